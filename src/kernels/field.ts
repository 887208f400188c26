import type { RowForm } from './form.ts';
import { decodeText, encodeText } from './text.ts';

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const BACKSLASH = 92;

/** Finds fields in the bytes of rows, for the few that the kernel hands back. An LF must stand after the last byte. */
export interface FieldReader {
  /** Where the field that begins at `start` ends; -1 where there is none. */
  end(bytes: Uint8Array, start: number): number;
  /** Where the text goes on after field `index`, which ends at `end`; undefined where the row is not of the form. */
  next(bytes: Uint8Array, end: number, index: number): number | undefined;
  /** Its text as it stands there, but for the CR of a line's end. */
  text(bytes: Uint8Array, start: number, end: number, index: number): string;
}

export function createFieldReader(form: RowForm): FieldReader {
  return form.delimiter === undefined ? createScalarReader(form) : createDelimitedReader(form, form.delimiter);
}

/** Fields that go to the next delimiter or to the line's end. */
function createDelimitedReader({ fields }: RowForm, text: string): FieldReader {
  const last = fields.length - 1;
  const delimiter = encodeText(text);
  const isDelimiter = (bytes: Uint8Array, at: number): boolean =>
    bytes[at] === delimiter[0] &&
    (delimiter.length === 1 || delimiter.every((byte, offset) => bytes[at + offset] === byte));
  return {
    end(bytes, start) {
      let end = start;
      while (bytes[end] !== LF && !isDelimiter(bytes, end)) end++;
      return end;
    },
    next(bytes, end, index) {
      if ((bytes[end] === LF) !== (index === last)) return undefined;
      return index === last ? end + 1 : end + delimiter.length;
    },
    text(bytes, start, end, index) {
      const hasReturn = index === last && end > start && bytes[end - 1] === CR;
      return decodeText(bytes, start, hasReturn ? end - 1 : end);
    },
  };
}

/** Whether a byte may stand in a number, or a letter in null, true, false, NaN. */
const isWord = (byte: number): boolean =>
  (byte >= 97 && byte <= 122) ||
  (byte >= 65 && byte <= 90) ||
  (byte >= 48 && byte <= 57) ||
  byte === 43 ||
  byte === 45 ||
  byte === 46;

/** JSON words, and strings without escapes. */
function createScalarReader({ fields }: RowForm): FieldReader {
  const last = fields.length - 1;
  const afters = fields.map(({ after }) => encodeText(after));
  return {
    end(bytes, start) {
      let end = start;
      if (bytes[end] !== QUOTE) {
        while (isWord(bytes[end])) end++;
        return end > start ? end : -1;
      }
      end++;
      while (bytes[end] >= SPACE && bytes[end] !== QUOTE && bytes[end] !== BACKSLASH) end++;
      return bytes[end] === QUOTE ? end + 1 : -1;
    },
    next(bytes, end, index) {
      if (!afters[index].every((byte, offset) => bytes[end + offset] === byte)) return undefined;
      const next = end + afters[index].length;
      if (index < last) return next;
      const feed = bytes[next] === CR ? next + 1 : next;
      return bytes[feed] === LF ? feed + 1 : undefined;
    },
    text: (bytes, start, end) => decodeText(bytes, start, end),
  };
}
