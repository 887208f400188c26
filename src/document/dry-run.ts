import { formatValue, kebab } from '../loss/parameter.ts';
import type { SampleRow } from '../result/row.ts';
import type { Run } from '../result/run.ts';
import type { Candidate, Choice, LabelForm, RoleColumns, Understanding } from '../result/understanding.ts';
import { escapeControls } from '../words/text.ts';
import { dataCell, wordsCell } from './cells.ts';
import type { Cell, Document } from './document.ts';
import { sampleCells, sampleColumns } from './samples.ts';
import type { View } from './view.ts';

/** What was understood, and the first pairs. */
export interface DryRun extends Understanding {
  readonly pairs: readonly SampleRow[];
}

/** `name` where it is one of several. */
export function arrangeDryRun(understood: DryRun, view: View, name?: string): Document {
  const { roles, classes, label, pairing, skipsMissing, rows, runs, pairs, choices } = understood;
  const { dryRun } = view.words;
  const facts: (readonly [string, string | readonly string[]])[] = [
    ...roles.map((role) => [nameRole(role, view), describeColumns(role, view)] as const),
    ...(classes === undefined ? [] : [[dryRun.classes, classes] as const]),
    ...(label === undefined
      ? []
      : ([
          [dryRun.labelForm, describeLabel(label, view)],
          [dryRun.pairing, dryRun.pairings[pairing]],
        ] as const)),
    ...describeKeys(understood, view),
    [dryRun.missing, dryRun.missings[skipsMissing ? 'skip' : 'error']],
    ...rows.map(
      (row, index) => [index === 0 ? dryRun.rows : '', typeof row === 'string' ? row : view.wording.say(row)] as const,
    ),
    ...runs.map((run) => [dryRun.loss, describeRun(run, view)] as const),
  ];
  const cells = facts.map(([head, what]): Cell[] => [
    wordsCell(head),
    typeof what === 'string' ? dataCell(what) : { kind: 'list', texts: what.map(escapeControls) },
  ]);
  const chosen = choices
    .filter(({ candidates }) => candidates.length > 1)
    .map((choice): Cell[] => [wordsCell(view.wording.say(choice.about)), wordsCell(describeChoice(choice, view))]);
  return {
    main: [
      { title: name === undefined ? undefined : escapeControls(name), body: { kind: 'facts', rows: cells } },
      ...(chosen.length > 0 ? [{ body: { kind: 'facts', rows: chosen } } as const] : []),
      {
        body: {
          kind: 'table',
          look: 'columns',
          columns: sampleColumns({ ...view, runs: [] }, pairs),
          rows: pairs.map((row) => sampleCells(row, view)),
        },
      },
    ],
  };
}

const nameRole = ({ role }: RoleColumns, { words }: View): string =>
  typeof role === 'string' ? words.dryRun[role] : role.name;

const COLUMNS_SHOWN = 10;

/** `labels.csv: csv, a header; column "y"`. */
function describeColumns({ file, files, format, hasHeader, columns }: RoleColumns, view: View): string {
  const { dryRun } = view.words;
  const of = files === undefined ? [] : [dryRun.files(files.count, files.first, files.last)];
  const form = hasHeader === undefined ? format : `${format}, ${hasHeader ? dryRun.header : dryRun.noHeader}`;
  return `${file}: ${[...of, form, nameColumns(columns, view)].join('; ')}`;
}

function nameColumns(columns: readonly (string | number)[], { words, wording }: View): string {
  const shown = columns.slice(0, COLUMNS_SHOWN).map((column) => wording.place({ column }));
  const rest = columns.length > COLUMNS_SHOWN ? `, … (${words.columns(columns.length)})` : '';
  return shown.join(', ') + rest;
}

function describeLabel(label: LabelForm, { words: { dryRun } }: View): string {
  if (label === 'word') return dryRun.word;
  if ('classes' in label) return dryRun.oneOf(label.classes);
  return label.numbers === 1 ? dryRun.number : dryRun.numbers(label.numbers);
}

/** `0 is a header (likely): tools call unnamed columns so; else 0 is data`. */
function describeChoice(
  { candidates: [taken, ...others], outcome }: Choice,
  { wording: { say }, words }: View,
): string {
  const { outcomes, otherwise } = words.dryRun;
  const evidence = ({ reading, speaksFor = [], speaksAgainst = [] }: Candidate): string => {
    const said = [...speaksFor.map(say), ...speaksAgainst.map((against) => `${words.dryRun.against} ${say(against)}`)];
    return [say(reading), ...(said.length > 0 ? [said.join(', ')] : [])].join(': ');
  };
  const open = outcome === 'sole' || outcome === 'told' ? [] : others.map((other) => `${otherwise} ${evidence(other)}`);
  return [`${outcomes[outcome]}${evidence(taken)}`, ...open].join('; ');
}

/** The key columns of each file. */
function describeKeys({ keys }: Understanding, view: View): [string, string][] {
  if (keys.length === 0) return [];
  const files = keys.map(({ file, columns }) => `${file}: ${nameColumns(columns, view)}`);
  return [[view.words.dryRun.keys, files.join('; ')]];
}

/** `mse, convention math, headline mean`: with every value that was settled. */
function describeRun({ resolved }: Run, { words: { dryRun, headline, explain } }: View): string[] {
  const values = Object.entries(resolved.values).map(([name, value]) => `${kebab(name)} ${formatValue(value)}`);
  const what = resolved.headline === 'none' ? resolved.headline : explain.statistic[resolved.headline];
  return [resolved.loss.name, `${dryRun.convention} ${resolved.convention}`, ...values, `${headline} ${what}`];
}
