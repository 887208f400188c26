import { parseNumber } from './cell.ts';

/** What stands where bytes are no UTF-8. */
const BROKEN = '\ufffd';

/** What to do about text that is no UTF-8; undefined where it is. */
export function encodingHint(text: string): string | undefined {
  if (!text.includes(BROKEN)) return undefined;
  return 'text must be UTF-8: iconv -f WINDOWS-1252 -t UTF-8 FILE | lossctl ... - reads most of what is not';
}

/** Digits in groups of three, as `1,234.5`, `1 234`, `1_000`. */
const GROUPED = /^[+-]?\d{1,3}(?:([,_' \u00a0\u2009\u202f])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
const MINUS = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
const SPACE = /[\s\u200b\u2060]/g;

/** What to do about texts that people take for numbers; undefined for a text that is not like one. */
const HINTS: readonly ((text: string) => string | undefined)[] = [
  encodingHint,
  (text) =>
    /^[+-]?\d{1,3},\d{3}$/.test(text)
      ? `a decimal comma, or digits in groups? write ${text.replace(',', '.')} or ${text.replace(',', '')}`
      : undefined,
  (text) => (/^[+-]?\d+,\d+$/.test(text) ? 'decimal commas are not read: write a point' : undefined),
  (text) => (GROUPED.test(text) ? `digits in groups are not read: write ${text.replace(/[^\d.+-]/g, '')}` : undefined),
  (text) =>
    /^[+-]?\d{1,3}(\.\d{3})*,\d+$/.test(text)
      ? `decimal commas are not read: write ${text.replaceAll('.', '').replace(',', '.')}`
      : undefined,
  (text) => (/\d\s*%$/.test(text) ? 'percent signs are not read: divide by 100' : undefined),
  (text) => {
    const bare = text.replace(/\p{Sc}/gu, '').trim();
    return bare !== text && /^[+-]?[\d.,]+$/.test(bare) ? 'currency signs are not read: leave them out' : undefined;
  },
  (text) => (/^0[xob][\da-f]+$/i.test(text) ? `decimal digits are read: write ${Number(text)}` : undefined),
  (text) =>
    /^#[A-Z0-9/_]+[!?]?$/i.test(text)
      ? 'an error of a spreadsheet: mend its formula, or leave the field empty'
      : undefined,
  (text) => (/^=/.test(text) ? 'a formula of a spreadsheet: save its value' : undefined),
  (text) => (/^tensor\(/.test(text) ? 'a tensor as it is printed: write its number, which .item() gives' : undefined),
  (text) => (text.includes(';') ? 'fields separated by ";"? add --delimiter ";"' : undefined),
  (text) => (text.includes('\t') ? 'fields separated by tabs? add --input-format tsv' : undefined),
  (text) => {
    const plain = text.normalize('NFKC').replace(MINUS, '-').replace(SPACE, '');
    if (plain === text || / /.test(text) || parseNumber(plain) === undefined) return undefined;
    return `it has characters that only look like those of a number: write ${plain}`;
  },
  (text) =>
    /^[+-]?[\d.]+(e[+-]?\d+)? +\S/i.test(text) ? 'fields separated by blanks? add --delimiter " "' : undefined,
];

/** What to do about a cell that is no number, where that is known. */
export function numberHint(cell: unknown): string | undefined {
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim();
  for (const hint of HINTS) {
    const found = hint(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
