import { type Note, note } from '../problem/problem.ts';
import type { Files } from './column-list.ts';
import { isIdentifier } from './known-names.ts';

/** The first column of names that rows bear, of the predictions, that the labels have too. */
export function sharedKey({ preds, labels }: Files): string | undefined {
  return preds.header?.find((name) => (name === '' || isIdentifier(name)) && labels?.header?.includes(name));
}

/** Notes an identifier column that both files have, where rows pair by position. */
export function noteUnusedKey(files: Files): Note[] {
  const shared = sharedKey(files);
  if (shared === undefined) return [];
  if (shared !== '') return [note('key-column-unused', { column: shared })];
  // A column called 1 goes before the first.
  const isFirst = ![files.preds, files.labels].some((table) => table?.header?.includes('1'));
  return [note('row-names-unused', { isFirst })];
}
