import type { Statistic } from '../loss/loss.ts';
import type { RankedRow, Report, Run, SampleRow } from '../result/result.ts';
import type { Dictionary } from '../words/language.ts';
import { formatCount, formatNumber, nameClass } from '../words/number.ts';
import { escapeControls } from '../words/text.ts';
import { groupCells } from './group-rows.ts';
import { DIGITS, METHODS } from './interval.ts';
import type { View } from './renderer.ts';

// The content of the tables that people read, whatever draws them: rows of cells, the first row the heads.

const LONGEST_LIST = 5;

/** What the samples of a run are called beside those of others: of a score they are losses all the same. */
export function nameOfSamples({ label, resolved }: Run, words: Dictionary): string {
  return resolved.loss.better === 'higher' ? `${label}: ${words.loss}` : label;
}

/** The heads of the sample table. */
export function sampleHeads({ words, runs, ids, shows, labelWidth, isWeighted, hasGradient, groups }: View): string[] {
  const losses = runs.map((run) => (runs.length === 1 ? words.loss : nameOfSamples(run, words)));
  return [
    ...(ids === undefined ? [words.sample] : ids.length === 1 ? [words.id] : ids.map(escapeControls)),
    words.prediction,
    ...(labelWidth === 0 ? [] : [words.label]),
    ...losses,
    ...(isWeighted ? [words.weight] : []),
    ...(hasGradient
      ? runs.map(({ label }) => (runs.length === 1 ? words.gradient : `${words.gradient} ${label}`))
      : []),
    ...groups.map(({ name }) => escapeControls(name)),
    ...(shows === 'ranked' ? [words.share] : []),
  ];
}

/** One row of the sample table. */
export function sampleCells(row: SampleRow | RankedRow, view: View): string[] {
  const { classes, precision } = view;
  const label = classes === undefined ? listNumbers(row.label, view) : escapeControls(nameClass(classes, row.label[0]));
  return [
    ...(row.id?.map(escapeControls) ?? [String(row.sample)]),
    listNumbers(row.prediction, view),
    ...(row.label.length === 0 ? [] : [label]),
    ...row.losses.map((loss) => formatNumber(loss, precision)),
    ...(row.weight === undefined ? [] : [formatNumber(row.weight, precision)]),
    ...(row.gradients ?? []).map((slopes) => listNumbers(slopes, view)),
    ...(row.group === undefined ? [] : groupCells(view, row.group)),
    ...('share' in row ? [`${formatNumber(100 * row.share, precision ?? 3)} %`] : []),
  ];
}

/** A few numbers in one cell; of many the first, and how many there are. */
function listNumbers(values: readonly number[], { precision, words }: View): string {
  const shown = values.slice(0, LONGEST_LIST).map((value) => formatNumber(value, precision));
  return values.length > LONGEST_LIST ? `${shown.join(', ')}, … (${words.columns(values.length)})` : shown.join(', ');
}

/** The line under a cut table: how many rows there are and how to see them. */
export function cutLine(report: Report, { words }: View): string | undefined {
  const [{ n }] = report.summaries;
  const shown = report.head.length + report.tail.length;
  return shown < n ? words.rows(formatCount(n), formatCount(shown)) : undefined;
}

/** The heads of the summary, and its rows: a name, a value for each run, a remark. */
export function summaryRows(report: Report, view: View): { readonly heads: string[]; readonly rows: string[][] } {
  const { runs, words, language, precision } = view;
  const { summaries } = report;
  const number = (value: number | undefined): string => (value === undefined ? '' : formatNumber(value, precision));
  const row = (name: string, values: readonly string[], remark = ''): string[] => [name, ...values, remark];
  const statistics = [...new Set(summaries.flatMap(({ lines }) => lines.map((line) => line.statistic)))];
  const lineRow = (statistic: Statistic): string[] => {
    const lines = summaries.map((summary) => summary.lines.find((line) => line.statistic === statistic));
    const names = new Set(lines.flatMap((line) => line?.words[language] ?? []));
    const [name] = names.size === 1 ? names : [words.explain.statistic[statistic]];
    return row(
      name,
      lines.map((line) => number(line?.value)),
    );
  };
  const headlines = runs.map(({ resolved }) => resolved.headline);
  const rows = [
    row(
      words.n,
      summaries.map(({ n }) => formatCount(n)),
    ),
    ...(summaries[0].skipped > 0
      ? [
          row(
            words.skipped,
            summaries.map(({ skipped }) => formatCount(skipped)),
          ),
        ]
      : []),
    ...(summaries.some(({ ignored }) => ignored > 0)
      ? [
          row(
            words.ignored,
            summaries.map(({ ignored }) => formatCount(ignored)),
          ),
        ]
      : []),
    ...statistics.map(lineRow),
  ];
  if (headlines.some((headline) => headline !== 'mean' && headline !== 'none')) {
    const what = [...new Set(headlines)].map((headline) =>
      headline === 'none' ? '' : words.explain.statistic[headline],
    );
    rows.push(
      row(
        words.headline,
        summaries.map(({ headline }) => number(headline)),
        what.join(', '),
      ),
    );
  }
  if (view.showsInterval) rows.push(...intervalRows(report, view));
  if (summaries.some(({ accuracy }) => accuracy !== undefined)) {
    rows.push(
      row(
        words.accuracy,
        summaries.map(({ accuracy }) => number(accuracy)),
      ),
    );
  }
  if (summaries.some(({ constant }) => constant !== undefined)) {
    const [{ constant }] = summaries;
    const remark = runs.length === 1 && constant ? words.always(listNumbers(constant.prediction, view)) : '';
    rows.push(
      row(
        words.bestConstant,
        summaries.map((summary) => number(summary.constant?.loss)),
        remark,
      ),
    );
    // A headline that is the skill says it already.
    if (summaries.some(({ skill }, index) => skill !== undefined && headlines[index] !== 'skill')) {
      rows.push(
        row(
          words.skill,
          summaries.map(({ skill }) => number(skill)),
        ),
      );
    }
  }
  for (const [index] of summaries[0].outputs.entries()) {
    const values = summaries.map(({ outputs }) => number(outputs[index].headline));
    rows.push(row(`${words.output} ${escapeControls(view.columns[index])}`, values));
  }
  for (const [index, batch] of report.batches.entries())
    rows.push(
      row(
        `${words.batch} ${formatCount(index + 1)}`,
        batch.map(({ headline, mean }) => number(headline ?? mean)),
      ),
    );
  return {
    heads: row(
      '',
      runs.map(({ label, resolved }) => (runs.length > 1 ? label : resolved.loss.name)),
    ),
    rows,
  };
}

/** The interval of each headline, and by which method; of one without, why. */
function intervalRows({ summaries }: Report, { words, precision }: View): string[][] {
  const intervals = summaries.flatMap(({ intervalOf }) => intervalOf?.('headline') ?? []);
  if (intervals.length < summaries.length) return [];
  const texts = intervals.map((interval) =>
    'reason' in interval
      ? words.none
      : words.to(formatNumber(interval.low, precision ?? DIGITS), formatNumber(interval.high, precision ?? DIGITS)),
  );
  const remarks = intervals.map((interval) =>
    'reason' in interval
      ? words.say(interval.reason)
      : words.by(METHODS[interval.method], formatCount(interval.units), interval.unit),
  );
  return [[words.intervalOf(formatNumber(intervals[0].confidence)), ...texts, [...new Set(remarks)].join('; ')]];
}
