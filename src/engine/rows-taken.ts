import type { Note } from '../problem/problem.ts';
import { note, noted, problem } from '../problem/problem.ts';
import type { GroupColumn, GroupList } from '../result/group.ts';
import { isFound } from '../rows/class-words.ts';
import { message } from '../words/message.ts';
import type { Accumulated, Found } from './accumulation.ts';
import type { Inputs } from './inputs/inputs.ts';
import { explainHeadline } from './nan-result.ts';
import type { Plan } from './plan.ts';
import { choiceOf, describeChoice } from './planning/row-selection.ts';

/** What a pass that had `n` rows has not taken. */
export function findRows({ reference, rows }: Plan, inputs: readonly Inputs[], n: number): Found {
  const { pairing } = inputs[reference];
  return {
    // Of several sources the rows that one of them lacks, too.
    skipped: inputs.length > 1 ? pairing.matched() - n : pairing.skipped(),
    choice: choiceOf(pairing, rows, n),
    leftOut: inputs.length > 1 ? undefined : pairing.leftOut?.(),
  };
}

/** Throws UserError where sources have no row in common, or pair by position and are of different length. */
export function checkCounts({ sources, rows }: Plan, inputs: readonly Inputs[], n: number): void {
  if (inputs.length === 1) return;
  const counts = inputs.map(({ pairing }) => pairing.read());
  const other = counts.findIndex((count) => count !== counts[0]);
  if (rows.areByPosition && other > 0)
    throw problem('unequal-models', {
      first: { name: sources[0].name, rows: counts[0] },
      other: { name: sources[other].name, rows: counts[other] },
    });
  if (n === 0) throw problem('no-common-row', {});
}

/** What is to be said of the rows that were taken, and of those that were not. */
export function describeRows(
  { reference }: Plan,
  inputs: readonly Inputs[],
  { choice, skipped }: Pick<Found, 'choice' | 'skipped'>,
): Note[] {
  const isOne = inputs.length === 1;
  return [
    ...withoutTwins(inputs.flatMap(describeFiles)),
    ...describeChoice(choice, isOne && inputs[reference].pairing.isCut()),
    ...(skipped === 0 ? [] : [note(isOne ? 'missing-left-out' : 'not-in-every-model', { count: skipped })]),
  ];
}

/** What files have not given: those without rows, and rows without a partner; and from where their labels count. */
function describeFiles({ emptyFiles, pairing, openBase, selections: { keys } }: Inputs): Note[] {
  const empty = [...new Set(emptyFiles())];
  const { predictions = 0, labels = 0 } = pairing.leftOut?.() ?? {};
  return [
    ...(empty.length === 0 ? [] : [note('files-without-rows', { files: empty })]),
    ...(predictions === 0 && labels === 0
      ? []
      : [
          note('left-out-of-join', {
            first: { file: keys?.preds.table.file ?? '', rows: predictions },
            second: { file: keys?.labels?.table.file ?? '', rows: labels },
          }),
        ]),
    ...(openBase?.notes() ?? []),
  ];
}

/** What warns of the numbers that a plan came to. */
export function describeWarnings(
  { runs, reference, sources }: Plan,
  inputs: readonly Inputs[],
  { warnings, outcomes, report }: Pick<Accumulated, 'warnings' | 'outcomes' | 'report'>,
): Note[] {
  const ofRows = runs.flatMap(({ within }, index) => (within ? noted(warnings[index], within) : warnings[index]));
  const ofHeadlines = runs.flatMap((run, index) => {
    const outcome = outcomes[index];
    return outcome.fault === undefined && outcome.summary ? explainHeadline(run, outcome.summary) : [];
  });
  const ofWords = inputs.flatMap(({ words }, source) => {
    const notes = isFound(words) ? words.notes() : [];
    return inputs.length === 1 ? notes : noted(notes, message('model', { name: sources[source].name }));
  });
  const { groups } = inputs[reference];
  return [...withoutTwins(ofRows), ...ofWords, ...ofHeadlines, ...countMissing(groups, report.groups, reference)];
}

/** How many rows have no value in a column by which they are grouped. */
function countMissing(columns: readonly GroupColumn[], groups: GroupList, run: number): Note[] {
  return columns.flatMap(({ name }, column) => {
    let count = 0;
    for (let index = 0; index < groups.count; index++)
      if (groups.keyAt(index)[column] === undefined) count += groups.at(index).summaries[run].n;
    return count === 0 ? [] : [note('rows-without-group', { count, column: name })];
  });
}

/** Each note once. */
function withoutTwins(notes: readonly Note[]): Note[] {
  return [...new Map(notes.map((one) => [JSON.stringify(one), one])).values()];
}
