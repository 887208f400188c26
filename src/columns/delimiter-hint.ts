import { isDelimited, type Table } from '../input/table.ts';
import { otherDelimiter } from '../input/text/other-delimiter.ts';
import type { Hint } from '../problem/problem.ts';

/** What to do about a table whose one column another delimiter would split into several, tried on its first rows. */
export function delimiterHint(table: Pick<Table, 'header' | 'width' | 'format' | 'preview'>): Hint | undefined {
  const { header, width, preview, format } = table;
  if (width !== 1 || !isDelimited(table)) return undefined;
  // A row may have been split where a comma stands in a number.
  const lines = (preview?.rows ?? []).map((row) => row.map(String).join(format === 'tsv' ? '\t' : ','));
  return otherDelimiter([...(header ?? []), ...lines], '');
}
