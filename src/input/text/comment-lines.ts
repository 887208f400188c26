import { parseNumber } from '../cell.ts';
import { BLANKS, splitLine } from './text-form.ts';

/** What lines that are no rows begin with, where nothing says so: in shells, R and numpy, and in LaTeX and MATLAB. */
const MARKS = ['#', '%'];

/** Whether a line is dashes below two names or more, as in tables for people: of sqlite3 and of Markdown. */
export const isUnderline = (line: string): boolean => /^[ |+:-]*---[ |+:-]*$/.test(line) && /-[^-]+-/.test(line);

const isNumber = (text: string): boolean => parseNumber(text) !== undefined;

/** The comments at the beginning of a text. */
export interface FirstComments {
  /** Where the rows begin, the lines counted from 0. */
  readonly rows: number;
  /** So many lines are left out: none where there is no comment. */
  readonly before: number;
  /** The last of the comments, without what marks it. */
  readonly last: string | undefined;
}

/** Finds the comments before the first row: lines that begin with `given`, else with one of the usual marks and are no rows. */
export function findComments(
  lines: readonly string[],
  top: number,
  delimiter: string,
  given: string | undefined,
): FirstComments {
  const none = { rows: top, before: top, last: undefined };
  const first = lines.findIndex((line, index) => index >= top && line !== '');
  const mark = given ?? MARKS.find((each) => lines[first]?.startsWith(each));
  if (first < 0 || mark === undefined || !lines[first].startsWith(mark)) return none;
  const rows = lines.findIndex((line, index) => index > first && line !== '' && !line.startsWith(mark));
  if (given !== undefined)
    return { rows: rows < 0 ? lines.length : rows, before: rows < 0 ? lines.length : rows, last: undefined };
  if (rows < 0) return none;
  const comments = lines.slice(first, rows).filter((line) => line !== '');
  const count = fieldsOf(lines[rows], delimiter).length;
  // As many fields, and numbers among them: rows of which the first fields begin so.
  const areRows = comments.some((line) => {
    const fields = fieldsOf(line, delimiter);
    return count > 1 && fields.length === count && fields.slice(1).some(isNumber);
  });
  // `#,pred,label`: the name of row numbers.
  const isName = comments.some((line) => line.trimStart().startsWith(`${mark}${delimiter}`) && delimiter.trim() !== '');
  if (areRows || isName) return none;
  return { rows, before: rows, last: comments.at(-1)?.slice(mark.length) };
}

const fieldsOf = (line: string, delimiter: string): string[] =>
  splitLine(line, { delimiter, isBlanks: delimiter === ' ' || delimiter === BLANKS });

/**
 * The names of the columns, where the last comment says them, as numpy.savetxt writes it: as many as a row has fields, and at least one
 * above a number.
 */
export function commentedNames(
  comment: string | undefined,
  rows: readonly (readonly string[])[],
  split: (line: string) => string[],
): readonly string[] | undefined {
  const [first] = rows;
  if (comment === undefined || first === undefined || first.length < 2) return undefined;
  const names = split(comment.replace(/^[#%]*\s*/, '')).map((name) => name.trim());
  const areNames = names.length === first.length && names.every((name) => name !== '' && !isNumber(name));
  return areNames && new Set(names).size === names.length && first.some(isNumber) ? names : undefined;
}

/**
 * The rule by which a line between rows is a comment. Where `given` marks it, it is one. Else it begins with one of the usual marks,
 * is no row by its fields, and no first row begins so.
 */
export function ruleOf(
  rows: readonly (readonly string[])[],
  split: (line: string) => string[],
  given: string | undefined,
): ((line: string) => boolean) | undefined {
  if (given !== undefined) return (line) => line.trimStart().startsWith(given);
  const [first] = rows;
  const marks = MARKS.filter((mark) => !rows.slice(0, 2).some((row) => row[0]?.startsWith(mark)));
  if (marks.length === 0 || first === undefined) return undefined;
  // A row whose last field is in quotes and goes on in the next line has too few fields, too.
  const goesOn = (line: string): boolean =>
    line.split('"').length % 2 === 0 && (split(line).at(-1)?.trimStart().startsWith('"') ?? false);
  const isMarked = (line: string): boolean => marks.some((mark) => line.trimStart().startsWith(mark)) && !goesOn(line);
  if (first.length === 1) return (line) => /^\s*([#%])(\s|$|\1)/.test(line) && isMarked(line);
  return (line) => isMarked(line) && !rows.slice(0, 2).some((row) => row.length === split(line).length);
}
