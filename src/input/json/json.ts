import { UserError } from '../../problem/problem.ts';
import { plural, quote } from '../../words/text.ts';
import { type Bytes, readText } from '../bytes.ts';
import { isWholeValue } from '../detect-format.ts';
import { noRows, type OpenOptions, type Table } from '../table.ts';
import { isObject, layoutOf } from './json-layout.ts';
import { parseJson } from './json-text.ts';

/**
 * Opens one JSON value, which is read whole: an array of numbers, of arrays, of objects; an object with such arrays, one a
 * column; or a single record. Throws UserError for any other.
 */
export async function openJson(bytes: Bytes, options: OpenOptions): Promise<Table> {
  const { file } = bytes;
  const text = (await readText(bytes)).replace(/^\ufeff/, '');
  if (text.trim() === '') throw noRows(file, false);
  const value = parseWhole(text, file, options);
  if (isObject(value) && Object.keys(value).length > 0 && (isNumbered(value) || Object.values(value).every(isNumbered)))
    throw new UserError(
      `${file}: the rows are fields of an object, whose order is not kept, as pandas writes them`,
      'df.to_json(name, orient="records"), of a series orient="values"',
    );
  const columns = isObject(value) ? arraysIn(value, '', 0) : [];
  const isFlatRow = options.flatRowIsRecord && isFlat(value);
  const records = columns.length > 0 ? turnColumns(columns) : Array.isArray(value) && !isFlatRow ? value : [value];
  if (records.length === 0) throw noRows(file, false);
  const layout = options.layout ?? layoutOf(records[0], `${file}: record 1`);
  return {
    file,
    format: 'json',
    header: layout.header,
    width: layout.width,
    layout,
    isFlatRow,
    async *rows(used) {
      checkLengths(
        columns,
        used.map((index) => layout.header?.[index] ?? ''),
        file,
      );
      yield {
        records: records.map((record, index) => layout.columns(record, `${file}: record ${index + 1}`)),
        lines: undefined,
      };
    },
  };
}

/** Parses the text of a file. Throws UserError; of a file that holds a value a line it says so. */
function parseWhole(text: string, file: string, options: OpenOptions): unknown {
  try {
    return parseJson(text, file, 1, options.keepsNumberText);
  } catch (error) {
    const [line, ...rest] = text.trim().split('\n');
    if (!(error instanceof UserError) || rest.length === 0 || !isWholeValue(line)) throw error;
    throw new UserError(error.message, 'one value a line? add --input-format ndjson');
  }
}

/** Whether it is an object with rows under their numbers. */
function isNumbered(value: unknown): boolean {
  const keys = isObject(value) ? Object.keys(value) : [];
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key));
}

const isFlat = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item !== 'object' || item === null);

interface ArrayColumn {
  readonly name: string;
  readonly items: readonly unknown[];
}

/** Every array under an object's keys, by dotted name. */
function arraysIn(value: Record<string, unknown>, prefix: string, depth: number): ArrayColumn[] {
  if (depth > 32) return [];
  return Object.entries(value).flatMap(([key, item]): ArrayColumn[] => {
    const name = prefix + key;
    if (Array.isArray(item)) return [{ name, items: item }];
    return isObject(item) ? arraysIn(item, `${name}.`, depth + 1) : [];
  });
}

/** Columns as records; a column that is too short ends in missing values. */
function turnColumns(columns: readonly ArrayColumn[]): unknown[] {
  const count = Math.max(...columns.map(({ items }) => items.length));
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(columns.map(({ name, items }) => [name, items[row]])),
  );
}

/** The arrays that are used must be of one length; the others may be about something else. */
function checkLengths(columns: readonly ArrayColumn[], used: readonly string[], file: string): void {
  const inUse = columns.filter(({ name }) => used.some((other) => other === name || other.startsWith(`${name}.`)));
  const other = inUse.find(({ items }) => items.length !== inUse[0].items.length);
  if (other === undefined) return;
  throw new UserError(
    `${file}: ${quote(inUse[0].name)} has ${plural(inUse[0].items.length, 'value')} and ${quote(other.name)} has ${other.items.length}`,
  );
}
