import { encodingHint } from '../input/number-hint.ts';
import type { Table } from '../input/table.ts';
import { nearest } from '../problem/nearest.ts';
import { UserError } from '../problem/problem.ts';
import { english } from '../words/en/wording.ts';
import { quote } from '../words/text.ts';

/** The columns of one role: from which file, and which of its columns. */
export interface Selection {
  readonly table: Table;
  readonly indices: readonly number[];
}

/** Every column of a table. */
export const indicesOf = (table: Table): number[] => Array.from({ length: table.width }, (_, index) => index);

/** The columns as messages list them: by name, of arrays by the name of those, else by position; of many the first. */
export function listColumns({ header, arrays }: Pick<Table, 'header' | 'arrays'>, indices: readonly number[]): string {
  const names = arrays ?? header;
  const every = [...new Set(indices.map((index) => (names?.[index] ? quote(names[index]) : String(index + 1))))];
  const shown = every.slice(0, 20).join(', ');
  return every.length > 20 ? `${shown}, …` : shown || 'none';
}

/** Reads a column list: names, 1-based positions, ranges, globs, dotted paths, separated by commas, each file's prefix in front. */
export function parseColumns(
  text: string,
  flag: string,
  usual: Table,
  preds: Table,
  labels: Table | undefined,
): Selection {
  const prefix = /^(preds|labels):/.exec(text)?.[1];
  if (prefix === 'labels' && labels === undefined) throw new UserError(`${flag} ${text}: there is no second file`);
  const table = prefix === 'preds' ? preds : prefix === 'labels' ? (labels ?? preds) : usual;
  const list = prefix === undefined ? text : text.slice(prefix.length + 1);
  const indices = list.split(',').flatMap((part) => parsePart(part.trim(), flag, table));
  if (new Set(indices).size < indices.length) throw new UserError(`${flag} ${text}: a column is named twice`);
  return { table, indices };
}

function parsePart(part: string, flag: string, table: Table): number[] {
  const exact = findColumn(part, table);
  if (exact !== undefined) return [exact];
  if (/[*?]/.test(part)) {
    const pattern = new RegExp(
      `^${part
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
    );
    const matched = indicesOf(table).filter((index) => pattern.test(table.header?.[index] ?? ''));
    if (matched.length > 0) return matched;
  }
  // A nested array of a JSON record, `probs` for probs.0, probs.1, ...
  const below = indicesOf(table).filter((index) => table.header?.[index].startsWith(`${part}.`));
  if (below.length > 0) return below;
  for (let dash = part.indexOf('-', 1); dash > 0; dash = part.indexOf('-', dash + 1)) {
    const from = findColumn(part.slice(0, dash).trim(), table);
    const to = findColumn(part.slice(dash + 1).trim(), table);
    if (from !== undefined && to !== undefined && from <= to) return indicesOf(table).slice(from, to + 1);
  }
  const near = nearest(part, table.header ?? []);
  const encoding = encodingHint(near ?? table.header?.join(' ') ?? '');
  throw new UserError(
    `${table.file}: ${flag}: there is no column ${quote(part)}; there are ${listColumns(table, indicesOf(table))}`,
    delimiterHint(table) ?? (encoding && english.say(encoding)) ?? (near && `did you mean ${near}?`),
  );
}

/** What to say of a table whose one column looks like several. */
export function delimiterHint({ header, width, format }: Table): string | undefined {
  const name = width === 1 ? (header?.[0] ?? '') : '';
  if (format === 'tsv' && name.includes(',')) return 'fields separated by commas? add --input-format csv';
  if (name.includes('|')) return 'fields separated by "|"? add --delimiter "|"';
  if (/^[\d.eE+-]+( +[\d.eE+-]+)+$/.test(name)) return 'fields separated by blanks? add --delimiter " "';
  if (name.includes(';')) return 'fields separated by ";"? add --delimiter ";"';
  return name.includes('\t') ? 'fields separated by tabs? add --input-format tsv' : undefined;
}

/** A column by its exact name, else by its position from 1. */
export function findColumn(part: string, table: Table): number | undefined {
  const named = part === '' ? -1 : (table.header?.indexOf(part) ?? -1);
  if (named >= 0) return named;
  const position = /^\d+$/.test(part) ? Number(part) : 0;
  return position >= 1 && position <= table.width ? position - 1 : undefined;
}
