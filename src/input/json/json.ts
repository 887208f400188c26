import { hint, problem, UserError, type Where } from '../../problem/problem.ts';
import { type Bytes, readText } from '../bytes.ts';
import { previewOfRecords } from '../preview.ts';
import type { Content, OpenOptions } from '../table.ts';
import { isObject, layoutOf } from './json-layout.ts';
import { isWholeValue } from './json-start.ts';
import { parseJson } from './json-text.ts';

/**
 * Opens one JSON value, which is read whole: an array of numbers, of arrays, of objects; an object with such arrays, one a
 * column; or a single record. Throws UserError for any other.
 */
export async function openJson(bytes: Bytes, options: OpenOptions): Promise<Content> {
  const { file, where } = bytes;
  const text = (await readText(bytes)).replace(/^\ufeff/, '');
  const value = unwrap(parseWhole(text, file, options));
  if (isObject(value) && Object.keys(value).length > 0 && (isNumbered(value) || Object.values(value).every(isNumbered)))
    throw problem('rows-are-fields', {}, { ...where, hints: [hint('pandas-orient', {})] });
  const columns = isObject(value) ? arraysIn(value, '', 0) : [];
  const isFlatRow = options.flatRowIsRecord && isFlat(value);
  const records = columns.length > 0 ? turnColumns(columns) : Array.isArray(value) && !isFlatRow ? value : [value];
  const count = records.length;
  if (count === 0) return { header: undefined, width: 0, count, rows: async function* () {} };
  const layout = options.layout ?? layoutOf(records[0], { file, record: 1 });
  const lengthAt = (index: number): number | undefined =>
    columns.find(({ name }) => isWithin(layout.header?.[index] ?? '', name))?.items.length;
  const columnsAt = (record: unknown, index: number): unknown[] =>
    layout.columns(record, () => ({ file, record: index + 1 }));
  const preview = previewOfRecords(records, true, columnsAt);
  return {
    count,
    ...(preview && { preview }),
    header: layout.header,
    width: layout.width,
    layout,
    isFlatRow,
    readsBeside: (index, other) => lengthAt(index) === lengthAt(other),
    async *rows(used) {
      checkLengths(
        columns,
        used.map((index) => layout.header?.[index] ?? ''),
        where,
      );
      yield {
        records: records.map(columnsAt),
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
    throw new UserError({ ...error.problem, hints: [hint('one-value-a-line', {}, { 'input-format': 'ndjson' })] });
  }
}

/** Whether it is an object with rows under their numbers. */
function isNumbered(value: unknown): boolean {
  const keys = isObject(value) ? Object.keys(value) : [];
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key));
}

const isFlat = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item !== 'object' || item === null);

/**
 * The records of a table with its names beside it, `{"columns": [...], "data": [[...], ...]}`, as pandas' orient="split", MLflow and
 * Weights & Biases write it; any other value as it is.
 */
function unwrap(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { dataframe_split: split, dataframe_records: records } = value;
  if (isObject(split)) return unwrap(split);
  if (Array.isArray(records)) return records;
  const { columns, data, schema } = value;
  if (isObject(schema) && Array.isArray(schema.fields) && Array.isArray(data) && data.every(isObject)) return data;
  if (!Array.isArray(columns) || !Array.isArray(data) || columns.length === 0) return value;
  const names = columns.map((name) => (Array.isArray(name) ? name.join('_') : String(name)));
  const areRows = data.every((row) => Array.isArray(row) && row.length === names.length);
  if (!areRows || new Set(names).size < names.length || columns.some(isObject)) return value;
  return data.map((row: readonly unknown[]) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
}

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

/** Whether a column is of the array of that name. */
const isWithin = (column: string, name: string): boolean => column === name || column.startsWith(`${name}.`);

/** The arrays that are used must be of one length; the others may be about something else. */
function checkLengths(columns: readonly ArrayColumn[], used: readonly string[], where: Where): void {
  const inUse = columns.filter(({ name }) => used.some((other) => isWithin(other, name)));
  const [first] = inUse;
  const other = inUse.find(({ items }) => items.length !== first.items.length);
  if (other === undefined) return;
  const counts = { name: first.name, count: first.items.length, other: other.name, otherCount: other.items.length };
  throw problem('unequal-arrays', counts, where);
}
