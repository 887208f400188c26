// Exact arithmetic on doubles, written on its own so that it can judge the library's: bits by DataView, and the nearest
// double by a search over bit patterns instead of shifting quotients.

const view = new DataView(new ArrayBuffer(8));
const INFINITY_BITS = 0x7ff0000000000000n;

export function bitsOf(value: number): bigint {
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

export function fromBits(bits: bigint): number {
  view.setBigUint64(0, bits);
  return view.getFloat64(0);
}

/** A finite double as a whole number of 2^-1074. */
export function wholeUnits(value: number): bigint {
  const bits = bitsOf(value);
  const size = unitsOfPattern(bits & 0x7fffffffffffffffn);
  return bits >> 63n === 1n ? -size : size;
}

/** The pattern of a non-negative double in units; that of Infinity counts as 2^1024. */
function unitsOfPattern(pattern: bigint): bigint {
  const exponent = pattern >> 52n;
  const fraction = pattern % 2n ** 52n;
  return exponent === 0n ? fraction : (2n ** 52n + fraction) << (exponent - 1n);
}

/** numerator / denominator in units of 2^-1074, as the nearest double, ties to even. */
export function nearestOfUnits(numerator: bigint, denominator: bigint): number {
  if (numerator < 0n) return -nearestOfUnits(-numerator, denominator);
  let low = 0n;
  let high = INFINITY_BITS;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (unitsOfPattern(middle) * denominator <= numerator) low = middle;
    else high = middle;
  }
  const twice = 2n * numerator;
  const middle = (unitsOfPattern(low) + unitsOfPattern(high)) * denominator;
  if (twice === middle) return fromBits(low % 2n === 0n ? low : high);
  return fromBits(twice < middle ? low : high);
}

/** numerator / denominator as the nearest double. */
export function nearestOfRatio(numerator: bigint, denominator: bigint): number {
  return nearestOfUnits(numerator * 2n ** 1074n, denominator);
}

export function exactSumOf(values: Iterable<number>, divisor = 1): number {
  let sum = 0n;
  let special = 0;
  for (const value of values) {
    if (Number.isFinite(value)) sum += wholeUnits(value);
    else special += value;
  }
  return special === 0 ? nearestOfUnits(sum, BigInt(divisor)) : special;
}

/** The sum of the products, rounded once. */
export function exactProductsOf(pairs: Iterable<readonly [number, number]>, divisor = 1): number {
  let sum = 0n;
  for (const [a, b] of pairs) sum += wholeUnits(a) * wholeUnits(b);
  return nearestOfUnits(sum, BigInt(divisor) * 2n ** 1074n);
}

/** How many doubles lie between two doubles. */
export function ulpsBetween(a: number, b: number): number {
  const place = (value: number): bigint => {
    const bits = bitsOf(value);
    return bits >> 63n === 1n ? -(bits & 0x7fffffffffffffffn) : bits;
  };
  const distance = place(a) - place(b);
  return Number(distance < 0n ? -distance : distance);
}

/** The distance from |value| to the next double. */
export function ulpOf(value: number): number {
  return fromBits(bitsOf(Math.abs(value)) + 1n) - Math.abs(value);
}
