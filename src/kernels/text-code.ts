import { spread } from './spread.ts';
import { encodeText } from './text.ts';

// Numbers that stand for texts are as large as none of a table: from here on, in both directions.
const LEAST_CODE = 2 ** 993;
// The biased exponents from there on, of which the last four bits are of the hash.
const EXPONENT = 0x7e000000;
const SIGN = 0x80000000;

const DATE = /^(?:\d{4}[-/.]\d\d?(?:$|[-/.]\d\d?(?!\d))|\d\d?[-/.]\d\d?[-/.]\d{4}(?!\d)|\d\d?:\d\d(?!\d))/;
const ISO_TIME = /^(\d{4}-\d\d-\d\d)[ T](\d.*)$/s;

/** Whether a number stands for the text of a date or a time. */
export const isDateCode = (code: number): boolean => code >= LEAST_CODE;

/** Whether a number stands for a text. */
export const isTextCode = (code: number): boolean => Math.abs(code) >= LEAST_CODE;

/**
 * The number that stands for a text: 56 bits of a hash, positive of dates and times. Those of ISO 8601 are one with T or a blank
 * between them, and with or without zeros at the end. Two of a million texts have one code with a chance of 7 in a million.
 */
export function textCode(text: string): number {
  const isDate = DATE.test(text);
  const plain = isDate ? withoutZeros(text) : text;
  let first = 0x811c9dc5 | 0;
  let second = 0x9747b28c | 0;
  const take = (byte: number): void => {
    first = Math.imul(first ^ byte, 0x01000193);
    second = Math.imul(((second << 13) | (second >>> 19)) ^ byte, 0x5bd1e995);
  };
  let at = 0;
  for (; at < plain.length && plain.charCodeAt(at) < 0x80; at++) take(plain.charCodeAt(at));
  if (at < plain.length) for (const byte of encodeText(plain.slice(at))) take(byte);
  low[0] = spread(first ^ spread(second));
  low[1] = ((isDate ? 0 : SIGN) | EXPONENT | (spread(second + 1) & 0xffffff)) >>> 0;
  return cell[0];
}

const cell = new Float64Array(1);
const low = new Uint32Array(cell.buffer);

/** A date and time without the zeros, and the zone of zero, that it may be written without. */
function withoutZeros(text: string): string {
  const [, date, time] = ISO_TIME.exec(text) ?? [];
  if (date === undefined || time === undefined) return text;
  let plain = time.replace(/(?:Z|[+-]00:00)$/, '');
  if (plain[8] === '.') plain = plain.replace(/\.?0*$/, '');
  if (plain.length === 8 && plain.endsWith(':00')) plain = plain.slice(0, 5);
  return plain === '00:00' ? date : `${date} ${plain}`;
}
