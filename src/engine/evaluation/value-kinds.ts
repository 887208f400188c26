import type { Matrix } from '../../math/matrix.ts';

// Of percentages rounded to whole ones the sum is off by less.
const HUNDRED_ERROR = 1;
// What has a larger number than this is no class number rather than a percentage.
const FEW_CLASSES = 10;

/** A whole number of 0 or more. */
export const isClassNumber = (value: number): boolean => Number.isInteger(value) && value >= 0;

/** Whether the numbers of a block may be raw scores: some are no probability, and they are no class numbers or percentages. */
export function mayBeScores(matrix: Matrix, isDistribution: boolean): boolean {
  const { values, width } = matrix;
  if (!values.some((value) => value < 0 || value > 1) || arePercentages(matrix, isDistribution)) return false;
  return width > 1 || values.length === 1 || !values.every(isClassNumber);
}

/** Whether a row of several numbers sums to about 100, and none of it is negative. */
export function isHundred({ width, values }: Matrix, row: number): boolean {
  let sum = 0;
  for (let index = row * width; index < (row + 1) * width; index++) {
    if (!(values[index] >= 0)) return false;
    sum += values[index];
  }
  return width > 1 && Math.abs(sum - 100) <= HUNDRED_ERROR;
}

/** Whether rows sum to 100; or of numbers that are no shares, whether all lie within [0, 100], most of them above 1. */
export function arePercentages(matrix: Matrix, isDistribution: boolean): boolean {
  const { width, values } = matrix;
  const rows = values.length / width;
  if (width > 1 && Array.from({ length: rows }).every((_, row) => isHundred(matrix, row))) return true;
  if (isDistribution || !values.every((value) => value >= 0 && value <= 100)) return false;
  const large = values.reduce((count, value) => count + (value > 1 ? 1 : 0), 0);
  return 2 * large > values.length && values.some((value) => value > FEW_CLASSES);
}
