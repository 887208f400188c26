import { sumRow } from './row-sum.ts';

/** The p-norm of a row of numbers, p ≥ 1: divided by the largest first, so that no power overflows or vanishes. */
export function norm(row: Float64Array, p: number): number {
  const size = row.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
  if (p === 1) return sumRow((k) => Math.abs(row[k]), row.length);
  if (size === 0 || size === Infinity) return size;
  if (p === 2) return size * Math.sqrt(sumRow((k) => (row[k] / size) ** 2, row.length));
  return size * sumRow((k) => (Math.abs(row[k]) / size) ** p, row.length) ** (1 / p);
}

/** The slope of the norm with respect to number k of its row; 0 where the row is zero, as at any kink. */
export function normSlope(row: Float64Array, p: number, length: number, k: number): number {
  return length === 0 ? 0 : Math.sign(row[k]) * (Math.abs(row[k]) / length) ** (p - 1);
}
