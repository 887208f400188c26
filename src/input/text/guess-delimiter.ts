import { parseNumber } from '../cell.ts';
import { BLANKS, splitLine } from './text-form.ts';

const DELIMITERS = [';', '\t', ',', '|', BLANKS];
/** With these R leaves out the name of the row names. */
const OF_R: readonly string[] = ['\t', BLANKS];

/**
 * What separates the fields of lines that flags say nothing of: `usual`, unless it stands in none and another splits all of them alike.
 * Where `decimal` is that sign, it may stand in numbers. A text may hold blanks: they are taken only where columns of numbers or row names follow.
 */
export function guessDelimiter(lines: readonly string[], usual: string, decimal?: '.' | ','): string {
  // Commas between semicolons may be of decimals or of fields: that is for a flag to say.
  const isOfNumbers = usual === decimal;
  if (lines.length < 2 || (!isOfNumbers && lines.some((line) => split(line, usual).length > 1))) return usual;
  return DELIMITERS.find((delimiter) => delimiter !== usual && fits(lines, delimiter)) ?? usual;
}

const split = (line: string, delimiter: string): readonly string[] =>
  splitLine(line, { delimiter, isBlanks: delimiter === BLANKS });

function fits(lines: readonly string[], delimiter: string): boolean {
  const [first, ...below] = lines.map((line) => split(line, delimiter));
  const { length } = below[0];
  if (length < 2 || below.some((row) => row.length !== length)) return false;
  const isNumeric = (column: number): boolean => below.every((row) => parseNumber(row[column]) !== undefined);
  const numeric = below[0].map((_, column) => isNumeric(column));
  const areQuoted = lines.every((line) => line.includes('"'));
  if (first.length === length) return delimiter !== BLANKS || areQuoted || numeric.filter(Boolean).length > 1;
  const areNamed = OF_R.includes(delimiter) && first.length === length - 1 && areDistinct(below.map(([name]) => name));
  return areNamed && (areQuoted || !numeric.slice(1).includes(false));
}

const areDistinct = (names: readonly string[]): boolean => new Set(names).size === names.length;
