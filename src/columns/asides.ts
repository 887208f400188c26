import { columnAt, type Table } from '../input/table.ts';
import { type Note, note } from '../problem/problem.ts';
import { indicesOf, type Selection } from './column-list.ts';
import { KNOWN_NAMES, plainName } from './known-names.ts';
import type { Reading } from './search.ts';

/** A column that rows are chosen or grouped by. */
export interface Aside {
  readonly table: Table;
  readonly index: number;
}

/** Whether such a column is likely to be nothing else: it has no name that says what it is. */
export function isAside(
  { table, index }: Aside,
  { parts, base }: Reading,
  named: { readonly prediction: Selection | undefined; readonly label: Selection | undefined },
): boolean {
  const name = plainName(table.header?.[index] ?? '');
  const known: readonly (string | undefined)[] = [
    ...(named.prediction === undefined ? KNOWN_NAMES.pred : []),
    ...(named.label === undefined ? KNOWN_NAMES.label : []),
    base?.name,
  ];
  if (known.includes(name)) return false;
  return !parts.some((part) => name === part.name || new RegExp(`^${part.name}([_.-]|\\d+$)`).test(name));
}

/** The columns of a table to leave alone: asides, and those without a name; none where that would leave no column. */
export function leftAlone(table: Table, asides: readonly Aside[]): Selection {
  const own = asides.flatMap((column) => (column.table === table ? column.index : []));
  const indices = new Set([...own, ...indicesOf(table).filter((index) => table.header?.[index] === '')]);
  return { table, indices: indices.size < table.width ? [...indices] : [] };
}

/** Notes numeric columns that only a condition reads, though they might be predictions. */
export function noteUnread(tested: readonly Aside[], read: readonly (Selection | undefined)[]): Note[] {
  const unread = tested.filter(
    ({ table, index }) => !read.some((selection) => selection?.table === table && selection.indices.includes(index)),
  );
  return unread.map(({ table, index }) =>
    note('read-by-where-alone', { column: columnAt(table, index) }, { file: table.file }),
  );
}
