import { textPattern } from '../input/glob.ts';
import { encodingHint } from '../input/number-hint.ts';
import { columnAt, type Table } from '../input/table.ts';
import { nearest } from '../problem/nearest.ts';
import { hint, type Note, note, problem } from '../problem/problem.ts';
import type { ColumnName } from '../words/columns.ts';
import { message } from '../words/message.ts';
import { delimiterHint } from './delimiter-hint.ts';

/** The two files whose rows belong together; one may hold everything. */
export interface Files {
  readonly preds: Table;
  readonly labels: Table | undefined;
}

/** The columns of one role: from which file, and which of its columns. */
export interface Selection {
  readonly table: Table;
  readonly indices: readonly number[];
}

/** Every column of a table. */
export const indicesOf = (table: Table): number[] => Array.from({ length: table.width }, (_, index) => index);

/** The header's names of some columns; undefined where there is no header. */
export function namesOf({ table, indices }: Selection): readonly string[] | undefined {
  const { header } = table;
  return header && indices.map((index) => header[index]);
}

/** Columns as messages name them: by name, of arrays by the name of those, else by position; each once. */
export function columnNames(
  { header, arrays }: Pick<Table, 'header' | 'arrays'>,
  indices: readonly number[],
): readonly ColumnName[] {
  const names = arrays ?? header;
  return [...new Set(indices.map((index) => names?.[index] || index + 1))];
}

/**
 * Reads a column list: names, 1-based positions, ranges, globs, dotted paths, separated by commas, each file's prefix in front.
 * `notes` takes what is not certain of them.
 */
export function parseColumns(
  text: string,
  flag: string,
  usual: Table,
  { preds, labels }: Files,
  notes: Note[] = [],
): Selection {
  const within = [message('flag', { name: flag, value: text })];
  const prefix = /^(preds|labels):/.exec(text)?.[1];
  if (prefix === 'labels' && labels === undefined) throw problem('no-second-file', {}, { within });
  const table = prefix === 'preds' ? preds : prefix === 'labels' ? (labels ?? preds) : usual;
  const list = prefix === undefined ? text : text.slice(prefix.length + 1);
  const parts = list.split(',').map((part) => part.trim());
  const indices = parts.flatMap((part) => parsePart(part, flag, table));
  notes.push(...parts.flatMap((part) => noteNumber(part, flag, table)));
  if (new Set(indices).size < indices.length) throw problem('column-named-twice', {}, { within });
  return { table, indices };
}

/** Notes a position that is also the name of another column. */
function noteNumber(part: string, flag: string, table: Table): Note[] {
  const index = IS_POSITION.test(part) ? findColumn(part, table) : undefined;
  if (index === undefined || !table.header?.includes(part) || table.header[index] === part) return [];
  return [note('number-is-position', { flag, name: part, column: columnAt(table, index) }, { file: table.file })];
}

function parsePart(part: string, flag: string, table: Table): number[] {
  const exact = findColumn(part, table);
  if (exact !== undefined) return [exact];
  if (/[*?]/.test(part)) {
    const pattern = textPattern(part);
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
  const remedy =
    (IS_POSITION.test(part) && table.header?.includes(part) ? hint('number-as-name', { name: part }) : undefined) ??
    delimiterHint(table) ??
    encodingHint(near ?? table.header?.join(' ') ?? '') ??
    (near && hint('did-you-mean', { name: near }));
  throw problem(
    'no-such-column',
    { column: part, known: columnNames(table, indicesOf(table)) },
    { place: { file: table.file }, within: [message('flag', { name: flag })], hints: remedy ? [remedy] : [] },
  );
}

/** A whole number is a position from 1, `name:1` the column called 1, and all else an exact name. */
export function findColumn(part: string, table: Table): number | undefined {
  if (IS_POSITION.test(part)) {
    const position = Number(part);
    return position >= 1 && position <= table.width ? position - 1 : undefined;
  }
  return findName(part, table) ?? findName(part.replace(/^name:/, ''), table);
}

const IS_POSITION = /^\d+$/;

function findName(name: string, { header }: Table): number | undefined {
  const index = name === '' ? -1 : (header?.indexOf(name) ?? -1);
  return index < 0 ? undefined : index;
}
