import type { Change, ChangedRow, ComparedModel, Comparison } from '../../result/result.ts';
import { formatCount, formatNumber } from '../../words/number.ts';
import { escapeControls } from '../../words/text.ts';
import { groupCells } from '../group-rows.ts';
import { DIGITS, METHODS } from '../interval.ts';
import { sampleCells } from '../layout.ts';
import type { View } from '../renderer.ts';
import { percent } from './line.ts';

/** A table of a comparison, whatever draws it. */
export interface Sheet {
  readonly title?: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many columns at the left are words. */
  readonly names: number;
  /** What is said below it. */
  readonly notes: readonly string[];
}

const GROUPS_SHOWN = 20;

/** The groups, and of each model the rows that change most. */
export function sheetsOf(comparison: Comparison, view: View): Sheet[] {
  return [
    ...(comparison.groups.length > 0 ? [groupSheet(comparison, view)] : []),
    ...comparison.models.flatMap((model) => changedSheet(model, comparison, view) ?? []),
  ];
}

/** The models side by side: what of each stands under its name. */
export function modelColumns(
  { models, reference }: Comparison,
  { words, language, precision }: View,
): { readonly heads: string[]; readonly rows: string[][] } {
  const say = words.compare;
  const { loss, headline } = reference.run.resolved;
  const mean = reference.summary.lines.find(({ statistic }) => statistic === 'mean');
  const number = (value: number | undefined): string => (value === undefined ? '' : formatNumber(value, precision));
  const count = (value: number | undefined): string => (value === undefined ? '' : formatCount(value));
  const end = (value: number): string => formatNumber(value, precision ?? DIGITS);
  const rowOf = (name: string, cell: (model: ComparedModel) => string): string[] => [name, ...models.map(cell)];
  const ofChange = (name: string, cell: (change: Change) => string): string[] =>
    rowOf(name, ({ change }) => (change === undefined ? '' : cell(change)));
  const [first] = models.flatMap(({ change }) => change ?? []);
  return {
    heads: ['', ...models.map(({ name }) => escapeControls(name))],
    rows: [
      rowOf(headline === 'mean' ? (mean?.words[language] ?? words.explain.statistic.mean) : loss.name, ({ summary }) =>
        number(summary.headline),
      ),
      ...(reference.summary.accuracy !== undefined && headline !== 'complement'
        ? [rowOf(words.accuracy, ({ summary }) => number(summary.accuracy))]
        : []),
      ofChange(say.difference, ({ difference }) => number(difference)),
      ofChange(say.relative, ({ relative }) => (relative === undefined ? '' : percent(relative, precision))),
      ofChange(words.intervalOf(formatNumber(first.interval.confidence)), ({ interval }) =>
        'reason' in interval ? words.none : words.to(end(interval.low), end(interval.high)),
      ),
      ofChange(say.wins, ({ wins }) => count(wins)),
      ofChange(say.ties, ({ ties }) => count(ties)),
      ofChange(say.losses, ({ losses }) => count(losses)),
      ...(first.flips === undefined
        ? []
        : [
            ofChange(say.toRight, ({ flips }) => count(flips?.toRight)),
            ofChange(say.toWrong, ({ flips }) => count(flips?.toWrong)),
          ]),
      rowOf(say.verdict, ({ change }) => (change === undefined ? say.reference : say.outcome[change.outcome])),
    ],
  };
}

/** The facts below the tables: a name, a value, a remark. */
export function factsOf({ models, reference, confidence }: Comparison, { words }: View): string[][] {
  const say = words.compare;
  const { n, skipped, ignored } = reference.summary;
  const intervals = models.flatMap(({ change }) => change?.interval ?? []);
  const methods = intervals.flatMap((interval) =>
    'reason' in interval ? [] : [words.by(METHODS[interval.method], formatCount(interval.units), interval.unit)],
  );
  return [
    [words.n, formatCount(n), ''],
    ...(skipped > 0 ? [[words.skipped, formatCount(skipped), say.notWhole]] : []),
    ...(ignored > 0 ? [[words.ignored, formatCount(ignored), '']] : []),
    ...[...new Set(methods)].map((how) => [say.method, say.paired(how), '']),
    ...(intervals.length > 1 && methods.length > 0
      ? [
          [
            say.method,
            say.together(formatNumber(confidence), formatNumber(intervals[0].confidence), intervals.length),
            '',
          ],
        ]
      : []),
  ];
}

function groupSheet({ models, reference, groups }: Comparison, view: View): Sheet {
  const { words, precision } = view;
  const say = words.compare;
  const number = (value: number): string => formatNumber(value, precision);
  const others = models.flatMap((model, index) => (model === reference ? [] : [{ ...model, index }]));
  const shown = groups.slice(0, GROUPS_SHOWN);
  const isCut = shown.length < groups.length;
  return {
    title: say.byGroup,
    heads: [
      ...view.groups.map(({ name }) => escapeControls(name)),
      words.n,
      ...models.map(({ name }) => escapeControls(name)),
      ...(others.length === 1
        ? [say.difference, say.contribution]
        : others.map(({ name }) => say.ofModel(say.contribution, escapeControls(name)))),
    ],
    rows: shown.map(({ key, summaries, contributions }) => [
      ...groupCells(view, key),
      formatCount(summaries[0].n),
      ...summaries.map(({ mean }) => number(mean)),
      ...(others.length === 1
        ? [number(summaries[others[0].index].mean - summaries[models.indexOf(reference)].mean)]
        : []),
      ...others.map(({ index }) => number(contributions[index])),
    ]),
    names: view.groups.length,
    notes: [...(isCut ? [say.groups(formatCount(groups.length), formatCount(shown.length))] : []), say.sameMix],
  };
}

/** The rows that change most from the reference to a model; undefined where none is shown. */
function changedSheet({ name, change }: ComparedModel, { reference }: Comparison, view: View): Sheet | undefined {
  if (change === undefined || change.rows.length === 0) return undefined;
  const { words, ids, labelWidth } = view;
  const [own, other] = [name, reference.name].map(escapeControls);
  return {
    title: words.compare.rows(own, other),
    heads: [
      ...(ids === undefined ? [words.sample] : ids.length === 1 ? [words.id] : ids.map(escapeControls)),
      ...(labelWidth === 0 ? [] : [words.label]),
      ...[other, own].map((model) => words.compare.ofModel(words.prediction, model)),
      ...[other, own].map((model) => words.compare.ofModel(words.loss, model)),
      words.compare.change,
    ],
    rows: change.rows.map((row) => changedCells(row, view)),
    names: 0,
    notes: [],
  };
}

function changedCells({ reference, other, change }: ChangedRow, view: View): string[] {
  // Without what the table has no room for.
  const cellsOf = (row: ChangedRow['other'], losses: readonly number[]): string[] =>
    sampleCells({ ...row, weight: undefined, group: undefined, losses }, view);
  const cells = cellsOf(reference, [...reference.losses, ...other.losses, change]);
  const keys = view.ids?.length ?? 1;
  const [prediction] = cellsOf(other, []).slice(keys);
  const labels = view.labelWidth === 0 ? 0 : 1;
  return [
    ...cells.slice(0, keys),
    ...cells.slice(keys + 1, keys + 1 + labels),
    cells[keys],
    prediction,
    ...cells.slice(keys + 1 + labels),
  ];
}
