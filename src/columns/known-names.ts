import type { Table } from '../input/table.ts';
import { type Note, note } from '../problem/problem.ts';
import type { Selection } from './column-list.ts';

/** Names that columns of predictions and of labels bear, the likeliest first. */
export const KNOWN_NAMES = {
  pred: [
    'y_pred',
    'pred',
    'preds',
    'prediction',
    'predictions',
    'predicted',
    'yhat',
    'y_hat',
    'forecast',
    'fitted',
    'response',
    'score',
    'scores',
    'output',
    'prob',
    'proba',
    'probability',
    'y_prob',
    'y_proba',
    'y_score',
    'logit',
    'logits',
    'p',
  ],
  label: [
    'y_true',
    'true',
    'truth',
    'ground_truth',
    'gold',
    'label',
    'labels',
    'label_ids',
    'target',
    'targets',
    'y',
    'y_test',
    'actual',
    'actuals',
    'observed',
    'obs',
  ],
} as const satisfies Record<string, readonly string[]>;

/** A name in the form that known ones have: in lower case, with `_` for `-`, `.` and blanks; of `.pred` without its dot. */
export const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[-.\s]+/g, '_')
    .replace(/^_/, '');

const ALL_KNOWN: ReadonlySet<string> = new Set(Object.values(KNOWN_NAMES).flat());

/** Whether a name says that its column holds predictions or labels. */
export const isKnownName = (name: string): boolean => ALL_KNOWN.has(plainName(name));

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
    among.filter((index) => plainName(nameAt(index)) === name && isFirst(index)),
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
