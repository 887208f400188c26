import { findType, IS_LITTLE } from './npy-type.ts';

/** A value of fixed size in a record of an array. */
export interface NpyField {
  /** Undefined where the array has no fields but text. */
  readonly name: string | undefined;
  /** Where it begins in its record. */
  readonly offset: number;
  readonly read: ReadCell;
}

/** The cell at a byte of some records: a number, the digits of one that no double holds, or text. */
type ReadCell = (view: DataView, at: number) => number | string;

interface CellType {
  readonly size: number;
  readonly read: ReadCell;
}

/** Records of fields: their size, and what is in them. */
export interface NpyRecord {
  readonly size: number;
  readonly fields: readonly NpyField[];
}

/** `<f8`, `<U5`, `|S3`: numbers and text; undefined for any other. */
export function findCellType(description: string): CellType | undefined {
  const [, order, kind, length] = /^([<>=|]?)([US])(\d+)$/.exec(description) ?? [];
  if (kind === 'U') return utf32Type(Number(length), order === '>' || (order === '=' && !IS_LITTLE));
  if (kind === 'S') return bytesType(Number(length));
  const type = findType(description);
  if (type === undefined) return undefined;
  const isBig = type.isTurned === IS_LITTLE;
  const into = new Float64Array(1);
  const own = new Uint8Array(type.size);
  return {
    size: type.size,
    read(view, at) {
      own.set(new Uint8Array(view.buffer, view.byteOffset + at, type.size));
      if (isBig === IS_LITTLE) own.reverse();
      const [value] = type.read(own, into);
      return type.exact === undefined || Number.isSafeInteger(value) ? value : String(type.exact(own, 0));
    },
  };
}

/** Text of so many characters of four bytes, those that are not used 0. */
function utf32Type(length: number, isBig: boolean): CellType {
  return {
    size: 4 * length,
    read(view, at) {
      let end = length;
      while (end > 0 && view.getUint32(at + 4 * (end - 1)) === 0) end--;
      let text = '';
      for (let index = 0; index < end; index++) {
        const code = view.getUint32(at + 4 * index, !isBig);
        text += code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      }
      return text;
    },
  };
}

/** Text of so many bytes, those that are not used 0. */
function bytesType(size: number): CellType {
  const decoder = new TextDecoder();
  return {
    size,
    read(view, at) {
      const bytes = new Uint8Array(view.buffer, view.byteOffset + at, size);
      return decoder.decode(bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 1));
    },
  };
}

const FIELD =
  /\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|\(\s*'[^']*'\s*,\s*'([^']*)'\s*\))\s*,\s*'([^']*)'\s*(?:,\s*\(([\d\s,]*)\)\s*)?\)\s*,?/g;
/** More values than any record of a table has. */
const MOST = 2 ** 20;

/** Reads `[('p', '<f8'), ('probs', '<f4', (3,))]`; undefined where a field is a record itself, or of a type that is not read. */
export function readFields(text: string): NpyRecord | undefined {
  const inner = text.trim().replace(/^\[|\]$/g, '');
  if (inner.replace(FIELD, '').trim() !== '') return undefined;
  const fields: NpyField[] = [];
  let offset = 0;
  for (const [, single, double, titled, description, sizes = ''] of inner.matchAll(FIELD)) {
    const name = (single ?? double ?? titled).replace(/\\(.)/g, '$1');
    const count = sizes
      .split(',')
      .reduce((product, part) => (part.trim() === '' ? product : product * Number(part)), 1);
    // Bytes between fields have no name.
    const padding = /^\|?V(\d+)$/.exec(description);
    const type = padding ? { size: Number(padding[1]), read: undefined } : findCellType(description);
    if (type === undefined || fields.length + count > MOST) return undefined;
    for (let index = 0; index < count; index++) {
      if (type.read !== undefined)
        fields.push({ name: sizes.trim() === '' ? name : `${name}.${index}`, offset, read: type.read });
      offset += type.size;
    }
  }
  return { size: offset, fields };
}
