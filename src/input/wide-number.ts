const WHOLE = /^\s*[-+]?\d+\s*$/;

// Integers of 64 bits are below; longer ones are also doubles as programs print them.
const MOST_OF_64_BITS = 2 ** 64;

/** Whether a text is a whole number that no double holds; `value` is the double nearest to it. */
export function isWideText(text: string, value: number): boolean {
  if (Number.isSafeInteger(value) || !WHOLE.test(text)) return false;
  const digits = text.trim().replace(/^\+/, '');
  if (!Number.isFinite(value)) return true;
  return BigInt(digits) !== BigInt(value) && (Math.abs(value) < MOST_OF_64_BITS || String(value) !== digits);
}
