/**
 * Where a rising function passes 0, between the first and the last of some sorted numbers at which alone it may jump or
 * bend: a search among them first, then halving between two of them down to neighbouring doubles. The first or the last
 * where it passes 0 outside; undefined where the numbers are none or not finite.
 */
export function zeroOfRising(sorted: Float64Array, rising: (x: number) => number): number | undefined {
  let above = sorted.length - 1;
  if (above < 0 || !Number.isFinite(sorted[0]) || !Number.isFinite(sorted[above])) return undefined;
  let below = -1;
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if (rising(sorted[middle]) < 0) below = middle;
    else above = middle;
  }
  if (below < 0) return sorted[above];
  let [low, high] = [sorted[below], sorted[above]];
  // At a step the function may have any value between those of its two sides.
  if (rising(low + placeOf(low)) >= 0) return low;
  if (rising(high - placeOf(high)) < 0) return high;
  for (;;) {
    const middle = low / 2 + high / 2;
    if (!(middle > low && middle < high)) return high;
    const value = rising(middle);
    if (value === 0) return middle;
    if (value < 0) low = middle;
    else high = middle;
  }
}

/** About the distance from a double to the next. */
const placeOf = (x: number): number => Math.max(Math.abs(x) * 2 ** -52, Number.MIN_VALUE);
