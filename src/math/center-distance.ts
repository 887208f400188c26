import { createExactSum } from './exact-sum.ts';
import { type Fraction, fractionOf, fractionOfSum, minus, ONE, plus, rounded, times, ZERO } from './fraction.ts';

/**
 * The exact sum of w |y − center|, those of numbers above the center times α and the others times 1 − α; undefined where a
 * number is infinite or NaN.
 */
export function distanceFrom(
  center: Fraction,
  values: Float64Array,
  weights: Float64Array | undefined,
  alpha: number,
): Fraction | undefined {
  // A number other than the nearest double lies on the same side of both.
  const near = rounded(center);
  const share = fractionOf(alpha);
  const above = beyond(values, weights, (y) => y > near);
  const below = beyond(values, weights, (y) => y < near);
  const same = beyond(values, weights, (y) => !(y > near || y < near));
  if (share === undefined || above === undefined || below === undefined || same === undefined) return undefined;
  const rest = minus(same.sum, times(center, same.weight));
  const isAbove = rest.numerator > 0n;
  const over = plus(minus(above.sum, times(center, above.weight)), isAbove ? rest : ZERO);
  const under = plus(minus(times(center, below.weight), below.sum), isAbove ? ZERO : minus(ZERO, rest));
  return plus(times(share, over), times(minus(ONE, share), under));
}

/** The exact weight and the exact sum of some of the numbers. */
function beyond(values: Float64Array, weights: Float64Array | undefined, isTaken: (y: number) => boolean) {
  const [weight, sum] = [createExactSum(), createExactSum()];
  for (let index = 0; index < values.length; index++) {
    const counts = weights?.[index] ?? 1;
    if (counts === 0 || !isTaken(values[index])) continue;
    weight.add(counts);
    sum.addProduct(counts, values[index]);
  }
  const found = { weight: fractionOfSum(weight), sum: fractionOfSum(sum) };
  return found.weight && found.sum ? { weight: found.weight, sum: found.sum } : undefined;
}
