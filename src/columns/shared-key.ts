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
  return [shared === '' ? note('row-names-unused', {}) : note('key-column-unused', { column: shared })];
}
