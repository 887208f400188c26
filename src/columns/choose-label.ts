import type { Table } from '../input/table.ts';
import { hasLabels, readsColumns, readsRows } from '../loss/loss.ts';
import { problem } from '../problem/problem.ts';
import type { Selection } from './column-list.ts';
import { findHardColumn } from './hard-column.ts';
import { areOneArray, findWellKnown, KNOWN_NAMES } from './known-names.ts';
import { findLabelBeside } from './label-beside.ts';
import { areOutputs } from './outputs.ts';
import { indicesIn, type KnownParts } from './parts.ts';
import type { Search } from './search.ts';
import { undecided } from './undecided.ts';
import { sharedOutputs, valueColumns } from './value-columns.ts';

/** The columns of labels: the named ones, else by the rules of `selectColumns`; none for a loss without labels. */
export function chooseLabel(
  search: Search,
  named: { readonly prediction: Selection | undefined; readonly label: Selection | undefined },
  parts: KnownParts,
): Selection {
  const { files, reading } = search;
  const { preds, labels } = files;
  if (hasLabels(reading))
    return named.label ?? (labels ? chooseInLabels(search, labels) : chooseInPreds(search, named.prediction, parts));
  if (labels !== undefined) throw problem('second-file-without-labels', { loss: reading.name, second: labels.file });
  if (named.label !== undefined) throw problem('loss-without-labels', { loss: reading.name });
  return { table: preds, indices: [] };
}

/** The columns of labels in a file of their own. */
function chooseInLabels(search: Search, labels: Table): Selection {
  const remaining = search.free(labels);
  if (remaining.length === 1) return { table: labels, indices: remaining };
  const known = findWellKnown(labels, remaining, KNOWN_NAMES.label, search.notes);
  if (known !== undefined) return known;
  // The file of a class loss may hold a target row: as many columns as there are classes.
  const { shape } = search.reading;
  const hard =
    shape === 'class' || search.reading.held === 'classes'
      ? findHardColumn(labels, remaining, 'label', search.notes)
      : undefined;
  if (hard !== undefined) return hard;
  if ((readsRows(shape) || shape === 'either') && areOneArray(labels, remaining))
    return { table: labels, indices: remaining };
  if (readsColumns(shape)) {
    if (remaining.length === labels.width && areOutputs(search.files)) return { table: labels, indices: remaining };
    const outputs = sharedOutputs(search.files, search.free);
    if (outputs !== undefined) return { table: labels, indices: outputs.labels };
    const values = valueColumns(labels, remaining);
    if (values.length === 1) return { table: labels, indices: values };
  }
  throw undecided(search, labels, 'label', remaining);
}

/** The columns of labels in a file that holds the predictions too: they are found before the predictions take what remains. */
function chooseInPreds(search: Search, prediction: Selection | undefined, parts: KnownParts): Selection {
  const { preds } = search.files;
  const ofParts = { table: preds, indices: indicesIn(preds, parts) };
  const remaining = search.free(preds, prediction, ofParts);
  // The columns that the parts leave, where they are as many as the labels must be.
  const areAllKnown = parts.length > 0 && !parts.includes(undefined);
  if (areAllKnown && remaining.length === search.reading.labelWidth(ofParts.indices.length))
    return { table: preds, indices: remaining };
  const isPredicted = prediction !== undefined || ofParts.indices.length > 0;
  if (isPredicted && remaining.length === 1) return { table: preds, indices: remaining };
  const known =
    findWellKnown(preds, remaining, KNOWN_NAMES.label, search.notes) ?? findLabelBeside(search, preds, remaining);
  if (known === undefined) throw undecided(search, preds, 'label', remaining);
  return known;
}
