import type { Table } from '../input/table.ts';
import { type Files, findColumn, parseColumns, type Selection } from './column-list.ts';
import { isIdentifier, isStamp, plainName } from './known-names.ts';

/** A column of a table. */
export interface TableColumn {
  readonly table: Table;
  readonly index: number;
}

/** Columns that two files have under one name and that have no role: they tell whether rows that pair by position belong together. */
export interface Twin {
  /** As the first of its files calls it; empty where it has no name. */
  readonly name: string;
  /** Of which witnesses it is made, by their numbers. */
  readonly first: number;
  readonly second: number;
  /** Whether its name says that it tells rows apart. */
  readonly isIdentifier: boolean;
  /** Whether it is an index, which a library writes of itself. */
  readonly isIndex: boolean;
  /** Whether its name says that it tells when a row was made, which two files rightly do differently. */
  readonly isStamp: boolean;
}

/** The columns that are read to see whether rows belong together, and which of them are compared. */
export interface Twins {
  readonly witnesses: readonly TableColumn[];
  readonly twins: readonly Twin[];
}

export const NO_TWINS: Twins = { witnesses: [], twins: [] };

// Rows in another order show in nearly every column; each one more takes time.
const MOST_TWINS = 32;

/**
 * The twins among the tables whose columns have roles, identifiers first. Columns `apart` are not compared, nor those which cannot
 * be read without a fault of their own.
 */
export function findTwins(roles: readonly Selection[], apart: readonly Selection[]): Twins {
  const tables = [...new Set(roles.map(({ table }) => table))];
  const taken = (table: Table): ReadonlySet<number> => new Set([...roles, ...apart].flatMap(indicesIn(table)));
  const sides = tables.map((table) => {
    const [beside] = roles.flatMap(indicesIn(table));
    const own = taken(table);
    return columnsByName(table, (index) => !own.has(index) && table.readsBeside?.(index, beside) !== false);
  });
  const witnesses: TableColumn[] = [];
  const numberOf = (column: TableColumn): number => {
    const known = witnesses.findIndex(({ table, index }) => table === column.table && index === column.index);
    return known >= 0 ? known : witnesses.push(column) - 1;
  };
  const found = sides.flatMap((side, later) =>
    [...side].flatMap(([key, second]) => {
      const first = sides
        .slice(0, later)
        .find((earlier) => earlier.has(key))
        ?.get(key);
      return first === undefined ? [] : [{ first, second, name: first.table.header?.[first.index] ?? '' }];
    }),
  );
  const named = found.map((pair) => ({ ...pair, isIdentifier: pair.name === '' || isIdentifier(pair.name) }));
  named.sort((one, other) => Number(other.isIdentifier) - Number(one.isIdentifier));
  const twins = named.slice(0, MOST_TWINS).map(({ first, second, ...twin }): Twin => {
    const isIndex = ['', 'index'].includes(alike(twin.name));
    return { ...twin, first: numberOf(first), second: numberOf(second), isIndex, isStamp: isStamp(twin.name) };
  });
  return { witnesses, twins };
}

const indicesIn =
  (table: Table) =>
  (selection: Selection): readonly number[] =>
    selection.table === table ? selection.indices : [];

/** The columns of a table by what their names have in common however they are written; of one name the first, second, ... apart. */
function columnsByName(table: Table, isWanted: (index: number) => boolean): ReadonlyMap<string, TableColumn> {
  const columns = new Map<string, TableColumn>();
  table.header?.forEach((name, index) => {
    let key = alike(name);
    while (columns.has(key)) key += '\n';
    columns.set(key, { table, index });
  });
  return new Map([...columns].filter(([, { index }]) => isWanted(index)));
}

/** A name without what it may be written differently by; pandas' name for a column without a name is none. */
const alike = (name: string): string => (/^unnamed: \d+$/i.test(name) ? '' : plainName(name));

/** The columns of `--unrelated`, in whichever file has them. Throws UserError for one that neither has. */
export function selectUnrelated(text: string | undefined, files: Files): readonly Selection[] {
  const tables = [files.preds, files.labels].filter((table) => table !== undefined);
  return (text?.split(',') ?? []).flatMap((part) => {
    const inBoth = tables.filter((table) => findColumn(part.trim(), table) !== undefined);
    const usual = inBoth.length === 0 ? [files.preds] : inBoth;
    return usual.map((table) => parseColumns(part, 'unrelated', table, files));
  });
}

/** Columns as `--id` names them, in both files. */
export function spellKeys({ witnesses }: Twins, twins: readonly Twin[]): string {
  const spell = (side: 'first' | 'second'): string => twins.map((twin) => nameOf(witnesses[twin[side]])).join(',');
  const [first, second] = [spell('first'), spell('second')];
  return first === second ? first : `preds:${first},labels:${second}`;
}

/** A column as a list of columns names it: by its name where that is understood, else by its position. */
export function nameOf({ table, index }: TableColumn): string {
  const name = table.header?.[index] ?? '';
  const isPlain = name === name.trim() && !/^(preds|labels):|,/.test(name);
  const names = isPlain ? [name, `name:${name}`] : [];
  return names.find((text) => findColumn(text, table) === index) ?? String(index + 1);
}
