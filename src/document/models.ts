import type { Change, ComparedModel, Comparison } from '../result/comparison.ts';
import { formatCount, formatNumber } from '../words/number.ts';
import { escapeControls } from '../words/text.ts';
import { changeCell, countCell, NOTHING, numberCell, numberOrNothing, wordsCell } from './cells.ts';
import type { Cell, Column, Section } from './document.ts';
import { INTERVAL_DIGITS } from './interval.ts';
import type { View } from './view.ts';

/** The models side by side: what of each stands under its name. */
export function modelSection(comparison: Comparison, view: View): Section {
  const { models } = comparison;
  const columns = models.map(({ name }): Column => ({ head: escapeControls(name), holds: 'numbers' }));
  return {
    body: {
      kind: 'table',
      look: 'columns',
      columns: [{ head: '', holds: 'words', isKey: true }, ...columns],
      rows: [
        ...resultRows(comparison, view),
        ...changeRows(comparison, view),
        rowOf(view.words.compare.verdict, models, ({ change }) =>
          wordsCell(change === undefined ? view.words.compare.reference : view.words.compare.outcome[change.outcome]),
        ),
      ],
    },
  };
}

const rowOf = (
  name: string,
  models: readonly ComparedModel[],
  cellOf: (model: ComparedModel) => Cell,
): readonly Cell[] => [wordsCell(name), ...models.map(cellOf)];

/** What each model comes to. */
function resultRows({ models, reference }: Comparison, { words, language, precision }: View): (readonly Cell[])[] {
  const { loss, headline } = reference.run.resolved;
  const mean = reference.summary.lines.find(({ statistic }) => statistic === 'mean');
  const name = headline === 'mean' ? (mean?.words[language] ?? words.explain.statistic.mean) : loss.name;
  return [
    rowOf(name, models, ({ summary }) => numberOrNothing(summary.headline, precision)),
    ...(reference.summary.accuracy !== undefined && headline !== 'complement'
      ? [rowOf(words.accuracy, models, ({ summary }) => numberOrNothing(summary.accuracy, precision))]
      : []),
  ];
}

/** How each model differs from the reference. */
function changeRows({ models }: Comparison, { words, precision }: View): (readonly Cell[])[] {
  const { difference, relative, wins, ties, losses, toRight, toWrong } = words.compare;
  const end = (value: number): string => formatNumber(value, precision ?? INTERVAL_DIGITS);
  const row = (name: string, cellOf: (change: Change) => Cell): readonly Cell[] =>
    rowOf(name, models, ({ change }) => (change === undefined ? NOTHING : cellOf(change)));
  const count = (value: number | undefined): Cell => (value === undefined ? NOTHING : countCell(value));
  const [first] = models.flatMap(({ change }) => change ?? []);
  return [
    row(difference, (change) => numberCell(change.difference, precision)),
    row(relative, (change) => (change.relative === undefined ? NOTHING : changeCell(change.relative, precision))),
    row(words.interval.name(formatNumber(first.interval.confidence)), ({ interval }) =>
      wordsCell(
        'reason' in interval ? words.interval.none : words.interval.ends(end(interval.low), end(interval.high)),
      ),
    ),
    row(wins, (change) => count(change.wins)),
    row(ties, (change) => count(change.ties)),
    row(losses, (change) => count(change.losses)),
    ...(first.flips === undefined
      ? []
      : [row(toRight, ({ flips }) => count(flips?.toRight)), row(toWrong, ({ flips }) => count(flips?.toWrong))]),
  ];
}

/** On how many rows, and by which method: a name, a value, a remark. */
export function methodFacts({ models, reference, confidence }: Comparison, { words }: View): Section {
  const say = words.compare;
  const { n, skipped, ignored } = reference.summary;
  const intervals = models.flatMap(({ change }) => change?.interval ?? []);
  const methods = intervals.flatMap((interval) =>
    'reason' in interval
      ? []
      : [words.interval.by(words.interval.method[interval.method], formatCount(interval.units), interval.unit)],
  );
  const each = intervals.length > 1 && methods.length > 0 ? formatNumber(intervals[0].confidence) : undefined;
  const texts = [
    ...[...new Set(methods)].map(say.paired),
    ...(each === undefined ? [] : [say.together(formatNumber(confidence), each, intervals.length)]),
  ];
  return {
    body: {
      kind: 'facts',
      rows: [
        [wordsCell(words.n), countCell(n), NOTHING],
        ...(skipped > 0 ? [[wordsCell(words.skipped), countCell(skipped), wordsCell(say.notWhole, 'quiet')]] : []),
        ...(ignored > 0 ? [[wordsCell(words.ignored), countCell(ignored), NOTHING]] : []),
        ...texts.map((text) => [wordsCell(say.method), wordsCell(text), NOTHING]),
      ],
    },
  };
}
