import type { Report } from '../result/report.ts';
import type { RankedRow, SampleRow } from '../result/row.ts';
import type { Run } from '../result/run.ts';
import type { Dictionary } from '../words/language.ts';
import { formatCount, type ShownNumber } from '../words/number.ts';
import { escapeControls } from '../words/text.ts';
import { dataCell, numberCell, numbersCell, shareCell } from './cells.ts';
import { wordOfLabel, wordOfPrediction } from './class-word.ts';
import type { Cell, Column, Row, Section } from './document.ts';
import { groupCells, rowsOfShown } from './groups.ts';
import { shownCells, shownColumns } from './shown.ts';
import type { View } from './view.ts';

/** The samples, or the first and the last of them, and how to see the others. */
export function samplesSection(report: Report, view: View): Section {
  const { head, tail } = report;
  const [{ n }] = report.summaries;
  const shown = head.length + tail.length;
  const isCut = shown < n;
  const rowsOf = (samples: readonly SampleRow[]): Row[] => samples.map((row) => sampleCells(row, view));
  return {
    body: {
      kind: 'table',
      look: 'box',
      columns: sampleColumns(view, [...head, ...tail]),
      rows: [...rowsOf(head), ...(isCut ? [undefined] : []), ...rowsOf(tail)],
    },
    notes: isCut ? [view.words.rows(formatCount(n), formatCount(shown))] : [],
  };
}

/** The samples with the largest and the smallest losses. */
export function rankedSections(report: Report, view: View): Section[] {
  const section = (title: string, ranked: readonly RankedRow[]): Section => ({
    title,
    body: {
      kind: 'table',
      look: 'box',
      columns: sampleColumns(view, ranked),
      rows: rowsOfShown(ranked, report, view).map((row) => sampleCells(row, view)),
    },
  });
  return [
    ...(report.worst.length > 0 ? [section(view.words.worst, report.worst)] : []),
    ...(report.best.length > 0 ? [section(view.words.best, report.best)] : []),
  ];
}

/** What the samples of a run are called beside those of others: of a score they are losses all the same. */
export function nameOfSamples({ label, resolved }: Run, words: Dictionary): string {
  return resolved.loss.better === 'higher' ? `${label}: ${words.loss}` : label;
}

/** The columns of the sample table; `rows` are those that it shows. */
export function sampleColumns(view: View, rows: readonly SampleRow[]): Column[] {
  const { words, runs, labelWidth, isWeighted, hasGradient, groups, shows } = view;
  const heads = [
    words.prediction,
    ...(labelWidth === 0 ? [] : [words.label]),
    ...runs.map((run) => (runs.length === 1 ? words.loss : nameOfSamples(run, words))),
    ...(isWeighted ? [words.weight] : []),
    ...(hasGradient
      ? runs.map(({ label }) => (runs.length === 1 ? words.gradient : `${words.gradient} ${label}`))
      : []),
    ...groups.map(({ name }) => escapeControls(name)),
    ...(shows === 'ranked' ? [words.share] : []),
  ];
  const columns = [...keyColumns(view), ...heads.map((head): Column => ({ head, holds: 'numbers' }))];
  return [
    ...columns,
    ...shownColumns(
      view.shown,
      columns.map(({ head }) => head),
      rows,
    ),
  ];
}

/** What tells rows apart: their number, or their keys. */
export function keyColumns({ words, ids }: View): Column[] {
  const heads = ids === undefined ? [words.sample] : ids.length === 1 ? [words.id] : ids.map(escapeControls);
  return heads.map((head) => ({ head, holds: 'numbers', isKey: true }));
}

export const keyCells = ({ id, sample }: SampleRow): Cell[] =>
  id === undefined ? [numberCell(sample)] : id.map(dataCell);

/** One row of the sample table. */
export function sampleCells(row: SampleRow | RankedRow, view: View): Cell[] {
  const { words, precision } = view;
  const cells = keyCells(row);
  cells.push(predictionCell(row, view));
  if (row.label.length > 0) cells.push(labelCell(row, view));
  for (const loss of row.losses) cells.push(numberCell(loss, precision));
  if (row.weight !== undefined) cells.push(numberCell(row.weight, precision));
  for (const slopes of row.gradients ?? []) cells.push(numbersCell(slopes, words.columns, precision));
  if (row.group !== undefined) cells.push(...groupCells(view, row.group));
  if ('share' in row) cells.push(shareCell(row.share, precision));
  cells.push(...shownCells(row));
  return cells;
}

/** The name of a class, or numbers. */
export const labelCell = ({ label }: Pick<SampleRow, 'label'>, view: View): Cell =>
  classCell(wordOfLabel(view, label), label, view);

/** The same of a prediction. */
export const predictionCell = ({ prediction }: Pick<SampleRow, 'prediction'>, view: View): Cell =>
  classCell(wordOfPrediction(view, prediction), prediction, view);

const classCell = (word: string | undefined, values: readonly ShownNumber[], { words, precision }: View): Cell =>
  word === undefined ? numbersCell(values, words.columns, precision) : dataCell(word);
