/** numerator / denominator as the nearest double, ties to even, subnormals and overflow included. The denominator is above 0. */
export function roundRatio(numerator: bigint, denominator: bigint): number {
  if (numerator < 0n) return -roundRatio(-numerator, denominator);
  if (numerator === 0n) return 0;
  // The quotient with 54 to 57 significant bits, or as many as there are above 2^-1075, and a sticky bit for the rest.
  const exponent = Math.max(bitsOf(numerator) - bitsOf(denominator) - 55, -1075);
  const scaledNumerator = exponent < 0 ? numerator << BigInt(-exponent) : numerator;
  const scaledDenominator = exponent > 0 ? denominator << BigInt(exponent) : denominator;
  let quotient = scaledNumerator / scaledDenominator;
  let sticky = quotient * scaledDenominator !== scaledNumerator;
  let power = exponent;
  // Down to 53 bits (fewer for subnormals, whose last bit is 2^-1074), rounding half to even.
  while (quotient >= TWO_54 || power < -1075) {
    sticky ||= (quotient & 1n) === 1n;
    quotient >>= 1n;
    power++;
  }
  const half = (quotient & 1n) === 1n;
  quotient >>= 1n;
  power++;
  if (half && (sticky || (quotient & 1n) === 1n)) quotient += 1n;
  return scaleByPower(Number(quotient), power);
}

/** value * 2^power for a whole value below 2^54 whose result needs no rounding: in two steps, as 2^power alone may not be a double. */
function scaleByPower(value: number, power: number): number {
  const first = Math.max(Math.min(power, 900), -900);
  return value * 2 ** first * 2 ** (power - first);
}

const TWO_54 = 1n << 54n;

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

/** The number of bits of a whole number above 0; or one more, where all of its first 53 are 1. */
function bitsOf(value: bigint): number {
  let rest = value;
  let bits = 0;
  for (; rest >= BEYOND_DOUBLE; rest >>= 960n) bits += 960;
  // A double that is not rounded down has the exponent of the number.
  float[0] = Number(rest);
  return bits + (words[1] >>> 20) - 1022;
}

const BEYOND_DOUBLE = 1n << 1000n;
