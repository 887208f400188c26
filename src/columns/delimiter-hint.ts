import type { Table } from '../input/table.ts';
import { type Hint, hint } from '../problem/problem.ts';

/** What to do about a table whose one column looks like several. */
export function delimiterHint({ header, width, format }: Table): Hint | undefined {
  const name = width === 1 ? (header?.[0] ?? '') : '';
  if (format === 'tsv' && name.includes(',')) return hint('comma-delimiter', {}, { 'input-format': 'csv' });
  if (name.includes('|')) return hint('bar-delimiter', {}, { delimiter: '|' });
  if (/^[\d.eE+-]+( +[\d.eE+-]+)+$/.test(name)) return hint('blank-delimiter', {}, { delimiter: ' ' });
  if (name.includes(';')) return hint('semicolon-delimiter', {}, { delimiter: ';' });
  return name.includes('\t') ? hint('tab-delimiter', {}, { 'input-format': 'tsv' }) : undefined;
}
