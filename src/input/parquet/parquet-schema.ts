import type { SchemaElement } from 'hyparquet';
import { type Hint, hint } from '../../problem/problem.ts';
import type { ColumnKind } from '../../words/en/messages/input-binary.ts';
import { corrupt } from '../corrupt-file.ts';
import type { TimeUnit } from '../iso-time.ts';
import { findType, type NumberType } from '../numpy/npy-type.ts';

/** A column of a Parquet file. */
export interface ParquetColumn {
  readonly name: string;
  /** Its place among the columns of a row group. */
  readonly leaf: number;
  readonly kind: ParquetKind;
  /** The bytes of a value, where all have as many. */
  readonly size: number | undefined;
  readonly levels: Levels;
}

/** What the levels of a column's values, as Parquet counts them, say. */
export interface Levels {
  /** That of a value that is there; of others it is lower. */
  readonly value: number;
  /** Of lists, the lowest at which a place of a list is there, with a value or without; one lower is an empty list. */
  readonly place: number | undefined;
}

/** What the values of a column are. */
export type ParquetKind =
  | { readonly name: 'number'; readonly type: NumberType }
  | { readonly name: 'boolean' }
  | { readonly name: 'text' }
  /** A date, or one with a time; of INT96 no unit, but nanoseconds before days. */
  | { readonly name: 'time'; readonly unit: TimeUnit | undefined }
  | { readonly name: 'decimal'; readonly scale: number; readonly isBigEndian: boolean }
  /** No numbers and no text: what they are, or their type, and what to do about it. */
  | {
      readonly name: 'other';
      readonly what: { readonly kind: ColumnKind } | { readonly type: string };
      readonly remedy: Hint;
    };

const LEAVE_OUT = hint('name-columns', {});
const SIZES: Readonly<Record<string, number>> = { INT32: 4, INT64: 8, INT96: 12, FLOAT: 4, DOUBLE: 8 };

/** The columns of a schema; one that is nested counts as one. Throws an Error where the schema is damaged. */
export function columnsOfSchema(schema: readonly SchemaElement[]): ParquetColumn[] {
  const columns: ParquetColumn[] = [];
  let leaf = 0;
  let at = 1;
  /** Passes over an element and what is below it. */
  const pass = (): void => {
    if (at >= schema.length) throw corrupt('schema-cut', {});
    const { num_children: children = 0 } = schema[at++];
    if (children === 0) leaf++;
    for (let child = 0; child < children; child++) pass();
  };
  while (at < schema.length) {
    const [outer, first, from] = [schema[at], leaf, at];
    if (typeof outer.name !== 'string') throw corrupt('nameless-column', {});
    pass();
    const path = listPath(schema.slice(from, at));
    const element = path?.at(-1) ?? outer;
    const kind = kindOf(element);
    const isList = path !== undefined && kind.name !== 'text' && kind.name !== 'time' && kind.name !== 'other';
    columns.push({
      name: outer.name,
      leaf: first,
      kind: isList ? kind : kindOf(outer),
      size: element.type === 'FIXED_LEN_BYTE_ARRAY' ? element.type_length : SIZES[element.type ?? ''],
      levels: isList ? levelsOf(path) : { value: outer.repetition_type === 'REQUIRED' ? 0 : 1, place: undefined },
    });
  }
  return columns;
}

/** The elements from that of a list of values to these: three of them, of old two, or one that is repeated; undefined for any other. */
function listPath(elements: readonly SchemaElement[]): readonly SchemaElement[] | undefined {
  const [list, middle] = elements;
  const isChain = elements.every(({ num_children: children = 0 }, index) =>
    index === elements.length - 1 ? children === 0 : children === 1,
  );
  const repeated = elements.filter(({ repetition_type: repetition }) => repetition === 'REPEATED');
  if (!isChain || elements.length > 3 || repeated.length !== 1) return undefined;
  if (elements.length === 1) return elements;
  const isMarked = list.converted_type === 'LIST' || list.logical_type?.type === 'LIST';
  return isMarked && middle === repeated[0] ? elements : undefined;
}

function levelsOf(path: readonly SchemaElement[]): Levels {
  let [value, place] = [0, 0];
  for (const { repetition_type: repetition } of path) {
    if (repetition !== 'REQUIRED') value++;
    if (repetition === 'REPEATED') place = value;
  }
  return { value, place };
}

function kindOf(element: SchemaElement): ParquetKind {
  const { type, type_length: size, converted_type: converted, logical_type: logical } = element;
  const isList = element.converted_type === 'LIST' || element.num_children === undefined;
  if ((element.num_children ?? 0) > 0 || element.repetition_type === 'REPEATED')
    return {
      name: 'other',
      ...(isList
        ? { what: { kind: 'lists' }, remedy: hint('equal-lists-are-read', {}) }
        : { what: { kind: 'nested' }, remedy: hint('flatten-struct', { name: element.name }) }),
    };
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL')
    return {
      name: 'decimal',
      scale: element.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0),
      isBigEndian: type !== 'INT32' && type !== 'INT64',
    };
  const unit = timeUnitOf(element);
  if (unit !== undefined) return { name: 'time', unit };
  if (type === 'INT96') return { name: 'time', unit: undefined };
  const time = /^(DATE|TIME|TIMESTAMP|INTERVAL)/.exec(converted ?? logical?.type ?? '')?.[1];
  if (time !== undefined) return { name: 'other', what: { kind: 'times' }, remedy: LEAVE_OUT };
  const isUnsigned = converted?.startsWith('UINT') || (logical?.type === 'INTEGER' && !logical.isSigned);
  if (type === 'INT32') return numbers(isUnsigned ? '<u4' : '<i4');
  if (type === 'INT64') return numbers(isUnsigned ? '<u8' : '<i8');
  if (type === 'FLOAT') return numbers('<f4');
  if (type === 'DOUBLE') return numbers('<f8');
  if (logical?.type === 'FLOAT16' && size === 2) return numbers('<f2');
  if (type === 'BOOLEAN') return { name: 'boolean' };
  if (type === 'BYTE_ARRAY' && converted !== 'BSON') return { name: 'text' };
  return { name: 'other', what: { type: logical?.type ?? type ?? 'none' }, remedy: LEAVE_OUT };
}

/** What the numbers of a date or time count; undefined for any other column. */
function timeUnitOf({ type, converted_type: converted, logical_type: logical }: SchemaElement): TimeUnit | undefined {
  if (type === 'INT32' && (converted === 'DATE' || logical?.type === 'DATE')) return 'day';
  if (type !== 'INT64') return undefined;
  if (logical?.type === 'TIMESTAMP')
    return ({ MILLIS: 'ms', MICROS: 'us', NANOS: 'ns' } as const)[logical.unit as string];
  return ({ TIMESTAMP_MILLIS: 'ms', TIMESTAMP_MICROS: 'us' } as const)[converted as string];
}

function numbers(name: string): ParquetKind {
  const type = findType(name);
  if (type === undefined) throw new RangeError(`no type ${name}`);
  return { name: 'number', type };
}
