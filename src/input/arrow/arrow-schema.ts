import type { ColumnKind } from '../../words/en/messages/input-binary.ts';
import { corrupt } from '../corrupt-file.ts';
import type { TimeUnit } from '../iso-time.ts';
import { findType, type NumberType } from '../numpy/npy-type.ts';
import { type FlatTable, followTable, readField, readTable, readText, readVector } from './flatbuffer.ts';

/** A column of an Arrow file. */
export interface ArrowField {
  readonly name: string;
  /** What its values are, of a dictionary's column those that it lists. */
  readonly kind: ArrowKind;
  /** Where each row has the place of its value in a dictionary. */
  readonly dictionary: { readonly id: number; readonly indices: NumberType } | undefined;
  /** What it takes of a record batch. */
  readonly share: Share;
  /** What the lists of a column of such hold. */
  readonly child?: ArrowField | undefined;
}

/** How many entries of a record batch's lists are a column's. */
export interface Share {
  readonly nodes: number;
  readonly buffers: number;
  /** How many columns of views, each of which has a count of buffers more. */
  readonly views: number;
}

export type ArrowKind =
  | { readonly name: 'number'; readonly type: NumberType }
  | { readonly name: 'boolean' | 'null' }
  | { readonly name: 'decimal'; readonly scale: number; readonly size: number }
  /** Bytes of an offset; of views there are none. */
  | { readonly name: 'text'; readonly offsets: 4 | 8 | undefined }
  /** Dates, and dates with times: what their numbers count, and the bytes of one. */
  | { readonly name: 'time'; readonly unit: TimeUnit; readonly size: 4 | 8 }
  /** Lists of numbers: bytes of an offset, or how long all of them are. */
  | { readonly name: 'list'; readonly offsets: 4 | 8 | undefined; readonly length: number | undefined }
  /** No numbers and no text: what they are, or the number of their type. */
  | { readonly name: 'other'; readonly what: { readonly kind: ColumnKind } | { readonly type: string } };

// The numbers of the union Type in Schema.fbs.
const KINDS: Readonly<Record<number, ColumnKind | 'null' | 'integer' | 'float' | 'text' | 'boolean' | 'decimal'>> = {
  1: 'null',
  2: 'integer',
  3: 'float',
  4: 'bytes',
  5: 'text',
  6: 'boolean',
  7: 'decimal',
  8: 'dates',
  9: 'times',
  10: 'times',
  11: 'durations',
  12: 'lists',
  13: 'nested',
  14: 'union',
  15: 'bytes',
  16: 'lists',
  17: 'nested',
  18: 'durations',
  19: 'bytes',
  20: 'text',
  21: 'lists',
  22: 'run-ends',
  23: 'bytes',
  24: 'text',
  25: 'lists',
  26: 'lists',
};
/** Buffers of a column itself, by type; of all others two: which rows have a value, and the values. */
const BUFFERS: Readonly<Record<number, number>> = { 1: 0, 4: 3, 5: 3, 13: 1, 16: 1, 19: 3, 20: 3, 22: 0, 25: 3, 26: 3 };
const DATE = 8;
const TIMESTAMP = 10;
const LARGE_TEXT = 20;
const TEXT_VIEW = 24;
const BYTES_VIEW = 23;
const UNION = 14;
const LIST = 12;
const FIXED_LIST = 16;
const LARGE_LIST = 21;
const DEEPEST = 64;
/** More values than a list of a table has. */
const WIDEST = 2 ** 20;

/** The columns that a schema lists. Throws an Error where it is damaged. */
export function readSchema(schema: FlatTable): ArrowField[] {
  if (readField(schema, 0, 'short') !== 0) throw corrupt('big-endian', {});
  return readVector(schema, 1, 4).map((at) => readArrowField(followTable(schema.view, at), 0));
}

