// Doubles as sums of three parts of 21 bits on a grid: adding a large number and taking it away again leaves of a double
// what is a multiple of the large one's last bit (ExtractVector of S. M. Rump, T. Ogita and S. Oishi, SIAM Journal on Scientific
// Computing 31, 2008).

/** From one part to the next. */
export const LIMB: f64 = 4.76837158203125e-7; // 2^-21

/** Times a power of two above all numbers: the large number that leaves 21 bits of them. */
export const ROUNDER: f64 = 3221225472; // 1.5 * 2^52 * LIMB

/** Beyond these powers the products of parts would leave what doubles hold. */
const LEAST: f64 = 3.872591914849318e-121; // 2^-400
const MOST: f64 = 2.5822498780869086e120; // 2^400

/** The least power of two that is greater than all sizes of some doubles; 1 for zeros, and 0 where parts of them are not exact. */
export function gridOf(values: usize, end: usize): f64 {
  let most = f64x2.splat(0);
  const last = end - 16;
  for (; values <= last; values += 16) most = f64x2.pmax(most, f64x2.abs(v128.load(values)));
  let size = max(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1));
  if (values < end) {
    const rest = abs(load<f64>(values));
    if (rest > size) size = rest;
  }
  if (size === 0) return 1;
  if (size < LEAST || size > MOST) return 0;
  return reinterpret<f64>((reinterpret<u64>(size) & 0x7ff0000000000000) + 0x10000000000000);
}

/** Whether parts leave something over: bits below the grid, or NaN. */
// @inline
export function isOver(first: v128, second: v128): bool {
  return v128.any_true(v128.or(first, second));
}
