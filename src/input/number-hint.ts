import { type Hint, hint } from '../problem/problem.ts';
import { parseNumber } from './cell.ts';

/** What stands where bytes are no UTF-8. */
const BROKEN = '\ufffd';

/** What to do about text that is no UTF-8; undefined where it is. */
export function encodingHint(text: string): Hint | undefined {
  return text.includes(BROKEN) ? hint('not-utf-8-cell', {}) : undefined;
}

/** Digits in groups of three, as `1,234.5`, `1 234`, `1_000`. */
const GROUPED = /^[+-]?\d{1,3}(?:([,_' \u00a0\u2009\u202f])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
const MINUS = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
const SPACE = /[\s\u200b\u2060]/g;

/** What to do about texts that people take for numbers; undefined for a text that is not like one. The first that fits counts. */
const HINTS: readonly ((text: string) => Hint | undefined | false)[] = [
  encodingHint,
  (text) =>
    /^[+-]?\d{1,3},\d{3}$/.test(text) && hint('comma-in-number', { joined: text.replace(',', '') }, { decimal: ',' }),
  (text) => /^[+-]?\d+,\d+$/.test(text) && hint('decimal-comma', {}, { decimal: ',' }),
  (text) => GROUPED.test(text) && hint('grouped-digits', { read: text.replace(/[^\d.+-]/g, '') }),
  (text) =>
    /^[+-]?\d{1,3}(\.\d{3})*,\d+$/.test(text) &&
    hint('decimal-comma', { read: text.replaceAll('.', '').replace(',', '.') }),
  (text) => /\d\s*%$/.test(text) && hint('percent-sign', {}),
  (text) => {
    const bare = text.replace(/\p{Sc}/gu, '').trim();
    return bare !== text && /^[+-]?[\d.,]+$/.test(bare) && hint('currency-sign', {});
  },
  (text) => /^0[xob][\da-f]+$/i.test(text) && hint('other-base', { read: String(Number(text)) }),
  (text) => /^#[A-Z0-9/_]+[!?]?$/i.test(text) && hint('spreadsheet-error', {}),
  (text) => /^=/.test(text) && hint('spreadsheet-formula', {}),
  (text) => /^tensor\(/.test(text) && hint('printed-tensor', {}),
  (text) => text.includes(';') && hint('semicolon-delimiter', {}, { delimiter: ';' }),
  (text) => text.includes('\t') && hint('tab-delimiter', {}, { 'input-format': 'tsv' }),
  (text) => {
    const plain = text.normalize('NFKC').replace(MINUS, '-').replace(SPACE, '');
    const isAlike = plain !== text && !/ /.test(text) && parseNumber(plain) !== undefined;
    return isAlike && hint('look-alike-number', { read: plain });
  },
  (text) => /^[+-]?[\d.]+(e[+-]?\d+)? +\S/i.test(text) && hint('blank-delimiter', {}, { delimiter: ' ' }),
];

/** What to do about a cell that is no number, where that is known. */
export function numberHint(cell: unknown): Hint | undefined {
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim();
  for (const find of HINTS) {
    const found = find(text);
    if (found) return found;
  }
  return undefined;
}
