import type { Table } from '../input/table.ts';
import { type Note, note } from '../problem/problem.ts';
import type { Selection } from './column-list.ts';

/** Names that columns of predictions and of labels bear, the likeliest first. */
export const KNOWN_NAMES = {
  pred: ['y_pred', 'pred', 'prediction', 'yhat', 'score', 'prob', 'p'],
  label: ['y_true', 'true', 'label', 'target', 'y', 'actual'],
} as const satisfies Record<string, readonly string[]>;

/** Names that rows bear rather than predictions. */
const IDENTIFIER = /^(id|index|row|sample|key|uuid|name)$|[\s_.-](id|index|key|uuid)$/i;
/** `stationId`, where the letter's case is what tells it from a word like arid. */
const CAMEL_IDENTIFIER = /[a-z0-9](Id|ID|Index|Key|Uuid|UUID)$/;

/** Whether a column's name says that it tells rows apart. */
export const isIdentifier = (name: string): boolean => IDENTIFIER.test(name) || CAMEL_IDENTIFIER.test(name);

/** The column, or array, with the first of the well-known names, in any case; said where another of them is there too. */
export function findWellKnown(
  table: Table,
  among: readonly number[],
  flag: keyof typeof KNOWN_NAMES,
  notes: Note[],
): Selection | undefined {
  const { arrays, header } = table;
  const nameAt = (index: number): string => (arrays ?? header)?.[index] ?? '';
  const isFirst = (index: number): boolean => arrays === undefined || arrays.indexOf(arrays[index]) === index;
  const found = KNOWN_NAMES[flag].flatMap((name) =>
    among.filter((index) => nameAt(index).toLowerCase() === name && isFirst(index)),
  );
  if (found.length === 0) return undefined;
  const [first] = found;
  if (found.length > 1)
    notes.push(note('well-known-column', { taken: nameAt(first), of: found.map(nameAt) }, { file: table.file }));
  return { table, indices: arrays === undefined ? [first] : among.filter((index) => arrays[index] === arrays[first]) };
}

/** Whether there are columns, and not of several arrays, of which one is meant. */
export function areOneArray({ arrays }: Table, indices: readonly number[]): boolean {
  return new Set(indices.map((index) => arrays?.[index])).size === 1;
}
