import type { Role } from '../columns/role.ts';
import type { ShownText } from '../columns/shown-column.ts';
import type { Matrix } from '../math/matrix.ts';
import type { UserError } from '../problem/problem.ts';
import type { Place } from '../words/message.ts';

/** A matrix that knows where its values stand in the user's input. */
export interface LocatedMatrix extends Matrix {
  /** The place of a value; without a column, of the row. */
  place(row: number, column?: number): Place;
}

/** Rows of a block that cannot be used, each with its error; it is thrown where the row is wanted. */
export type Faults = ReadonlyMap<number, () => UserError>;

/** The columns of some rows, by what they are for. What carries rows on knows no role by its name. */
export type Roles = Readonly<Partial<Record<Role, LocatedMatrix>>>;

/**
 * Up to a few thousand rows, the unit of every stage: a file of any size takes constant memory. A reader's block
 * holds the roles of its file, a pair's block all of them. It is valid until the next is asked for.
 */
export interface Block {
  readonly count: number;
  /** The number of its first row in the file, from 1; the others follow. */
  readonly first: number;
  readonly roles: Roles;
  /** What tells its rows apart, where key columns were named. */
  readonly keys?: Keys | undefined;
  readonly texts?: Texts | undefined;
  /** Where errors wait until a row is wanted: what is no value is NaN before. */
  readonly faults?: Faults | undefined;
}

/** The keys of a block's rows. They hold for good, and so does `placeAt`. */
export interface Keys {
  /** Of each key column the text of every row. */
  readonly columns: KeyTexts;
  /** The line that a row stands on, or the number of a row where there are no lines: a place for `placeAt`. */
  readonly lines: Float64Array;
  /** As the place of a matrix, of a row that may be of another block. Without a role, the row. */
  placeAt(line: number, role?: Role, column?: number): Place;
}

/** What is shown of some rows beside their numbers: of each column the text of every row, which holds for good. */
export type Texts = Readonly<Partial<Record<Role, readonly ShownText[]>>>;

/** The text of each row, column by column. */
export type KeyTexts = readonly (readonly string[])[];

/**
 * Rows that belong together, with predictions and labels. Labels have the width that the loss asks for, 0 where it
 * has none. Class indices are one column. Weight, base and cluster have one column each.
 */
export interface Pairs {
  readonly count: number;
  /** The number of a row in its file, from 1. */
  sample(row: number): number;
  readonly roles: Roles & { readonly prediction: LocatedMatrix; readonly label: LocatedMatrix };
  /** What tells the rows apart, where key columns were named. */
  readonly ids?: KeyTexts | undefined;
  readonly texts?: Texts | undefined;
  readonly faults?: Faults | undefined;
}

/** What the columns of a numbered role have, in their order: those by which rows are grouped, on which a condition depends, or that are shown. */
export function numberedRoles<T>(
  roles: Readonly<Partial<Record<Role, T>>>,
  kind: 'group' | 'condition' | 'shown',
): readonly T[] {
  const found: T[] = [];
  let next = roles[`${kind} 0`];
  for (; next !== undefined; next = roles[`${kind} ${found.length}`]) found.push(next);
  return found;
}

/** Roles that have predictions and labels. Throws an Error where one is not there, which is a fault of lossctl. */
export function completeRoles(roles: Roles): Pairs['roles'] {
  const { prediction, label } = roles;
  if (!prediction || !label) throw new Error('rows without predictions or without labels');
  return { ...roles, prediction, label };
}

/** The roles that are there, each with what it has. */
export function roleEntries<T>(roles: Readonly<Partial<Record<Role, T>>>): [Role, T][] {
  return Object.entries(roles).filter((entry): entry is [Role, T] => entry[1] !== undefined);
}

/** What `change` makes of each role's columns. */
export function mapRoles<R extends Roles>(roles: R, change: (matrix: LocatedMatrix, role: Role) => LocatedMatrix): R {
  return Object.fromEntries(roleEntries(roles).map(([role, matrix]) => [role, change(matrix, role)])) as R;
}

