import { layOut, type RowForm } from './form.ts';
import { createInstance } from './instance.ts';
import { encodeText } from './text.ts';

// The longest number is -2.2250738585072014e-308; NaN and infinities may stand in quotes. Whole vectors are written.
const LONGEST_NUMBER = 26;
const SLACK = 64;

/** Rows of numbers, printed. */
export interface Printer {
  /**
   * The first `count` rows of the matrices, at most as many as the printer takes, as bytes of UTF-8; they hold until the
   * next call.
   */
  print(matrices: readonly Float64Array[], count: number): Uint8Array;
}

/**
 * A printer of up to `rows` rows at a time. A number is printed as String() has it, or as the name that it stands for; in
 * JSON, NaN and infinities are strings.
 */
export function createPrinter(form: RowForm, rows: number): Printer {
  if (form.fields.some(({ place }) => place === undefined)) throw new RangeError('a printer skips no fields');
  const instance = createInstance();
  const { exports } = instance;
  const ends = form.fields.map((field, index) => (index < form.fields.length - 1 ? field.after : `${field.after}\n`));
  const longest = form.fields.map(({ names = [] }) => Math.max(LONGEST_NUMBER, ...names.map(byteLength)));
  const rowLength = [form.before, ...ends]
    .map(byteLength)
    .concat(longest)
    .reduce((sum, size) => sum + size, 0);
  const layout = layOut(instance, form, rows, ends);
  instance.reserve(layout.end + rows * rowLength + SLACK);
  const { buffer } = exports.memory;
  const inputs = layout.matrices.map((address, index) => new Float64Array(buffer, address, rows * form.widths[index]));

  return {
    print(matrices, count) {
      if (count > rows) throw new RangeError(`${count} rows for a printer of ${rows}`);
      inputs.forEach((input, index) => {
        input.set(matrices[index].subarray(0, count * form.widths[index]));
      });
      const { records, before, beforeLength, end: begin } = layout;
      const isJson = form.grammar === 'json' ? 1 : 0;
      const end = exports.print(begin, records, form.fields.length, before, beforeLength, isJson, 0, count);
      return new Uint8Array(buffer, begin, end - begin);
    },
  };
}

const byteLength = (text: string): number => encodeText(text).length;
