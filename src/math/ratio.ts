/** numerator / denominator as the nearest double, ties to even, subnormals and overflow included. The denominator is above 0. */
export function roundRatio(numerator: bigint, denominator: bigint): number {
  if (numerator < 0n) return -roundRatio(-numerator, denominator);
  if (numerator === 0n) return 0;
  // The quotient with 54 or 55 significant bits, or as many as there are above 2^-1075, and a sticky bit for the rest.
  const exponent = Math.max(bitLength(numerator) - bitLength(denominator) - 54, -1075);
  const scaledNumerator = exponent < 0 ? numerator << BigInt(-exponent) : numerator;
  const scaledDenominator = exponent > 0 ? denominator << BigInt(exponent) : denominator;
  let quotient = scaledNumerator / scaledDenominator;
  let sticky = quotient * scaledDenominator !== scaledNumerator;
  let power = exponent;
  // Down to 53 bits (fewer for subnormals, whose last bit is 2^-1074), rounding half to even.
  while (bitLength(quotient) > 54 || power < -1075) {
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

function bitLength(value: bigint): number {
  const hex = value.toString(16);
  return hex.length * 4 - Math.clz32(Number.parseInt(hex[0], 16)) + 28;
}
