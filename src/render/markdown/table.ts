import { textOf } from '../../document/cells.ts';
import type { Cell, Table } from '../../document/document.ts';
import { drawData, drawLine, escapeText } from './text.ts';

// What stands for the rows left out.
const CUT = '…';

/** A table as GitHub's Markdown has it, words to the left and numbers to the right. */
export function drawTable({ columns, rows }: Table): string {
  const shown = columns.flatMap(({ medium }, index) => (medium === 'terminal' || isBlank(index) ? [] : [index]));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const heads = line(shown.map((index) => escapeText(columns[index].head)));
  const rules = `|${shown.map((index) => (columns[index].holds === 'numbers' ? ' ---: |' : ' --- |')).join('')}\n`;
  return heads + rules + rows.map((row) => line(shown.map((index) => (row ? drawCell(row[index]) : CUT)))).join('');

  /** Whether there is nothing in a column. */
  function isBlank(index: number): boolean {
    return columns[index].head === '' && rows.every((row) => row !== undefined && textOf(row[index]) === '');
  }
}

/** A cell, in which nothing of the user's is Markdown. */
export function drawCell(cell: Cell): string {
  if (cell.kind === 'excerpt') return IS_PLAIN.test(cell.text) ? cell.text : drawData(cell.text);
  return cell.kind === 'text' ? drawLine(cell.spans) : escapeText(textOf(cell));
}

// A number, a date or nothing needs no marks of data.
const IS_PLAIN = /^[-+.: \d]*$/;
