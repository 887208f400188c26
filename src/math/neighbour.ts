const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);

/** The least double above a number below infinity. */
export function nextAbove(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  float[0] = value;
  // The bits of a double without its sign are in the order of its size.
  bits[0] += value > 0 ? 1n : -1n;
  return float[0];
}

/** The greatest double below a number above minus infinity. */
export const nextBelow = (value: number): number => -nextAbove(-value);
