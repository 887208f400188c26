import { hint, problem, type UserError, type Where } from '../../problem/problem.ts';
import type { NpyKind } from '../../words/en/messages/input-binary.ts';
import type { Bytes } from '../bytes.ts';
import { WHOLE } from '../corrupt-file.ts';
import { NPY_MAGIC } from './npy-magic.ts';
import { findType, type NumberType } from './npy-type.ts';

/** What the header of a .npy file says of its array, which is a table. */
export interface NpyHeader {
  /** Bytes before the data. */
  readonly length: number;
  readonly type: NumberType;
  readonly rows: number;
  readonly width: number;
  /** Whether column stands after column, as in Fortran, and not row after row. */
  readonly byColumn: boolean;
  /** The array as numpy describes it: `<f8`, (5, 2). */
  readonly description: string;
  readonly shape: readonly number[];
}

/** Longer ones describe arrays of records. */
const LONGEST = 65536;
/** More columns than any table has: a row must fit into memory. */
const WIDEST = 2 ** 20;

/** Reads the header of a .npy file. Throws UserError, with a way out, for an array that is no table of real numbers. */
export async function readNpyHeader(bytes: Bytes): Promise<NpyHeader> {
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
function parseHeader(text: string, where: Where): Omit<NpyHeader, 'length'> {
  const find = (key: string, value: string): string | undefined =>
    new RegExp(`^\\s*\\{(?:.*,)?\\s*['"]${key}['"]\\s*:\\s*${value}\\s*[,}]`, 's').exec(text)?.[1];
  const description = find('descr', `(?:['"]([^'"]*)['"])`);
  const order = find('fortran_order', '(True|False)');
  const sizes = find('shape', '\\(((?:\\s*\\d+L?\\s*,)*(?:\\s*\\d+L?)?\\s*)\\)');
  if (
    order === undefined ||
    sizes === undefined ||
    (description === undefined && find('descr', '(\\[.*\\])') === undefined)
  )
    throw problem('npy-header', { text: text.trim() }, { ...where, hints: WHOLE });
  const shape = sizes.split(',').flatMap((part) => (part.trim() === '' ? [] : [Number.parseInt(part, 10)]));
  if (description === undefined)
    throw problem('npy-records', {}, { ...where, hints: [hint('numpy-unstructured', {})] });
  const type = findType(description);
  if (type === undefined) throw otherType(description, where);
  const [rows = 1, width = 1] = shape;
  if (shape.length === 0) throw problem('npy-scalar', {}, { ...where, hints: [hint('numpy-atleast-1d', {})] });
  if (shape.length > 2) throw problem('npy-dimensions', { shape }, { ...where, hints: [hint('numpy-reshape', {})] });
  if (width === 0) throw problem('npy-empty-rows', { shape }, where);
  if (!(width <= WIDEST && rows * width * type.size <= Number.MAX_SAFE_INTEGER))
    throw problem('npy-too-large', { shape }, where);
  return { type, rows, width, byColumn: order === 'True' && rows > 1 && width > 1, description, shape };
}

const FLOAT = hint('numpy-float', {});

/** What numpy calls the kinds that are no real numbers, and what to do about each. */
const OTHERS: Readonly<Record<string, readonly [kind: NpyKind, remedy: typeof FLOAT]>> = {
  O: ['objects', FLOAT],
  c: ['complex', hint('numpy-real', {})],
  S: ['bytes', hint('numpy-savetxt', { isBytes: true })],
  U: ['strings', hint('numpy-savetxt', { isBytes: false })],
  M: ['dates', FLOAT],
  m: ['durations', FLOAT],
  f: ['floats', FLOAT],
};

function otherType(type: string, where: Where): UserError {
  const letter = /^[<>=|]?([a-zA-Z])/.exec(type)?.[1] ?? '';
  const [kind, remedy] = Object.hasOwn(OTHERS, letter) ? OTHERS[letter] : (['other', FLOAT] as const);
  return problem('npy-type', { kind, type }, { ...where, hints: [remedy] });
}
