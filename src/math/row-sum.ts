/**
 * The sum of `count` numbers of one row, carried in two doubles (Knuth's TwoSum) and rounded once at the end: right to
 * the last bit but for sums within about 1e-30 of a tie. For the few columns of a row; sums over rows are exact-sum.ts.
 * Infinities and NaN follow ordinary addition.
 */
export function sumRow(term: (column: number) => number, count: number): number {
  let high = 0;
  let low = 0;
  let plain = 0;
  for (let column = 0; column < count; column++) {
    const value = term(column);
    const sum = high + value;
    const part = sum - high;
    low += high - (sum - part) + (value - part);
    high = sum;
    plain += value;
  }
  const total = high + low;
  return Number.isFinite(total) ? total : plain;
}

/** What divides a number by the sum of a row, also where the sum of finite parts overflows. */
export function bySumOf(row: Float64Array): (value: number) => number {
  const sum = row.reduce((total, part) => total + part, 0);
  if (sum < Infinity) return (value) => value / sum;
  const byRest = bySumOf(row.map((part) => part * 2 ** -60));
  return (value) => byRest(value * 2 ** -60);
}

/** Each part of a row over the row's sum. */
export const sharesOf = (row: Float64Array): Float64Array => row.map(bySumOf(row));

/** The mean of `count` numbers of one row, as sumRow; finite where each of them is, also where their sum is not. */
export function meanRow(term: (column: number) => number, count: number): number {
  const sum = sumRow(term, count);
  return Number.isFinite(sum) ? sum / count : sumRow((column) => term(column) / count, count);
}
