import { type Note, note, problem } from '../../problem/problem.ts';
import { truthOf } from '../boolean-words.ts';
import { isMissing, parseNumber } from '../cell.ts';
import type { OpenOptions } from '../table.ts';

/** The columns of delimited text, as its first rows show them. */
export interface Heading {
  /** Undefined where the first row is data. A column of row names may bear none: the text ''. */
  readonly header: readonly string[] | undefined;
  readonly width: number;
  /** What was chosen and is not certain. */
  readonly notes: readonly Note[];
}

/** The rows that tell: the second is undefined where there is none. */
export interface FirstRows {
  readonly first: readonly string[];
  readonly second: readonly string[] | undefined;
  readonly delimiter: string;
  readonly file: string;
  /** The line of the first. */
  readonly line: number;
}

/**
 * The names of the columns where a first row is a header: none of its fields is a number or a missing word, and it is not
 * itself a label; or the options say so. Before its names an empty field may stand for the row names, as pandas and R write
 * it; R's write.table leaves out that field too. Throws UserError for two columns of one name.
 */
export function readHeading(rows: FirstRows, options: Pick<OpenOptions, 'header' | 'labelNames'>): Heading {
  const { first, second, delimiter, file, line } = rows;
  const names = first.map((field) => field.trim());
  const row = names.join(delimiter);
  const notes: Note[] = [];
  if (!(options.header ?? isHeader(names, second, options.labelNames))) {
    if (options.header === undefined && mayCount(names, second))
      notes.push(note('first-row-is-data', { row }, { file }));
    return { header: undefined, width: first.length, notes };
  }
  if (new Set(names).size < names.length) {
    const name = names.find((other, index) => names.indexOf(other) !== index) ?? '';
    throw problem('duplicate-column', { name }, { place: { file, line } });
  }
  if (options.header === undefined && names.slice(1).some((name) => parseNumber(name) !== undefined))
    notes.push(note('first-row-is-header', { row }, { file }));
  // Of a comma it is more likely that it stands within a number.
  const isShort = delimiter !== ',' && second?.length === names.length + 1;
  const header = isShort ? ['', ...names] : names;
  return { header, width: header.length, notes };
}

const isWord = (field: string): boolean => !isMissing(field) && parseNumber(field) === undefined;

function isHeader(
  fields: readonly string[],
  second: readonly string[] | undefined,
  labelNames: readonly string[],
): boolean {
  const [first, ...rest] = fields;
  if (rest.length === 0) return isWord(first) && !labelNames.includes(first) && !areTruths(first, second);
  if (first !== '') return fields.every(isWord);
  return rest.every(isWord) || countsUp(rest);
}

/** Whether a column begins with `yes` and goes on so: `true` and `y` alone are names of labels. */
function areTruths(first: string, second: readonly string[] | undefined): boolean {
  return truthOf(first) !== undefined && truthOf(second?.[0]) !== undefined;
}

/** Names that pandas gives: 0, 1, 2, ... */
function countsUp(names: readonly string[]): boolean {
  return names.every((name, index) => name === String(index));
}

/** Whether a row of such names stands above others, and not one of whole numbers among such. */
function mayCount(names: readonly string[], second: readonly string[] | undefined): boolean {
  return countsUp(names) && (names.length > 2 || (second?.some((field) => /\d[.e]/i.test(field)) ?? false));
}
