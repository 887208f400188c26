/**
 * ln cosh x. Near 0, where cosh x − 1 cancels, as ½ log1p(sinh² x); beyond, where cosh overflows, from e^−2|x|.
 * Both are within a few units in the last place of the value itself.
 */
export function logCosh(x: number): number {
  const size = Math.abs(x);
  if (size < 1) return Math.log1p(Math.sinh(size) ** 2) / 2;
  return size - Math.LN2 + Math.log1p(Math.exp(-2 * size));
}
