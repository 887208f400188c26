import { hint, problem, type UserError, type Where } from '../../problem/problem.ts';
import type { NpyKind } from '../../words/en/messages/input-binary.ts';
import type { Bytes } from '../bytes.ts';
import { WHOLE } from '../corrupt-file.ts';
import { findCellType, type NpyField, readFields } from './npy-fields.ts';
import { NPY_MAGIC } from './npy-magic.ts';
import { findType, type NumberType } from './npy-type.ts';

/** What the header of a .npy file says of its array, which is a table. */
export interface NpyTable {
  /** Bytes before the data. */
  readonly length: number;
  readonly rows: number;
  readonly width: number;
  /** The bytes of a row. */
  readonly rowSize: number;
  /** The array as numpy describes it: `<f8`, (5, 2). */
  readonly description: string;
  readonly shape: readonly number[];
}

/** Of an array of numbers. */
export interface NpyHeader extends NpyTable {
  readonly type: NumberType;
  /** Whether column stands after column, as in Fortran, and not row after row. */
  readonly byColumn: boolean;
}

/** Of an array of text, or of records of fields. */
export interface NpyRecords extends NpyTable {
  readonly fields: readonly NpyField[];
}

/** Longer ones describe arrays of records. */
const LONGEST = 65536;
/** More columns than any table has: a row must fit into memory. */
const WIDEST = 2 ** 20;

/** Reads the header of a .npy file. Throws UserError, with a way out, for an array that is no table of real numbers. */
export async function readNpyHeader(bytes: Bytes): Promise<NpyHeader | NpyRecords> {
  const { where } = bytes;
  const first = await bytes.begin(12);
  if (!NPY_MAGIC.every((byte, index) => first[index] === byte)) {
    const start = new TextDecoder('latin1').decode(first);
    throw problem('not-of-format', { format: 'npy', start }, { ...where, hints: [hint('numpy-save-writes', {})] });
  }
  const [version, minor] = first.subarray(6);
  if (version !== undefined && !(version >= 1 && version <= 3))
    throw problem('npy-version', { version: `${version}.${minor}` }, where);
  const begin = version === 1 ? 10 : 12;
  if (first.length < begin) throw problem('npy-header-cut', { found: first.length }, { ...where, hints: WHOLE });
  const sizes = new DataView(first.buffer, first.byteOffset, first.length);
  const size = version === 1 ? sizes.getUint16(8, true) : sizes.getUint32(8, true);
  if (size > LONGEST) throw problem('npy-header-too-long', { size }, where);
  const whole = await bytes.begin(begin + size);
  if (whole.length < begin + size)
    throw problem('npy-header-cut', { found: whole.length, wanted: begin + size }, { ...where, hints: WHOLE });
  const text = new TextDecoder(version === 3 ? 'utf-8' : 'latin1').decode(whole.subarray(begin));
  return { length: begin + size, ...parseHeader(text, where) };
}

/** Reads the dictionary that a header is, in the syntax of Python. */
function parseHeader(text: string, where: Where): Omit<NpyHeader, 'length'> | Omit<NpyRecords, 'length'> {
  const find = (key: string, value: string): string | undefined =>
    new RegExp(`^\\s*\\{(?:.*,)?\\s*['"]${key}['"]\\s*:\\s*${value}\\s*[,}]`, 's').exec(text)?.[1];
  const description = find('descr', `(?:['"]([^'"]*)['"])`);
  const order = find('fortran_order', '(True|False)');
  const sizes = find('shape', '\\(((?:\\s*\\d+L?\\s*,)*(?:\\s*\\d+L?)?\\s*)\\)');
  const list = description === undefined ? find('descr', '(\\[.*\\])') : undefined;
  if (order === undefined || sizes === undefined || (description === undefined && list === undefined))
    throw problem('npy-header', { text: text.trim() }, { ...where, hints: WHOLE });
  const shape = sizes.split(',').flatMap((part) => (part.trim() === '' ? [] : [Number.parseInt(part, 10)]));
  const record = list === undefined ? undefined : readFields(list);
  if (list !== undefined && (record === undefined || record.fields.length === 0))
    throw problem('npy-records', {}, { ...where, hints: [hint('numpy-unstructured', {})] });
  const type = description === undefined ? undefined : findType(description);
  const ofText = description === undefined || type !== undefined ? undefined : findCellType(description);
  if (description !== undefined && type === undefined && ofText === undefined) throw otherType(description, where);
  const [rows = 1, width = 1] = shape;
  if (shape.length === 0) throw problem('npy-scalar', {}, { ...where, hints: [hint('numpy-atleast-1d', {})] });
  if (shape.length > 2) throw problem('npy-dimensions', { shape }, { ...where, hints: [hint('numpy-reshape', {})] });
  const rowSize = width * (type ?? ofText ?? record ?? { size: 0 }).size;
  if (!(width <= WIDEST && rows * rowSize <= Number.MAX_SAFE_INTEGER)) throw problem('npy-too-large', { shape }, where);
  if (rowSize === 0) throw problem('npy-empty-rows', { shape }, where);
  const byColumn = order === 'True' && rows > 1 && width > 1;
  const table = { rows, width, rowSize, description: description ?? 'records', shape };
  if (type !== undefined) return { ...table, type, byColumn };
  if (byColumn) throw problem('npy-by-column', {}, { ...where, hints: [hint('numpy-contiguous', {})] });
  if (record === undefined) return { ...table, fields: textFields(width, ofText) };
  if (width > 1) throw problem('npy-dimensions', { shape }, { ...where, hints: [hint('numpy-reshape', {})] });
  return { ...table, width: record.fields.length, fields: record.fields };
}

/** Text of one size, column by column. */
function textFields(width: number, type: ReturnType<typeof findCellType>): NpyField[] {
  if (type === undefined) return [];
  return Array.from({ length: width }, (_, index) => ({ name: undefined, offset: index * type.size, read: type.read }));
}

/** The error of a file that has more or fewer bytes than its array. */
export function wrongLength(where: Where, { rows, rowSize, description, shape }: NpyTable, found: number): UserError {
  const wanted = rows * rowSize;
  return problem(
    'npy-length',
    { found, wanted, type: description, shape },
    { ...where, hints: found < wanted ? WHOLE : [] },
  );
}

const FLOAT = hint('numpy-float', {});

/** What numpy calls the kinds that are no real numbers, and what to do about each. */
const OTHERS: Readonly<Record<string, readonly [kind: NpyKind, remedy: typeof FLOAT]>> = {
  O: ['objects', FLOAT],
  c: ['complex', hint('numpy-real', {})],
  M: ['dates', FLOAT],
  m: ['durations', FLOAT],
  f: ['floats', FLOAT],
};

function otherType(type: string, where: Where): UserError {
  const letter = /^[<>=|]?([a-zA-Z])/.exec(type)?.[1] ?? '';
  const [kind, remedy] = Object.hasOwn(OTHERS, letter) ? OTHERS[letter] : (['other', FLOAT] as const);
  return problem('npy-type', { kind, type }, { ...where, hints: [remedy] });
}
