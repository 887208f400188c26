import type { SampleRow, ShownName } from '../result/row.ts';
import { escapeControls } from '../words/text.ts';
import { excerptCell, NOTHING, textOf } from './cells.ts';
import type { Cell, Column } from './document.ts';

/** What columns that are shown are called beside others: one of a name that is there twice has its file in front. */
export function shownHeads(shown: readonly ShownName[], others: readonly string[]): string[] {
  const names = [...others, ...shown.map(({ name }) => name)];
  const isTwice = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name);
  return shown.map(({ name, source }) => (isTwice(name) ? `${source}:${name}` : name));
}

/** The columns that are shown beside rows, behind others of such heads. */
export function shownColumns(
  shown: readonly ShownName[],
  others: readonly string[],
  rows: readonly Pick<SampleRow, 'shown'>[],
): Column[] {
  const heads = shownHeads(shown, others);
  return heads.map((head, column): Column => {
    const areNumbers = rows.every((row) => IS_NUMBER.test(row.shown?.[column] ?? ''));
    return { head: escapeControls(head), holds: areNumbers ? 'numbers' : 'excerpts' };
  });
}

// Empty where there is none.
const IS_NUMBER = /^\s*([-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?)?\s*$/i;

export const shownCells = ({ shown = [] }: Pick<SampleRow, 'shown'>): Cell[] =>
  shown.map((text) => (text === null ? NOTHING : excerptCell(text)));

/** `, review=so so`: the same on a line of plain text. */
export function shownText(shown: readonly ShownName[], texts: SampleRow['shown'] = []): string {
  const heads = shownHeads(shown, []);
  return texts
    .map((text, column) => `, ${escapeControls(heads[column])}=${text === null ? '' : textOf(excerptCell(text))}`)
    .join('');
}
