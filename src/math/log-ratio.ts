/**
 * ln(a / b) for a, b ≥ 0, not both 0: near a = b by log1p, where the quotient would round its digits away, and by two
 * logarithms where the quotient overflows or is subnormal.
 */
export function logRatio(a: number, b: number): number {
  const excess = (a - b) / b;
  if (Math.abs(excess) < 0.5) return Math.log1p(excess);
  const quotient = a / b;
  return quotient > 2 ** -1022 && quotient < Infinity ? Math.log(quotient) : Math.log(a) - Math.log(b);
}
