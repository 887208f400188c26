import { exactAt, type Matrix } from '../math/matrix.ts';
import type { ShownNumber } from '../words/number.ts';
import type { Pairs } from './block.ts';

/** The numbers of a row, as they are shown. */
export interface RowNumbers {
  readonly prediction: readonly ShownNumber[];
  readonly label: readonly ShownNumber[];
}

/**
 * Doubles; in a row with a whole number that no double holds all large whole numbers digit for digit, which can be told from each other so.
 * A view of each matrix would take more memory than its numbers, which tells where all rows are kept.
 */
export function numbersOfRow({ roles: { prediction, label } }: Pairs, row: number): RowNumbers {
  const isWide = lacksAt(prediction, row) || lacksAt(label, row);
  const numbersOf = isWide ? wholeNumbers : doubles;
  return { prediction: numbersOf(prediction, row), label: numbersOf(label, row) };
}

function lacksAt({ width, rest }: Matrix, row: number): boolean {
  if (rest === undefined) return false;
  for (let offset = row * width; offset < (row + 1) * width; offset++) if (rest[offset] !== 0) return true;
  return false;
}

function doubles({ width, values }: Matrix, row: number): number[] {
  const own = new Array<number>(width);
  for (let column = 0; column < width; column++) own[column] = values[row * width + column];
  return own;
}

function wholeNumbers(matrix: Matrix, row: number): ShownNumber[] {
  return Array.from({ length: matrix.width }, (_, column) => {
    const number = exactAt(matrix, row * matrix.width + column);
    return Number.isInteger(number) && !Number.isSafeInteger(number) ? BigInt(number) : number;
  });
}
