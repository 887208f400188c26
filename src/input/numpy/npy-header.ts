import { UserError } from '../../problem/problem.ts';
import { plural, quote } from '../../words/text.ts';
import type { Bytes } from '../bytes.ts';
import { WHOLE } from '../corrupt-file.ts';
import { NPY_MAGIC } from '../detect-format.ts';
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
  /** The array as numpy would describe it: `<f8, shape (5, 2)`. */
  readonly text: string;
}

/** Longer ones describe arrays of records. */
const LONGEST = 65536;
/** More columns than any table has: a row must fit into memory. */
const WIDEST = 2 ** 20;

/** Reads the header of a .npy file. Throws UserError, with a way out, for an array that is no table of real numbers. */
export async function readNpyHeader(bytes: Bytes): Promise<NpyHeader> {
  const { file } = bytes;
  const first = await bytes.begin(12);
  if (!NPY_MAGIC.every((byte, index) => first[index] === byte)) {
    const start = quote(new TextDecoder('latin1').decode(first));
    throw new UserError(`${file}: no .npy file: it begins with ${start}`, 'numpy.save(name, a) writes one');
  }
  const [version, minor] = first.subarray(6);
  if (version !== undefined && !(version >= 1 && version <= 3))
    throw new UserError(`${file}: version ${version}.${minor} of the .npy format is not read: 1.0, 2.0 and 3.0 are`);
  const begin = version === 1 ? 10 : 12;
  const cut = new UserError(`${file}: the file ends within its header, after ${plural(first.length, 'byte')}`, WHOLE);
  if (first.length < begin) throw cut;
  const sizes = new DataView(first.buffer, first.byteOffset, first.length);
  const size = version === 1 ? sizes.getUint16(8, true) : sizes.getUint32(8, true);
  if (size > LONGEST)
    throw new UserError(`${file}: the header of ${size} bytes is longer than that of any array of numbers`);
  const whole = await bytes.begin(begin + size);
  if (whole.length < begin + size)
    throw new UserError(
      `${file}: the file ends within its header, after ${plural(whole.length, 'byte')} of ${begin + size}`,
      WHOLE,
    );
  const text = new TextDecoder(version === 3 ? 'utf-8' : 'latin1').decode(whole.subarray(begin));
  return { length: begin + size, ...parseHeader(text, file) };
}

/** Reads the dictionary that a header is, in the syntax of Python. */
function parseHeader(text: string, file: string): Omit<NpyHeader, 'length'> {
  const find = (key: string, value: string): string | undefined =>
    new RegExp(`^\\s*\\{(?:.*,)?\\s*['"]${key}['"]\\s*:\\s*${value}\\s*[,}]`, 's').exec(text)?.[1];
  const description = find('descr', `(?:['"]([^'"]*)['"])`);
  const order = find('fortran_order', '(True|False)');
  const shape = find('shape', '\\(((?:\\s*\\d+L?\\s*,)*(?:\\s*\\d+L?)?\\s*)\\)');
  if (
    order === undefined ||
    shape === undefined ||
    (description === undefined && find('descr', '(\\[.*\\])') === undefined)
  )
    throw new UserError(`${file}: the header is not that of a .npy file: ${quote(text.trim())}`, WHOLE);
  const sizes = shape.split(',').flatMap((part) => (part.trim() === '' ? [] : [Number.parseInt(part, 10)]));
  const type = findType(description ?? '');
  if (type === undefined) throw otherType(description, file);
  const [rows = 1, width = 1] = sizes;
  const shown = `(${sizes.join(', ')}${sizes.length === 1 ? ',' : ''})`;
  if (sizes.length === 0)
    throw new UserError(
      `${file}: the array has no rows: it is a single number, of shape ()`,
      'numpy.save(name, numpy.atleast_1d(a))',
    );
  if (sizes.length > 2)
    throw new UserError(
      `${file}: the array has ${sizes.length} dimensions, and a table has rows and columns: shape ${shown}`,
      'numpy.save(name, a.reshape(len(a), -1)) makes one row of each a[i]',
    );
  if (width === 0) throw new UserError(`${file}: the rows of the array are empty: shape ${shown}`);
  if (!(width <= WIDEST && rows * width * type.size <= Number.MAX_SAFE_INTEGER))
    throw new UserError(`${file}: the array is larger than any that is read: shape ${shown}`);
  return {
    type,
    rows,
    width,
    byColumn: order === 'True' && rows > 1 && width > 1,
    text: `${description}, shape ${shown}`,
  };
}

/** What numpy calls the kinds that are no real numbers, and what to do about each. */
const OTHERS: Readonly<Record<string, readonly [name: string, remedy: string]>> = {
  O: ['Python objects', 'numpy.save(name, a.astype(float))'],
  c: ['complex numbers', 'numpy.save(name, a.real)'],
  S: ['byte strings', "as text, with labels that are names: numpy.savetxt(name, a.astype(str), fmt='%s')"],
  U: ['strings', "as text, with labels that are names: numpy.savetxt(name, a, fmt='%s')"],
  M: ['dates', 'numpy.save(name, a.astype(float))'],
  m: ['durations', 'numpy.save(name, a.astype(float))'],
  f: ['floats of another size', 'numpy.save(name, a.astype(float))'],
};

function otherType(description: string | undefined, file: string): UserError {
  if (description === undefined)
    return new UserError(
      `${file}: the array holds records of named fields, not numbers`,
      'numpy.save(name, numpy.lib.recfunctions.structured_to_unstructured(a)), or one field: a["name"]',
    );
  const kind = /^[<>=|]?([a-zA-Z])/.exec(description)?.[1] ?? '';
  const [name, remedy] = Object.hasOwn(OTHERS, kind) ? OTHERS[kind] : ['no numbers that are known', OTHERS.O[1]];
  return new UserError(`${file}: the array holds ${name}, of type ${quote(description)}`, remedy);
}
