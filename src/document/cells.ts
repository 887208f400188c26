import { formatCount, formatNumber, type ShownNumber } from '../words/number.ts';
import { escapeControls } from '../words/text.ts';
import type { Cell, Line, Tone } from './document.ts';

// A share of more digits would say more than a reader can use.
const SHARE_DIGITS = 3;

export const numberCell = (value: ShownNumber, digits?: number): Cell => ({ kind: 'number', value, digits });

export const countCell = (value: number): Cell => ({ kind: 'count', value });

/** `81.2 %` of 0.812. */
export const shareCell = (value: number, digits = SHARE_DIGITS): Cell => ({ kind: 'share', value, digits });

/** `-25 %` of −0.25, `+3 %` of 0.03. */
export const changeCell = (value: number, digits = SHARE_DIGITS): Cell => ({
  kind: 'share',
  value,
  digits,
  isSigned: true,
});

/** Our own words. */
export const wordsCell = (text: string, tone?: Tone): Cell => ({ kind: 'text', spans: [{ text, tone }] });

/** A text of the user's, shown with its control characters escaped. */
export const dataCell = (text: string): Cell => wordsCell(escapeControls(text));

// More would not be shown on three lines of a wide terminal.
const LONGEST_EXCERPT = 240;

/** A text of the user's on one line, cut where it is long; its control characters are escaped, but line ends and tabs are blanks. */
export function excerptCell(text: string): Cell {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = line.length > LONGEST_EXCERPT ? [...line] : [];
  const cut = characters.length > LONGEST_EXCERPT ? `${characters.slice(0, LONGEST_EXCERPT).join('')}…` : line;
  return { kind: 'excerpt', text: escapeControls(cut) };
}

/** Several pieces in one cell. */
export const lineCell = (spans: Line): Cell => ({ kind: 'text', spans });

export const formulaCell = (text: string): Cell => ({ kind: 'formula', text });

export const NOTHING: Cell = { kind: 'text', spans: [] };

/** Number by number where there is one, else nothing. */
export const numberOrNothing = (value: number | undefined, digits?: number): Cell =>
  value === undefined ? NOTHING : numberCell(value, digits);

const LONGEST_LIST = 5;

/** A few numbers in one cell; of many the first, and how many there are. */
export function numbersCell(
  values: readonly ShownNumber[],
  countColumns: (count: number) => string,
  digits: number | undefined,
): Cell {
  if (values.length === 1) return numberCell(values[0], digits);
  const texts = values.slice(0, LONGEST_LIST).map((value) => formatNumber(value, digits));
  return values.length > LONGEST_LIST
    ? { kind: 'list', texts, rest: countColumns(values.length) }
    : { kind: 'list', texts };
}

/** A cell as text on one line. */
export function textOf(cell: Cell): string {
  switch (cell.kind) {
    case 'number':
      return formatNumber(cell.value, cell.digits);
    case 'count':
      return formatCount(cell.value);
    case 'share':
      return `${cell.isSigned && cell.value > 0 ? '+' : ''}${formatNumber(100 * cell.value, cell.digits)} %`;
    case 'list':
      return cell.rest === undefined ? cell.texts.join(', ') : `${cell.texts.join(', ')}, … (${cell.rest})`;
    case 'formula':
    case 'excerpt':
      return cell.text;
    case 'text':
      return cell.spans.map(({ text }) => text).join('');
  }
}

/** All of some numbers. */
export const listCell = (values: readonly ShownNumber[]): Cell => ({
  kind: 'list',
  texts: values.map((value) => formatNumber(value)),
});
