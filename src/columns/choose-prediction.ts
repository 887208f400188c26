import { readsColumns, readsRows } from '../loss/loss.ts';
import { type Note, note } from '../problem/problem.ts';
import { namesOf, type Selection } from './column-list.ts';
import { findHardColumn } from './hard-column.ts';
import { areOneArray, findWellKnown, isIdentifier, predictionNames } from './known-names.ts';
import { findNumbered } from './numbered-columns.ts';
import { classColumns } from './odd-column.ts';
import { areOutputs } from './outputs.ts';
import { findBetween, findQuantile } from './quantile-columns.ts';
import type { Search } from './search.ts';
import { undecided } from './undecided.ts';
import { sharedOutputs, valueColumns, withoutText } from './value-columns.ts';

/** The columns of predictions that are not named: a file's only remaining one, all of them for a loss that reads rows, or a well-known name. */
export function choosePrediction(search: Search, label: Selection): Selection {
  const { preds } = search.files;
  const { shape } = search.reading;
  const remaining = { table: preds, indices: search.free(preds, label) };
  const areOne = areOneArray(preds, remaining.indices);
  if (remaining.indices.length === 1) return remaining;
  const hard =
    search.reading.held === 'classes' ? findHardColumn(preds, remaining.indices, 'pred', search.notes) : undefined;
  if (hard !== undefined) return hard;
  const numeric = withoutText(preds, remaining.indices);
  const classes = (): Selection =>
    search.asIs
      ? remaining
      : { table: preds, indices: classColumns(preds, numeric, search.notes, label.indices.length > 1) };
  if (readsRows(shape) && areOne && numeric.length > 0) return classes();
  const quantile = readsColumns(shape) ? findQuantile(preds, remaining.indices, search.reading) : undefined;
  if (quantile !== undefined) return quantile;
  const numbered = shape === 'either' ? findNumbered(preds, remaining.indices) : undefined;
  if (numbered !== undefined) return numbered;
  const known = findWellKnown(preds, remaining.indices, predictionNames(search.reading.held), search.notes);
  if (known !== undefined) return known;
  const between = readsColumns(shape) ? findBetween(preds, remaining.indices) : undefined;
  if (between !== undefined) return between;
  // Beside a row of labels each column is one of two classes.
  if (shape === 'either' && areOne && numeric.length > 0)
    return label.indices.length === 1 ? classes() : { table: preds, indices: numeric };
  if (readsColumns(shape)) {
    if (remaining.indices.length === preds.width && areOutputs(search.files)) return remaining;
    const outputs = sharedOutputs(search.files, search.free);
    if (outputs !== undefined && outputs.preds.length === label.indices.length)
      return { table: preds, indices: outputs.preds };
    const values = valueColumns(preds, remaining.indices);
    if (values.length === 1) return { table: preds, indices: values };
  }
  throw undecided(search, preds, 'pred', remaining.indices);
}

/** What to say where a column that bears a name of rows was taken for a prediction. */
export function noteIdentifier(prediction: Selection): Note[] {
  const { table, indices } = prediction;
  const column = namesOf(prediction)?.find(isIdentifier);
  if (column === undefined || table.width === 1) return [];
  return [note('identifier-as-prediction', { column, isAlone: indices.length === 1 }, { file: table.file })];
}
