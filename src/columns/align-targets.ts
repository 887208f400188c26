import { readsRows } from '../loss/loss.ts';
import { type Note, note } from '../problem/problem.ts';
import { nameClasses, withoutCommonPrefix } from './class-names.ts';
import { namesOf, type Selection } from './column-list.ts';
import type { Reading } from './search.ts';

/**
 * Puts a target row into the order of the predictions, by the names of its columns. Notes that it did so, or that the
 * names of the two files differ.
 */
export function alignTargets(
  prediction: Selection,
  label: Selection,
  shape: Reading['shape'],
  given: readonly string[] | undefined,
  notes: Note[],
): Selection {
  const targets = namesOf(label);
  const count = prediction.indices.length;
  const hasClasses = readsRows(shape) || (shape === 'either' && count > 1);
  const classes = hasClasses ? nameClasses(namesOf(prediction), given, count) : undefined;
  if (!classes || !targets || targets.length < 2 || targets.length !== count) return label;
  const positionsOf = (names: readonly string[]): (number | undefined)[] =>
    names.map((name) => classes.index.get(name));
  const own = positionsOf(targets);
  const positions = own.includes(undefined) ? positionsOf(withoutCommonPrefix(targets)) : own;
  if (positions.every((position, index) => position === index)) return label;
  const place = { file: label.table.file };
  if (new Set(positions).size < count || positions.includes(undefined)) {
    notes.push(note('targets-by-position', {}, place));
    return label;
  }
  notes.push(note('targets-by-name', {}, place));
  return { table: label.table, indices: classes.shown.map((_, index) => label.indices[positions.indexOf(index)]) };
}
