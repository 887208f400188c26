import { fromBits, wholeUnits } from './rational.ts';

/** Whole numbers below 2^32. */
export type Words = () => number;

/** A double of any pattern of bits that is finite. */
export function anyDouble(next: Words): number {
  for (;;) {
    const value = fromBits((BigInt(next()) << 32n) | BigInt(next()));
    if (Number.isFinite(value)) return value;
  }
}

/** A double in [0, 1), of 53 random bits. */
export function unitDouble(next: Words): number {
  return ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}

const FIVES = 5n ** 1075n;

/** The exact decimal half way between a positive finite double and the next. */
export function midpoint(value: number): string {
  // (2u + 1) * 2^-1075 = (2u + 1) * 5^1075 / 10^1075, whose last digit is 5.
  const digits = ((2n * wholeUnits(value) + 1n) * FIVES).toString().padStart(1076, '0');
  return `${digits.slice(0, -1075)}.${digits.slice(-1075)}`;
}

/** Texts of finite numbers, as programs write them and as they are hard to read. */
export const NUMBER_TEXTS: Readonly<Record<string, (next: Words) => string>> = {
  'doubles of any size': (next) => String(anyDouble(next)),
  'doubles below 1': (next) => String(unitDouble(next)),
  'doubles of either sign': (next) => String((unitDouble(next) - 0.5) * 10 ** (next() % 12)),
  'small probabilities': (next) => String(Math.exp(-30 * unitDouble(next))),
  'fixed decimals': (next) => ((unitDouble(next) - 0.5) * 10 ** (next() % 10)).toFixed(next() % 21),
  'decimals with exponent': (next) => anyDouble(next).toExponential(next() % 21),
  'up to 21 digits': (next) => (unitDouble(next) * 10 ** (next() % 30)).toPrecision(1 + (next() % 21)),
  'whole numbers': (next) => String((next() % 2 === 0 ? 1 : -1) * Math.floor(unitDouble(next) * 10 ** (next() % 22))),
  'digits around a point': (next) => `${digitsOf(next, next() % 24)}.${digitsOf(next, 1 + (next() % 24))}`,
  'digits with exponent': (next) =>
    `${sign(next)}${digitsOf(next, 1 + (next() % 19))}${next() % 2 ? 'e' : 'E'}${sign(next)}${next() % 340}`,
  'nothing but zeros and a few digits': (next) =>
    `${'0'.repeat(next() % 8)}.${'0'.repeat(next() % 20)}${digitsOf(next, next() % 22)}0`,
  '19 digits near the middle of two doubles': (next) => near(midpoint(Math.abs(anyDouble(next))), 19, next),
  '17 digits near the middle of two doubles': (next) => near(midpoint(Math.abs(anyDouble(next))), 17, next),
  'whole numbers half way': (next) => `${(BigInt(next()) * 2n + 2n ** 53n) * 2n ** BigInt(next() % 10) + 1n}`,
  'subnormal numbers': (next) => String(fromBits((BigInt(next() >>> 12) << 32n) | BigInt(next()))),
};

function digitsOf(next: Words, count: number): string {
  let digits = '';
  while (digits.length < count) digits += String(next()).padStart(10, '0');
  return digits.slice(0, count);
}

const sign = (next: Words): string => ['', '-', '+'][next() % 3];

/** The first digits of a decimal, the last of them perhaps one more, with its exponent. */
function near(decimal: string, count: number, next: Words): string {
  const point = decimal.indexOf('.');
  const all = decimal.replace('.', '');
  const first = all.search(/[1-9]/);
  const digits = BigInt(all.slice(first, first + count)) + BigInt(next() % 2);
  const exponent = point - first - Math.min(count, all.length - first);
  return `${digits}e${exponent}`;
}

const MUTATIONS = [...'0123456789..--++eE_xinfa \t\'"\r/:\u00e9'];

/** A text in which characters were replaced, put in, or taken out. */
export function mutate(text: string, next: Words): string {
  const characters = [...text];
  for (let times = 1 + (next() % 2); times > 0; times--) {
    const at = next() % (characters.length + 1);
    characters.splice(at, next() % 2, ...(next() % 3 > 0 ? [MUTATIONS[next() % MUTATIONS.length]] : []));
  }
  return characters.join('');
}
