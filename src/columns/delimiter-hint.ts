import { isDelimited, type Table } from '../input/table.ts';
import { otherDelimiter } from '../input/text/other-delimiter.ts';
import type { Hint } from '../problem/problem.ts';

/** What to do about a table whose one column another delimiter would split into several, tried on its first rows. */
export function delimiterHint(table: Pick<Table, 'header' | 'width' | 'format' | 'preview'>): Hint | undefined {
  const { header, width, preview } = table;
  if (width !== 1 || !isDelimited(table)) return undefined;
  return otherDelimiter([...(header ?? []), ...(preview?.rows ?? []).map(([cell]) => String(cell))], '');
}
