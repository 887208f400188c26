/** Beyond this a power of ten is no double. */
const LARGEST_POWER = 22;

/** Decimals of `size` bytes each, whole numbers that count 10^-scale: each the double that is nearest. */
export function readDecimals(bytes: Uint8Array, size: number, scale: number, isBigEndian: boolean): Float64Array {
  return Float64Array.from({ length: size === 0 ? 1 : bytes.length / size }, (_, index) =>
    toDouble(readInteger(bytes.subarray(index * size, (index + 1) * size), isBigEndian), scale),
  );
}

/** The same as they are, where they are whole numbers; undefined where they have places after the point. */
export function wholeDecimalAt(
  bytes: Uint8Array,
  size: number,
  scale: number,
  isBigEndian: boolean,
): ((index: number) => bigint) | undefined {
  if (scale > 0) return undefined;
  const factor = 10n ** BigInt(-scale);
  return (index) => readInteger(bytes.subarray(index * size, (index + 1) * size), isBigEndian) * factor;
}

/** Of two whole numbers that are doubles the quotient is rounded once; of others the digits are read. */
function toDouble(value: bigint, scale: number): number {
  const double = Number(value);
  return Number.isSafeInteger(double) && scale >= 0 && scale <= LARGEST_POWER
    ? double / 10 ** scale
    : Number(`${value}e${-scale}`);
}

/** In two's complement. */
function readInteger(bytes: Uint8Array, isBigEndian: boolean): bigint {
  let value = 0n;
  for (let at = 0; at < bytes.length; at++)
    value = (value << 8n) | BigInt(bytes[isBigEndian ? at : bytes.length - 1 - at]);
  return BigInt.asIntN(8 * bytes.length, value);
}
