import type { UserError } from '../problem/problem.ts';

/** Rows of numbers, row-major: row i, column k stands at `values[i * width + k]`. */
export interface Matrix {
  readonly width: number;
  readonly values: Float64Array;
  /** Where a value stands in the user's input, for messages: `labels.csv:3: column "y"`. Without a column, the row. */
  place(row: number, column?: number): string;
}

/** Rows of a block that cannot be used, each with its error; it is thrown where the row is wanted. */
export type Faults = ReadonlyMap<number, () => UserError>;

/** What a column of an input is for; of the columns of a key, of groups or of a condition each is a role of its own. */
export type Role =
  | 'prediction'
  | 'label'
  | 'weight'
  | 'base'
  | 'cluster'
  | `group ${number}`
  | `condition ${number}`
  | `key ${number}`;

/**
 * Up to a few thousand rows, the unit that every stage takes and gives, so that a file of any size runs in constant memory.
 * A reader's block holds the roles of its file, a pair's block holds all of them. It is valid until the next is asked for.
 */
export interface Block {
  readonly count: number;
  /** The number of its first row in the file, from 1; the others follow. */
  readonly first: number;
  readonly roles: Readonly<Partial<Record<Role, Matrix>>>;
  /** What tells its rows apart, where key columns were named. */
  readonly keys?: Keys | undefined;
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
  placeAt(line: number, role?: Role, column?: number): string;
}

/** The text of each row, column by column. */
export type KeyTexts = readonly (readonly string[])[];

/** A block in which predictions stand beside their labels. */
export interface Pairs {
  readonly count: number;
  /** The number of a row in its file, from 1. */
  sample(row: number): number;
  readonly prediction: Matrix;
  /** As wide as the loss says, of no columns where it has no labels; for a class loss also one, the class index of each row. */
  readonly label: Matrix;
  /** One column, how often each row counts; undefined where every row counts once. */
  readonly weight?: Matrix | undefined;
  /** One column that the headline divides by, for a loss that has such. */
  readonly base?: Matrix | undefined;
  /** By which rows are grouped: of each column the index of its value, one column each. */
  readonly groups?: readonly Matrix[] | undefined;
  /** The index of the cluster that each row belongs to, where rows come in such. */
  readonly cluster?: Matrix | undefined;
  /** What tells the rows apart, where key columns were named. */
  readonly ids?: KeyTexts | undefined;
  /** Columns on which a condition depends, before it has been held against the rows. */
  readonly conditions?: readonly Matrix[] | undefined;
  readonly faults?: Faults | undefined;
}

/** The rows of a block from `first` on, `count` of them, in the same memory. */
export function cutBlock(block: Block, first: number, count: number): Block {
  if (first === 0 && count === block.count) return block;
  const cut = ({ width, values, place }: Matrix): Matrix => ({
    width,
    values: values.subarray(first * width, (first + count) * width),
    place: (row, column) => place(first + row, column),
  });
  const roles = Object.entries(block.roles).map(([role, matrix]) => [role, matrix && cut(matrix)]);
  const faults = [...(block.faults ?? [])].flatMap(([row, fault]): [number, () => UserError][] =>
    row >= first && row < first + count ? [[row - first, fault]] : [],
  );
  const { keys } = block;
  return {
    count,
    first: block.first + first,
    roles: Object.fromEntries(roles),
    keys: keys && {
      ...keys,
      columns: keys.columns.map((texts) => texts.slice(first, first + count)),
      lines: keys.lines.subarray(first, first + count),
    },
    faults: faults.length > 0 ? new Map(faults) : undefined,
  };
}

/** The rows of `matrix` that `kept` lists. */
export function takeRows(matrix: Matrix, kept: readonly number[]): Matrix {
  const { width, values } = matrix;
  const taken = new Float64Array(kept.length * width);
  kept.forEach((row, index) => {
    taken.set(values.subarray(row * width, (row + 1) * width), index * width);
  });
  return { width, values: taken, place: (row, column) => matrix.place(kept[row], column) };
}

/** The pairs that `kept` lists, none of which has a fault. */
export function takePairs(pairs: Pairs, kept: readonly number[]): Pairs {
  const { sample, prediction, label, weight, base, groups, cluster, ids } = pairs;
  return {
    count: kept.length,
    sample: (row) => sample(kept[row]),
    prediction: takeRows(prediction, kept),
    label: takeRows(label, kept),
    weight: weight && takeRows(weight, kept),
    base: base && takeRows(base, kept),
    groups: groups?.map((group) => takeRows(group, kept)),
    cluster: cluster && takeRows(cluster, kept),
    ids: ids?.map((texts) => kept.map((row) => texts[row])),
  };
}

/** A matrix that is not of the user's input. */
export function asMatrix(width: number, values: Float64Array): Matrix {
  return { width, values, place: (row) => `row ${row + 1}` };
}

/** One column of the predictions and the labels, where both have as many. */
export function takeColumn(pairs: Pairs, column: number): Pairs {
  const take = ({ width, values, place }: Matrix): Matrix => ({
    width: 1,
    values: Float64Array.from({ length: pairs.count }, (_, row) => values[row * width + column]),
    place: (row) => place(row, column),
  });
  return { ...pairs, prediction: take(pairs.prediction), label: take(pairs.label) };
}
