import type { Block, LocatedMatrix, Pairs } from '../../src/rows/block.ts';

/** Rows as a matrix whose places are rows and columns of `role`, from 0. */
export function matrixOf(role: string, rows: readonly (readonly number[])[]): LocatedMatrix {
  return {
    width: rows[0].length,
    values: Float64Array.from(rows.flat()),
    place: (row, column) => ({ array: role, row, ...(column !== undefined && { column }) }),
  };
}

/** The numbers of a block's rows in their file. */
export const samplesOf = ({ first, count }: Block): number[] => Array.from({ length: count }, (_, row) => first + row);

/** One block of pairs whose first row is sample `first`. */
export function pairsOf(
  predictions: readonly (readonly number[])[],
  labels: readonly (readonly number[])[],
  first = 1,
): Pairs {
  return {
    count: predictions.length,
    sample: (row) => first + row,
    roles: { prediction: matrixOf('p', predictions), label: matrixOf('y', labels) },
  };
}

export const column = (values: readonly number[]): number[][] => values.map((value) => [value]);

/** The same pairs, each with its weight. */
export function weighted(pairs: Pairs, weights: readonly number[]): Pairs {
  return { ...pairs, roles: { ...pairs.roles, weight: matrixOf('w', column(weights)) } };
}
