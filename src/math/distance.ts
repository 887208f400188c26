/** factor · (|p − y| − less), also where the difference of two finite numbers overflows and the result does not. */
export function scaledDistance(factor: number, p: number, y: number, less = 0): number {
  const distance = Math.abs(p - y);
  if (distance < Infinity) return factor * (distance - less);
  return 2 * (factor * (Math.abs(p / 2 - y / 2) - less / 2));
}
