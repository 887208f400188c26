import type { Instance } from './instance.ts';
import { encodeText } from './text.ts';

/** A column of one of several matrices. */
export interface MatrixColumn {
  readonly matrix: number;
  readonly column: number;
  /** Whether a scanner hands back what stands there, also where it is a number. */
  readonly isAsked?: boolean;
  /** Whether a scanner takes any text there, by the number that stands for it, as `textCode` gives it; for none NaN. */
  readonly isCoded?: boolean;
}

export interface Field {
  /** Where its number goes to or comes from; undefined for a field that a scanner skips. */
  readonly place: MatrixColumn | undefined;
  /** What follows it in the row; of the last field, what stands before the line's end. */
  readonly after: string;
  /** What a printer writes in place of the numbers 0, 1, 2, ... */
  readonly names?: readonly string[] | undefined;
}

/** What a row of text is made of. Each stands on a line of its own, which ends with LF, and for a scanner also with CRLF. */
export interface RowForm {
  /**
   * How numbers are written. `delimited`: as Number() reads decimals, with spaces around them, and printed as String()
   * does. `json`: as JSON has them, and printed in quotes where JSON has no number.
   */
  readonly grammar: 'delimited' | 'json';
  /** What stands between any two fields; undefined if that is for each field to say. */
  readonly delimiter: string | undefined;
  /** What a row begins with. */
  readonly before: string;
  readonly fields: readonly Field[];
  /** The columns of each matrix. */
  readonly widths: readonly number[];
}

/** Rows of fields between delimiters. A scanner refuses a delimiter that could be part of a number. */
export function delimitedForm(
  delimiter: string,
  places: readonly (MatrixColumn | undefined)[],
  names: readonly (readonly string[] | undefined)[] = [],
): RowForm {
  if (delimiter === '' || /[0-9+\-.eE"\r\n]/.test(delimiter[0])) {
    throw new RangeError(`no delimiter: ${JSON.stringify(delimiter)}`);
  }
  const last = places.length - 1;
  return {
    grammar: 'delimited',
    delimiter,
    before: '',
    fields: places.map((place, index) => ({ place, after: index < last ? delimiter : '', names: names[index] })),
    widths: widthsOf(places),
  };
}

/** Rows of JSON, or of any other text that is the same in all rows but for its fields. */
export function templateForm(before: string, fields: readonly Field[], grammar: RowForm['grammar'] = 'json'): RowForm {
  return { grammar, delimiter: undefined, before, fields, widths: widthsOf(fields.map(({ place }) => place)) };
}

/** The numbers that go into matrices, or come from them, of each row. */
export const numbersInRow = ({ widths }: RowForm): number => widths.reduce((sum, width) => sum + width, 0);

/** The numbers in rows of so many bytes, at most: each stands before a delimiter or a line's end, but for the last. */
export const mostNumbers = (size: number): number => Math.ceil((size + 1) / 2);

function widthsOf(places: readonly (MatrixColumn | undefined)[]): number[] {
  const widths: number[] = [];
  for (const place of places) {
    if (place === undefined) continue;
    for (let matrix = widths.length; matrix <= place.matrix; matrix++) widths.push(0);
    widths[place.matrix] = Math.max(widths[place.matrix], place.column + 1);
  }
  return widths;
}

/** Where things stand in the memory of an instance. */
export interface Layout {
  readonly records: number;
  readonly before: number;
  readonly beforeLength: number;
  /** The address of each matrix. */
  readonly matrices: readonly number[];
  /** Where the memory goes on, a multiple of 64. */
  readonly end: number;
}

// As in assembly/record.ts.
const RECORD = 32;
const NUMBER = 0;
const TEXT = 1;
const VALUE = 2;
const NAME = 3;
const ASKED = 4;
const CODED = 5;

/**
 * Writes a form into the memory of an instance, with matrices of `rows` rows after it. Throws RangeError for a line end in it.
 * `ends` is what follows each field, if that is not as the form says.
 */
export function layOut(
  instance: Instance,
  form: RowForm,
  rows: number,
  ends: readonly string[] = form.fields.map(({ after }) => after),
): Layout {
  const { fields, widths } = form;
  // What ends the text of a last field is looked up there, too.
  const texts = [form.before, ...ends.map((end) => end || (form.delimiter ?? '\n'))].map(encodeText);
  const names = fields.map((field) => field.names?.map(encodeText) ?? []);
  if ([form.before, ...fields.map(({ after }) => after)].some((text) => text.includes('\n'))) {
    throw new RangeError('a line end in a form of rows');
  }

  let end = instance.start;
  const take = (size: number): number => {
    const address = end;
    end += Math.ceil(size / 16) * 16;
    return address;
  };
  const records = take(RECORD * fields.length);
  const addresses = texts.map(({ length }) => take(length));
  const nameTables = names.map((list) => take(8 * list.length));
  const nameAddresses = names.map((list) => list.map(({ length }) => take(length)));
  end = Math.ceil(end / 64) * 64;
  const matrices = widths.map((width) => take(8 * width * rows));
  end = Math.ceil((end + 16) / 64) * 64;
  instance.reserve(end);

  const bytes = new Uint8Array(instance.exports.memory.buffer);
  const view = new DataView(bytes.buffer);
  const setWord = (address: number, value: number): void => view.setInt32(address, value, true);
  texts.forEach((text, index) => {
    bytes.set(text, addresses[index]);
  });
  fields.forEach(({ place }, index) => {
    const record = records + RECORD * index;
    setWord(record, place === undefined ? 0 : matrices[place.matrix] + 8 * place.column);
    setWord(record + 4, place === undefined ? 0 : 8 * widths[place.matrix]);
    setWord(record + 8, addresses[index + 1]);
    setWord(record + 12, ends[index] === '' ? 0 : texts[index + 1].length);
    const skipped = form.grammar === 'json' ? VALUE : TEXT;
    const wanted = place?.isAsked ? ASKED : place?.isCoded ? CODED : names[index].length > 0 ? NAME : NUMBER;
    setWord(record + 16, place === undefined ? skipped : wanted);
    setWord(record + 20, nameTables[index]);
    setWord(record + 24, names[index].length);
    names[index].forEach((name, which) => {
      setWord(nameTables[index] + 8 * which, nameAddresses[index][which]);
      setWord(nameTables[index] + 8 * which + 4, name.length);
      bytes.set(name, nameAddresses[index][which]);
    });
  });
  return { records, before: addresses[0], beforeLength: texts[0].length, matrices, end };
}
