import { isMissing, parseNumber } from '../input/cell.ts';
import { type CellTests, compareCells, type Operator } from './cell-test.ts';

/** How cells of columns that are held against each other travel as numbers: a number as itself, text as a code. */
export interface CellCodes extends CellTests {
  /** Whether a comparison of two cells holds: 1 yes, 0 no, and 1/2 where one of them is missing. */
  compare(operator: Operator, left: number, right: number): number;
}

// From here on finite doubles stand for what is no number, or one that no double holds.
const FIRST_CODE = 2 ** 1023;
const STEP = 2 ** 971;

/** Begins with no text; codes of several columns are those of one list. */
export function createCellCodes(): CellCodes {
  const texts: string[] = [''];
  const indices = new Map<string, number>();

  const codeOf = (text: string): number => {
    const known = indices.get(text);
    if (known !== undefined) return FIRST_CODE + known * STEP;
    indices.set(text, texts.length);
    return FIRST_CODE + (texts.push(text) - 1) * STEP;
  };
  const isCode = (value: number): boolean => value >= FIRST_CODE && value < Infinity;
  const cellOf = (value: number): number | string => (isCode(value) ? texts[(value - FIRST_CODE) / STEP] : value);

  return {
    read(cell) {
      if (isMissing(cell)) return FIRST_CODE;
      const number = parseNumber(cell);
      const isPlain =
        number !== undefined && !isCode(number) && !(Number.isInteger(number) && !Number.isSafeInteger(number));
      return isPlain ? number : codeOf(String(cell).trim());
    },
    compare(operator, left, right) {
      if (left === FIRST_CODE || right === FIRST_CODE) return 0.5;
      return Number(compareCells(operator, cellOf(left), cellOf(right)));
    },
    needsText: true,
    isNumeric: false,
  };
}
