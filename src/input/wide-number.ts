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

/** The whole number that a text is. */
export const wholeNumberOf = (text: string): bigint => BigInt(text.trim().replace(/^\+/, ''));

/** What the nearest double lacks of a whole number; undefined where a second double does not hold that. */
export function restOf(exact: bigint, nearest: number): number | undefined {
  if (!Number.isFinite(nearest)) return undefined;
  const lacking = exact - BigInt(nearest);
  const rest = Number(lacking);
  return BigInt(rest) === lacking ? rest : undefined;
}
