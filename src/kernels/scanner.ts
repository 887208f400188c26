import { createFieldReader } from './field.ts';
import { layOut, type RowForm } from './form.ts';
import { createInstance } from './instance.ts';
import { decodeText } from './text.ts';

const LF = 10;
// The kernel reads whole vectors, so that bytes after the text must be there.
const SLACK = 64;

// As in assembly/scan.ts.
const END = 0;
const FULL = 1;

/**
 * Why a scan stopped.
 * - `rows`: the matrices are full. Take them, then `clear()`.
 * - `text`: all whole lines of the text so far are read. Add more, or say that it has ended.
 * - `end`: the text has ended and is read.
 * - `field`: the kernel does not decide about `field` of the row under way, or the row is not of the form. Look at `field()` or
 *   `line()`, and go on with `answer()`, `answerRow()` or `skipLine()`; or leave the scanner, with what `rest()` holds.
 */
export type Stop = 'rows' | 'text' | 'end' | 'field';

/** A field as it stands there: nothing is trimmed, no quote is taken off. */
export interface FieldText {
  /** Its number in the form. */
  readonly index: number;
  /** Up to the next delimiter or the line's end; of JSON, a word, or a string without escapes. */
  readonly text: string;
}

/** Text of rows, read into matrices. */
export interface Scanner {
  /** Where to write up to `size` bytes more of the text; holds until the next call. */
  room(size: number): Uint8Array;
  /** So many bytes have been written to the beginning of `room()`. */
  wrote(size: number): void;
  /** The text has ended; its last line need not end with LF. */
  end(): void;
  /** Reads on. */
  scan(): Stop;
  /** The whole rows in the matrices. */
  count(): number;
  /** A matrix, row-major, of which the first `count()` rows are read. Holds until `room()` or `clear()`. */
  matrix(index: number): Float64Array;
  /** All of them. */
  matrices(): Float64Array[];
  /** Begins again with row 0. A row under way is kept. */
  clear(): void;
  /** The field at which the scan stopped; undefined where the row is not of the form there. */
  field(): FieldText | undefined;
  /** The line at which the scan stopped, without its LF. */
  line(): string;
  /** The value of the field at which the scan stopped (of one that is skipped, any). Its line may end only after the last. */
  answer(value: number): void;
  /** The value of every field of the row in which the scan stopped; those of skipped fields are not used. */
  answerRow(values: ArrayLike<number>): void;
  /** Leaves out the line at which the scan stopped. */
  skipLine(): void;
  /** A copy of what is not read, from the beginning of the row under way. */
  rest(): Uint8Array;
  /** Begins with another text, wherever the scan of this one has come to. */
  restart(): void;
}

/**
 * A scanner that holds up to `rows` rows. Every number it reads is what Number() makes of its text. It hands back what is
 * not a decimal, or one of more than 19 digits that 19 do not decide, a whole number that no double holds, what stands in
 * quotes, and every row that is not of the form.
 */
export function createScanner(form: RowForm, rows: number): Scanner {
  if (form.fields.length === 0) throw new RangeError('a row without fields');
  const instance = createInstance();
  const { exports } = instance;
  const layout = layOut(instance, form, rows);
  const { fields } = form;
  const last = fields.length - 1;
  const begin = layout.end;
  instance.reserve(begin + SLACK);
  let bytes = new Uint8Array(exports.memory.buffer);
  let view = new DataView(exports.memory.buffer);
  let position = begin; // what is read next
  let limit = begin; // after the last whole line
  let filled = begin; // after the last byte
  let hasEnded = false;
  let row = 0;
  let field = 0;
  let isStopped = false;
  const fieldReader = createFieldReader(form);

  const lineStart = (): number =>
    position === begin ? begin : Math.max(bytes.lastIndexOf(LF, position - 1) + 1, begin);
  const lineEnd = (): number => bytes.indexOf(LF, position);
  /** Where the text goes on after the field at which the scan stopped; undefined where the row is not of the form. */
  const afterField = (end: number): number | undefined => {
    const isPrefix = field === 0 && layout.beforeLength > 0 && lineStart() === position;
    return isPrefix || end < 0 ? undefined : fieldReader.next(bytes, end, field);
  };
  const matrix = (index: number): Float64Array =>
    new Float64Array(exports.memory.buffer, layout.matrices[index], rows * form.widths[index]);
  const checkStopped = (): void => {
    if (!isStopped) throw new RangeError('the scan has not stopped at a field');
  };
  const set = (index: number, value: number): void => {
    const { place } = fields[index];
    if (place === undefined) return;
    const width = form.widths[place.matrix];
    view.setFloat64(layout.matrices[place.matrix] + 8 * (row * width + place.column), value, true);
  };
  const nextLine = (): void => {
    position = lineEnd() + 1;
    field = 0;
    isStopped = false;
  };

  return {
    room(size) {
      const kept = lineStart();
      if (kept > begin) {
        bytes.copyWithin(begin, kept, filled);
        const moved = kept - begin;
        position -= moved;
        limit -= moved;
        filled -= moved;
      }
      if (instance.reserve(filled + size + SLACK)) {
        bytes = new Uint8Array(exports.memory.buffer);
        view = new DataView(exports.memory.buffer);
      }
      return bytes.subarray(filled, filled + size);
    },
    wrote(size) {
      const from = filled;
      filled += size;
      const found = bytes.subarray(from, filled).lastIndexOf(LF);
      if (found >= 0) limit = from + found + 1;
    },
    end() {
      hasEnded = true;
      if (filled === limit) return;
      bytes[filled] = LF;
      filled++;
      limit = filled;
    },
    scan() {
      if (isStopped) throw new RangeError('the field at which the scan stopped is not answered');
      const { records, before, beforeLength } = layout;
      const isJson = form.grammar === 'json' ? 1 : 0;
      const status = exports.scan(
        position,
        limit,
        records,
        fields.length,
        before,
        beforeLength,
        isJson,
        row,
        rows,
        field,
      );
      position = exports.stopPosition.value;
      row = exports.stopRow.value;
      field = exports.stopField.value;
      if (status === END) return hasEnded ? 'end' : 'text';
      if (status === FULL) return 'rows';
      isStopped = true;
      return 'field';
    },
    count: () => row,
    matrix,
    matrices: () => form.widths.map((_, index) => matrix(index)),
    clear() {
      if (field > 0) {
        layout.matrices.forEach((address, index) => {
          const size = 8 * form.widths[index];
          bytes.copyWithin(address, address + row * size, address + (row + 1) * size);
        });
      }
      row = 0;
    },
    field() {
      checkStopped();
      const end = fieldReader.end(bytes, position);
      if (afterField(end) === undefined) return undefined;
      return { index: field, text: fieldReader.text(bytes, position, end, field) };
    },
    line() {
      checkStopped();
      return decodeText(bytes, lineStart(), lineEnd());
    },
    answer(value) {
      checkStopped();
      const next = afterField(fieldReader.end(bytes, position));
      if (next === undefined) throw new RangeError('the row is not of the form');
      set(field, value);
      isStopped = false;
      position = next;
      if (field === last) {
        field = 0;
        row++;
      } else field++;
    },
    answerRow(values) {
      checkStopped();
      for (let index = 0; index < fields.length; index++) set(index, values[index]);
      nextLine();
      row++;
    },
    skipLine() {
      checkStopped();
      nextLine();
    },
    rest: () => bytes.slice(lineStart(), filled),
    restart() {
      position = begin;
      limit = begin;
      filled = begin;
      hasEnded = false;
      row = 0;
      field = 0;
      isStopped = false;
    },
  };
}
