/** A number as JSON can hold it: infinities, NaN and −0 as text, and so is a bigint, `9007199254740993n`. */
export type SavedNumber = number | string;

/** An exact sum as text: a whole number in hexadecimal digits times a power of two, `-1a2p-1074`; or `NaN`, `Infinity`. */
export type SavedSum = string;

/** What joins others of its kind by what they have saved, so that any split, order and tree of merges comes to the same. */
export interface Mergeable<Saved> {
  /** Goes on from what another has saved, as if it had seen the rows of both. */
  merge(saved: Saved): void;
  /** What was added and merged so far, as plain JSON. */
  save(): Saved;
}

export function saveNumber(value: number | bigint): SavedNumber {
  if (typeof value === 'bigint') return `${value}n`;
  return Number.isFinite(value) && !Object.is(value, -0) ? value : Object.is(value, -0) ? '-0' : String(value);
}

export const loadNumber = (saved: SavedNumber): number => Number(saved);

/** The same of what may be a bigint. */
export const loadShown = (saved: SavedNumber): number | bigint =>
  typeof saved === 'string' && saved.endsWith('n') ? BigInt(saved.slice(0, -1)) : loadNumber(saved);

export const saveNumbers = (values: ArrayLike<number | bigint>): SavedNumber[] =>
  Array.from(values, (value) => saveNumber(value));

export const loadNumbers = (saved: readonly SavedNumber[]): Float64Array => Float64Array.from(saved, loadNumber);

/** A whole number of 2^exponent. */
export function saveUnits(units: bigint, exponent: number): SavedSum {
  const digits = (units < 0n ? -units : units).toString(16);
  const short = digits.replace(/0+$/, '');
  if (short === '') return '0';
  return `${units < 0n ? '-' : ''}${short}p${exponent + 4 * (digits.length - short.length)}`;
}

/** The same as a whole number of 2^exponent, which is no more than the one it was saved with. */
export function loadUnits(saved: SavedSum, exponent: number): bigint {
  const isNegative = saved.startsWith('-');
  const [digits, power = exponent] = saved.slice(isNegative ? 1 : 0).split('p');
  const size = BigInt(`0x${digits}`) << BigInt(Number(power) - exponent);
  return isNegative ? -size : size;
}

/** Several as one, merged and saved one by one. */
export function mergeEach(parts: readonly Mergeable<unknown>[]): Mergeable<readonly unknown[]> {
  return {
    merge(saved) {
      parts.forEach((part, index) => {
        part.merge(saved[index]);
      });
    },
    save: () => parts.map((part) => part.save()),
  };
}
