/**
 * |ln(1 + p) − ln(1 + y)| for p and y above −1, as log1p of the distance over the smaller of 1 + p and 1 + y: the two
 * logarithms would cancel where p is near y. Where that quotient overflows they no longer do.
 */
export function logDistance(p: number, y: number): number {
  const quotient = Math.abs(p - y) / (1 + Math.min(p, y));
  return quotient < Infinity ? Math.log1p(quotient) : Math.abs(Math.log1p(p) - Math.log1p(y));
}
