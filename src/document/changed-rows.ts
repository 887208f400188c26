import type { Comparison } from '../result/comparison.ts';
import type { ChangedRow } from '../result/row.ts';
import { escapeControls } from '../words/text.ts';
import { numberCell } from './cells.ts';
import type { Cell, Column, Section } from './document.ts';
import { keyCells, keyColumns, labelCell, predictionCell } from './samples.ts';
import { shownCells, shownColumns } from './shown.ts';
import type { View } from './view.ts';

/** Of each model the rows that change most from the reference to it. */
export function changedRowSections({ models, reference }: Comparison, view: View): Section[] {
  return models.flatMap(({ name, change }) =>
    change === undefined || change.rows.length === 0
      ? []
      : [section(escapeControls(name), escapeControls(reference.name), change.rows, view)],
  );
}

function section(own: string, other: string, rows: readonly ChangedRow[], view: View): Section {
  const { words, labelWidth } = view;
  const heads = [
    ...(labelWidth === 0 ? [] : [words.label]),
    ...[other, own].map((model) => words.compare.ofModel(words.prediction, model)),
    ...[other, own].map((model) => words.compare.ofModel(words.loss, model)),
    words.compare.change,
  ];
  const columns = [...keyColumns(view), ...heads.map((head): Column => ({ head, holds: 'numbers' }))];
  return {
    title: words.compare.rows(own, other),
    body: {
      kind: 'table',
      look: 'box',
      columns: [
        ...columns,
        ...shownColumns(
          view.shown,
          columns.map(({ head }) => head),
          rows.map(({ reference }) => reference),
        ),
      ],
      rows: rows.map((row) => cellsOf(row, view)),
    },
  };
}

function cellsOf({ reference, other, change }: ChangedRow, view: View): Cell[] {
  const { precision } = view;
  return [
    ...keyCells(reference),
    ...(view.labelWidth === 0 ? [] : [labelCell(reference, view)]),
    ...[reference, other].map((row) => predictionCell(row, view)),
    ...[reference, other].map(({ losses }) => numberCell(losses[0], precision)),
    numberCell(change, precision),
    ...shownCells(reference),
  ];
}