function readArrowField(field: FlatTable, depth: number): ArrowField {
  if (depth > DEEPEST) throw corrupt('nested-too-deep', {});
  const number = readField(field, 2, 'byte');
  const type = readTable(field, 3);
  const dictionary = readTable(field, 4);
  const name = readText(field, 0);
  const kind = kindOf(number, type);
  if (dictionary !== undefined) {
    const index = readTable(dictionary, 1);
    return {
      name,
      kind,
      dictionary: {
        id: readField(dictionary, 0, 'long'),
        indices: index === undefined ? typeOf('<i4') : integer(index),
      },
      share: { nodes: 1, buffers: 2, views: 0 },
    };
  }
  const fields = readVector(field, 5, 4).map((at) => readArrowField(followTable(field.view, at), depth + 1));
  const children = fields.map(({ share }) => share);
  const child = fields.length === 1 && holdsNumbers(fields[0]) ? fields[0] : undefined;
  const list = child && listKind(number, type);
  const isDense = number === UNION && type !== undefined && readField(type, 0, 'short') === 1;
  const own = number === UNION ? (isDense ? 2 : 1) : (BUFFERS[number] ?? 2);
  const sum = (list: keyof Share, first: number): number =>
    children.reduce((total, share) => total + share[list], first);
  const isView = number === TEXT_VIEW || number === BYTES_VIEW;
  return {
    name,
    kind: list ?? kind,
    child: list && child,
    dictionary: undefined,
    share: { nodes: sum('nodes', 1), buffers: sum('buffers', own), views: sum('views', isView ? 1 : 0) },
  };
}

function holdsNumbers({ kind, dictionary }: ArrowField): boolean {
  return dictionary === undefined && (kind.name === 'number' || kind.name === 'boolean' || kind.name === 'decimal');
}

function listKind(number: number, type: FlatTable | undefined): ArrowKind | undefined {
  if (number === LIST) return { name: 'list', offsets: 4, length: undefined };
  if (number === LARGE_LIST) return { name: 'list', offsets: 8, length: undefined };
  if (number !== FIXED_LIST || type === undefined) return undefined;
  const length = readField(type, 0, 'int');
  return length > 0 && length < WIDEST ? { name: 'list', offsets: undefined, length } : undefined;
}

function kindOf(number: number, type: FlatTable | undefined): ArrowKind {
  const other = (what: { kind: ColumnKind } | { type: string }): ArrowKind => ({ name: 'other', what });
  if (!Object.hasOwn(KINDS, number)) return other({ type: String(number) });
  const name = KINDS[number];
  if (name === 'null' || name === 'boolean') return { name };
  if (name === 'text') return { name, offsets: number === TEXT_VIEW ? undefined : number === LARGE_TEXT ? 8 : 4 };
  const unit = type && timeUnitOf(number, type);
  if (unit !== undefined) return { name: 'time', unit, size: number === DATE && unit === 'day' ? 4 : 8 };
  if (name !== 'integer' && name !== 'float' && name !== 'decimal') return other({ kind: name });
  if (type === undefined) throw corrupt('number-type', {});
  if (name === 'integer') return { name: 'number', type: integer(type) };
  if (name === 'decimal') return { name, scale: readField(type, 1, 'int'), size: readField(type, 2, 'int', 128) / 8 };
  return { name: 'number', type: typeOf(['<f2', '<f4', '<f8'][readField(type, 0, 'short')]) };
}

/** What the numbers of a date, or a date and time, count. */
function timeUnitOf(number: number, type: FlatTable): TimeUnit | undefined {
  if (number === DATE) return readField(type, 0, 'short', 1) === 0 ? 'day' : 'ms';
  return number === TIMESTAMP ? (['s', 'ms', 'us', 'ns'] as const)[readField(type, 0, 'short')] : undefined;
}

const integer = (type: FlatTable): NumberType =>
  typeOf(`<${readField(type, 1, 'byte') === 0 ? 'u' : 'i'}${readField(type, 0, 'int') / 8}`);

function typeOf(name: string | undefined): NumberType {
  const type = findType(name ?? '');
  if (type === undefined) throw corrupt('number-type', {});
  return type;
}