/** What `change` makes of each column of texts. */
export function mapTexts<T, U>(
  texts: Readonly<Partial<Record<Role, T>>> | undefined,
  change: (column: T) => U,
): Readonly<Partial<Record<Role, U>>> | undefined {
  return texts && Object.fromEntries(roleEntries(texts).map(([role, column]) => [role, change(column)]));
}

/** The rows of a block from `first` on, `count` of them, in the same memory. */
export function cutBlock(block: Block, first: number, count: number): Block {
  if (first === 0 && count === block.count) return block;
  const faults = [...(block.faults ?? [])].flatMap(([row, fault]): [number, () => UserError][] =>
    row >= first && row < first + count ? [[row - first, fault]] : [],
  );
  const { keys } = block;
  return {
    count,
    first: block.first + first,
    roles: mapRoles(block.roles, (matrix) => cutRows(matrix, first, count)),
    keys: keys && {
      ...keys,
      columns: keys.columns.map((texts) => texts.slice(first, first + count)),
      lines: keys.lines.subarray(first, first + count),
    },
    texts: mapTexts(block.texts, (texts) => texts.slice(first, first + count)),
    faults: faults.length > 0 ? new Map(faults) : undefined,
  };
}

/** The pairs from `first` on, `count` of them, none of which has a fault, in the same memory. */
export function cutPairs(pairs: Pairs, first: number, count: number): Pairs {
  if (first === 0 && count === pairs.count) return pairs;
  const { sample, roles, ids, texts } = pairs;
  return {
    count,
    sample: (row) => sample(first + row),
    roles: mapRoles(roles, (matrix) => cutRows(matrix, first, count)),
    ids: ids?.map((keys) => keys.slice(first, first + count)),
    texts: mapTexts(texts, (column) => column.slice(first, first + count)),
  };
}

function cutRows({ width, values, rest, place }: LocatedMatrix, first: number, count: number): LocatedMatrix {
  const cut = (numbers: Float64Array): Float64Array => numbers.subarray(first * width, (first + count) * width);
  return { width, values: cut(values), rest: rest && cut(rest), place: (row, column) => place(first + row, column) };
}

/** The rows of `matrix` that `kept` lists. */
export function takeRows({ width, values, rest, place }: LocatedMatrix, kept: readonly number[]): LocatedMatrix {
  const take = (numbers: Float64Array): Float64Array => {
    const taken = new Float64Array(kept.length * width);
    kept.forEach((row, index) => {
      taken.set(numbers.subarray(row * width, (row + 1) * width), index * width);
    });
    return taken;
  };
  return { width, values: take(values), rest: rest && take(rest), place: (row, column) => place(kept[row], column) };
}

/** The pairs that `kept` lists, none of which has a fault. */
export function takePairs({ sample, roles, ids, texts }: Pairs, kept: readonly number[]): Pairs {
  return {
    count: kept.length,
    sample: (row) => sample(kept[row]),
    roles: mapRoles(roles, (matrix) => takeRows(matrix, kept)),
    ids: ids?.map((keys) => kept.map((row) => keys[row])),
    texts: mapTexts(texts, (column) => kept.map((row) => column[row])),
  };
}

/** One column of the predictions and the labels, where both have as many. */
export function takeColumn(pairs: Pairs, column: number): Pairs {
  const take = ({ width, values, rest, place }: LocatedMatrix): LocatedMatrix => {
    const own = (numbers: Float64Array): Float64Array =>
      Float64Array.from({ length: pairs.count }, (_, row) => numbers[row * width + column]);
    return { width: 1, values: own(values), rest: rest && own(rest), place: (row) => place(row, column) };
  };
  const { prediction, label } = pairs.roles;
  return { ...pairs, roles: { ...pairs.roles, prediction: take(prediction), label: take(label) } };
}
