import { textOf } from '../../document/cells.ts';
import type { Cell, Tone } from '../../document/document.ts';
import { termsOf, wrapFormula } from '../../words/formula.ts';
import { columnsOf, widest } from '../../words/width.ts';
import { leastWidth, wrapText } from '../../words/wrap.ts';

/** A formula whose terms are wider may stand below its row. */
const WIDEST_TERM = 40;
// What an excerpt is given at least, in columns, and at most, in lines.
const LEAST_EXCERPT = 24;
const MOST_LINES = 3;
// What a list that may be cut is given at least.
const LEAST_LIST = 16;

/** The width of a cell on one line. */
export const naturalWidth = (cell: Cell): number => columnsOf(textOf(cell));

/** The least width that a cell can be laid to. */
export function leastWidthOf(cell: Cell): number {
  switch (cell.kind) {
    case 'list': {
      const { texts, rest, mayBeCut } = cell;
      if (mayBeCut) return Math.min(naturalWidth(cell), LEAST_LIST);
      const items = rest === undefined ? texts : texts.slice(0, 1);
      const isLast = (index: number): boolean => rest === undefined && index === texts.length - 1;
      const end = rest === undefined ? '' : `… (${rest})`;
      return Math.max(widest(items.map((text, index) => (isLast(index) ? text : `${text},`))), columnsOf(end));
    }
    case 'formula':
      return Math.min(WIDEST_TERM, widest(termsOf(cell.text)));
    case 'text':
      return leastWidth(textOf(cell));
    case 'excerpt':
      return Math.max(leastWidth(cell.text), Math.min(naturalWidth(cell), LEAST_EXCERPT));
    default:
      return naturalWidth(cell);
  }
}

/** Whether a cell is a formula with a term for which a width has no room: it stands alone. */
export const standsAlone = (cell: Cell, width: number): boolean =>
  cell.kind === 'formula' && widest(termsOf(cell.text)) > width;

/** A cell in lines of at most `width` columns, where that is not less than its least. */
export function layCell(cell: Cell, width: number): string[] {
  const text = textOf(cell);
  if (columnsOf(text) <= width) return [text];
  switch (cell.kind) {
    case 'list':
      return layList(cell, width);
    case 'formula':
      return wrapFormula(text, width);
    case 'text':
      return wrapText(text, width);
    case 'excerpt':
      return cutLines(wrapText(text, width), width);
    default:
      return [text];
  }
}

/** The first lines of an excerpt, with a mark where others are left out. */
function cutLines(lines: readonly string[], width: number): string[] {
  if (lines.length <= MOST_LINES) return [...lines];
  const shown = lines.slice(0, MOST_LINES);
  const last = [...shown[MOST_LINES - 1]];
  while (columnsOf(last.join('')) >= width) last.pop();
  return [...shown.slice(0, -1), `${last.join('').trimEnd()}…`];
}

/** As many items as a line holds, where others may be left out or are already; else all, on several lines. */
function layList({ texts, rest, mayBeCut }: Extract<Cell, { kind: 'list' }>, width: number): string[] {
  if (rest === undefined && !mayBeCut) return joinWithin(texts, width);
  const end = rest === undefined ? '…' : `… (${rest})`;
  for (let count = texts.length; count > (mayBeCut ? -1 : 0); count--) {
    const line = [...texts.slice(0, count), end].join(', ');
    if (columnsOf(line) <= width) return [line];
  }
  return joinWithin([texts[0], end], width);
}

/** Items in lines, a comma behind each but the last. */
function joinWithin(texts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const [index, text] of texts.entries()) {
    const item = index < texts.length - 1 ? `${text},` : text;
    const line = lines.at(-1);
    if (line !== undefined && columnsOf(line) + 1 + columnsOf(item) <= width)
      lines[lines.length - 1] = `${line} ${item}`;
    else lines.push(item);
  }
  return lines;
}

/** How a cell is set off: by the first of its pieces that is. */
export const toneOf = (cell: Cell): Tone | undefined =>
  cell.kind === 'text' ? cell.spans.find(({ tone }) => tone !== undefined)?.tone : undefined;
