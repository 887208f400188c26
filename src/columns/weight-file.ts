import type { Table } from '../input/table.ts';
import { hint, problem } from '../problem/problem.ts';
import { message } from '../words/message.ts';
import { columnNames, findColumn, indicesOf, type Selection } from './column-list.ts';

/** Whether what `--weight` says is no column of the files, and looks like the name of another file. */
export function isWeightFile(text: string, tables: readonly Table[]): boolean {
  return /[./]/.test(text) && tables.every((table) => findColumn(text, table) === undefined);
}

const WEIGHT_NAMES = ['weight', 'weights', 'sample_weight', 'w'];

/** The column of a file of weights: its only one, or the one with such a name. Throws UserError, which lists the columns, for another file. */
export function selectWeights(table: Table): Selection {
  const indices = indicesOf(table).filter((index) => table.header?.[index] !== '');
  const named = indices.filter((index) => WEIGHT_NAMES.includes(table.header?.[index].toLowerCase() ?? ''));
  const [found] = indices.length === 1 ? indices : named;
  if (found !== undefined && (indices.length === 1 || named.length === 1)) return { table, indices: [found] };
  throw problem(
    'one-weight-column',
    { known: columnNames(table, indices) },
    {
      within: [message('flag', { name: 'weight', value: table.file })],
      hints: [hint('where-weights-stand', {})],
    },
  );
}
