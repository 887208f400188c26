import { ROWS_SHOWN } from '../preview.ts';
import type { OpenOptions } from '../table.ts';
import { readArff } from './arff.ts';
import { commentedNames, findComments, isUnderline, ruleOf } from './comment-lines.ts';
import { hasDecimalCommas } from './decimal-comma.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import { BLANKS, splitBlanks, splitLine, type TextForm } from './text-form.ts';

/** Excel writes it before rows that a comma does not separate. */
const SEPARATOR_LINE = /^"?sep=(.)"?$/i;

/**
 * Finds how delimited text is written by its beginning, `start`, which is all of it where `isAll`. `usual` separates its fields where
 * neither the flags nor the text say otherwise.
 */
export function findForm(start: string, isAll: boolean, usual: string, options: OpenOptions): TextForm {
  const lines = linesOf(start, isAll);
  const separator = SEPARATOR_LINE.exec(lines[0] ?? '')?.[1];
  const top = separator === undefined ? 0 : 1;
  const arff = options.comment === undefined ? readArff(lines, top) : undefined;
  if (arff !== undefined) {
    const { before, names } = arff;
    const shown = rowsAmong(lines, before, isAll);
    const isComment = (line: string): boolean => line.startsWith('%');
    return { ...PLAIN, ...shown, delimiter: ',', missing: '?', before, isComment, hidesComments: true, names };
  }
  const given =
    options.delimiter ?? separator ?? guessDelimiter(plainLines(lines.slice(top), options), usual, options.decimal);
  const found = findComments(lines, top, given, options.comment);
  const { rows: from, before } = found;
  const underlined = rowsAmong(lines, from, isAll);
  const hasUnderline = isUnderline(underlined.lines.at(1) ?? '');
  const shown = hasUnderline ? { ...underlined, lines: underlined.lines.toSpliced(1, 1) } : underlined;
  const isBlanks = given === BLANKS || (given === ' ' && areRunsOfBlanks(shown.lines));
  const delimiter = isBlanks ? ' ' : given;
  const split = (line: string): string[] => splitLine(line, { delimiter, isBlanks });
  const rows = shown.lines.map(split);
  const names = options.header === false ? undefined : commentedNames(found.last, rows, split);
  const isGuessed = options.decimal === undefined && delimiter === ';' && hasDecimalCommas(rows);
  const isMarked = ruleOf(rows, split, options.comment);
  return {
    ...PLAIN,
    ...shown,
    delimiter,
    isBlanks,
    decimal: isGuessed ? ',' : (options.decimal ?? '.'),
    before,
    isComment: hasUnderline ? (line) => isUnderline(line) || isMarked?.(line) === true : isMarked,
    hidesComments: hasUnderline || options.comment !== undefined,
    names,
  };
}

/** The first lines that are not empty and no comments, up to one that ends within quotes. */
function plainLines(lines: readonly string[], { comment }: OpenOptions): readonly string[] {
  const isMarked = (line: string): boolean =>
    comment === undefined ? /^\s*[#%]/.test(line) : line.startsWith(comment);
  const rows = lines.filter((line) => line !== '' && !isMarked(line)).slice(0, ROWS_SHOWN + 1);
  const plain = rows.filter((line, index) => index !== 1 || !isUnderline(line));
  const broken = plain.findIndex((line) => line.split('"').length % 2 === 0);
  return broken < 0 ? plain : plain.slice(0, broken);
}

const PLAIN = { isBlanks: false, decimal: '.', missing: undefined } as const;

/** The lines of a text that are whole, without their ends and the mark that a file may begin with. */
function linesOf(start: string, isAll: boolean): string[] {
  const lines = start
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
  return isAll && lines.at(-1) !== '' ? lines : lines.slice(0, -1);
}

/** The first lines from `from` on that are not empty. */
function rowsAmong(lines: readonly string[], from: number, isAll: boolean): Pick<TextForm, 'lines' | 'isAll'> {
  const rows = lines.slice(from).filter((line) => line !== '');
  return { lines: rows.slice(0, ROWS_SHOWN + 1), isAll: isAll && rows.length <= ROWS_SHOWN + 1 };
}

/** Whether single blanks leave empty fields, and runs of them give each line as many: columns that stand below each other. */
function areRunsOfBlanks(lines: readonly string[]): boolean {
  if (!lines.some((line) => /^ | {2}| $/.test(line.replace(/"[^"]*"/g, 'x')))) return false;
  const counts = new Set(lines.map((line) => splitBlanks(line).length));
  const [first, ...others] = lines.map((line) => splitBlanks(line).length);
  // Above numbers R leaves out the name of the row names.
  return counts.size === 1 || others.every((count) => count === first + 1);
}
