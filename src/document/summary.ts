import type { Report } from '../result/report.ts';
import type { Summary } from '../result/summary.ts';
import { formatCount, formatNumber } from '../words/number.ts';
import { escapeControls } from '../words/text.ts';
import { countCell, lineCell, NOTHING, numberCell, numberOrNothing, numbersCell, textOf, wordsCell } from './cells.ts';
import type { Cell, Column, Section } from './document.ts';
import { INTERVAL_DIGITS } from './interval.ts';
import type { View } from './view.ts';

/** A name, a value for each run, a remark. */
type SummaryRow = readonly Cell[];

/** The summary: a line for each number it has, a column for each run. */
export function summarySection(report: Report, view: View): Section {
  const { runs } = view;
  const values = runs.map(
    ({ label, resolved }): Column => ({ head: runs.length > 1 ? label : resolved.loss.name, holds: 'numbers' }),
  );
  return {
    body: {
      kind: 'table',
      look: 'columns',
      isHeadless: runs.length === 1,
      columns: [{ head: '', holds: 'words', isKey: true }, ...values, { head: '', holds: 'words' }],
      rows: [
        ...countRows(report, view),
        ...statisticRows(report, view),
        ...headlineRow(report, view),
        ...(view.showsInterval ? intervalRow(report, view) : []),
        ...(report.summaries.some(({ accuracy }) => accuracy !== undefined)
          ? [numbersRow(view.words.accuracy, report.summaries, view, ({ accuracy }) => accuracy)]
          : []),
        ...constantRows(report, view),
        ...outputRows(report, view),
        ...batchRows(report, view),
      ],
    },
  };
}

function numbersRow(
  name: string,
  summaries: readonly Summary[],
  { precision }: View,
  numberOf: (summary: Summary, run: number) => number | undefined,
  remark: Cell = NOTHING,
): SummaryRow {
  return [
    wordsCell(name),
    ...summaries.map((summary, run) => numberOrNothing(numberOf(summary, run), precision)),
    remark,
  ];
}

/** How many rows there are, and how many were left out. */
function countRows({ summaries }: Report, { words }: View): SummaryRow[] {
  const row = (name: string, of: 'n' | 'skipped' | 'ignored'): SummaryRow => [
    wordsCell(name),
    ...summaries.map((summary) => countCell(summary[of])),
    NOTHING,
  ];
  return [
    row(words.n, 'n'),
    ...(summaries[0].skipped > 0 ? [row(words.skipped, 'skipped')] : []),
    ...(summaries.some(({ ignored }) => ignored > 0) ? [row(words.ignored, 'ignored')] : []),
  ];
}

/** The statistics of the losses, by the names that the losses give them where these agree. */
function statisticRows({ summaries }: Report, view: View): SummaryRow[] {
  const statistics = new Set(summaries.flatMap(({ lines }) => lines.map(({ statistic }) => statistic)));
  return [...statistics].map((statistic) => {
    const lines = summaries.map((summary) => summary.lines.find((line) => line.statistic === statistic));
    const names = new Set(lines.flatMap((line) => line?.words[view.language] ?? []));
    const [name] = names.size === 1 ? names : [view.words.explain.statistic[statistic]];
    return numbersRow(name, summaries, view, (_, run) => lines[run]?.value);
  });
}

/** The headline, where it is another than the mean. */
function headlineRow({ summaries }: Report, view: View): SummaryRow[] {
  const { words, runs } = view;
  const headlines = runs.map(({ resolved }) => resolved.headline);
  if (headlines.every((headline) => headline === 'mean' || headline === 'none')) return [];
  const what = [...new Set(headlines)].map((headline) =>
    headline === 'none' ? '' : words.explain.statistic[headline],
  );
  return [numbersRow(words.headline, summaries, view, ({ headline }) => headline, quiet(what.join(', ')))];
}

/** The interval of each headline, and by which method; of one without, why. */
function intervalRow({ summaries }: Report, { words, precision, wording }: View): SummaryRow[] {
  const intervals = summaries.flatMap(({ intervalOf }) => intervalOf?.('headline') ?? []);
  if (intervals.length < summaries.length) return [];
  const end = (value: number): string => formatNumber(value, precision ?? INTERVAL_DIGITS);
  const texts = intervals.map((interval) =>
    wordsCell('reason' in interval ? words.interval.none : words.interval.ends(end(interval.low), end(interval.high))),
  );
  const remarks = intervals.map((interval) =>
    'reason' in interval
      ? wording.say(interval.reason)
      : words.interval.by(words.interval.method[interval.method], formatCount(interval.units), interval.unit),
  );
  const name = words.interval.name(formatNumber(intervals[0].confidence));
  return [[wordsCell(name), ...texts, quiet([...new Set(remarks)].join('; '))]];
}

/** The best constant prediction, and what is gained on it. */
function constantRows({ summaries }: Report, view: View): SummaryRow[] {
  const { words, runs, precision } = view;
  if (summaries.every(({ constant }) => constant === undefined)) return [];
  const [{ constant }] = summaries;
  const remark =
    runs.length === 1 && constant
      ? quiet(words.always(textOf(numbersCell(constant.prediction, words.columns, precision))))
      : NOTHING;
  // A headline that is the skill says it already.
  const hasSkill = summaries.some(({ skill }, run) => skill !== undefined && runs[run].resolved.headline !== 'skill');
  return [
    numbersRow(words.bestConstant, summaries, view, (summary) => summary.constant?.loss, remark),
    ...(hasSkill ? [numbersRow(words.skill, summaries, view, ({ skill }) => skill)] : []),
  ];
}

/** The headline of each output column. */
function outputRows({ summaries }: Report, view: View): SummaryRow[] {
  return summaries[0].outputs.map((_, index) =>
    numbersRow(
      `${view.words.output} ${escapeControls(view.columns[index])}`,
      summaries,
      view,
      ({ outputs }) => outputs[index].headline,
    ),
  );
}

/** The headline of each batch. */
function batchRows({ batches }: Report, { words, precision }: View): SummaryRow[] {
  return batches.map((batch, index) => [
    wordsCell(`${words.batch} ${formatCount(index + 1)}`),
    ...batch.map(({ headline, mean }) => numberCell(headline ?? mean, precision)),
    NOTHING,
  ]);
}

const quiet = (text: string): Cell => (text === '' ? NOTHING : lineCell([{ text, tone: 'quiet' }]));
