import { isMissing, parseNumber } from '../input/cell.ts';

/** A test of a cell that is not missing. */
export interface CellTest {
  /** Whether it holds for a cell; of a number its text need not be known, unless `needsText`. */
  holds(cell: unknown): boolean;
  /** Whether a number must be given as it is written. */
  readonly needsText: boolean;
  /** Whether it is about numbers. */
  readonly isNumeric: boolean;
}

export const OPERATORS = ['==', '!=', '<=', '>=', '<', '>'] as const;

export type Operator = (typeof OPERATORS)[number];

const HOLDS: Readonly<Record<Operator, (order: number) => boolean>> = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** A comparison with a value: of numbers where both are, else of text, in the order of UTF-16. */
export function compareTo(operator: Operator, value: string): CellTest {
  const number = parseNumber(value);
  const integer = wideInteger(value);
  const isEquality = operator === '==' || operator === '!=';
  const orderOf = (cell: unknown): number => {
    const own = parseNumber(cell);
    if (own === undefined || number === undefined) return compare(textOf(cell), value);
    if (integer === undefined) return compare(own, number);
    const exact = INTEGER.test(textOf(cell)) ? BigInt(textOf(cell)) : undefined;
    return exact === undefined ? compare(own, number) : compare(exact, integer);
  };
  return {
    holds: (cell) => HOLDS[operator](orderOf(cell)),
    // A number never equals what is none, but may come before or after it.
    needsText: integer !== undefined || (number === undefined && !isEquality),
    isNumeric: number !== undefined,
  };
}

/** The same of two cells that are not missing. */
export const compareCells = (operator: Operator, left: number | string, right: number | string): boolean =>
  typeof left === 'number' && typeof right === 'number'
    ? HOLDS[operator](compare(left, right))
    : compareTo(operator, textOf(right)).holds(left);

/** Whether a cell equals one of some values, however many these are. */
export function isOneOf(values: readonly string[]): CellTest {
  const isWide = (value: string): boolean => wideInteger(value) !== undefined;
  const texts = new Set(values.filter((value) => parseNumber(value) === undefined));
  const numbers = new Set(values.filter((value) => !isWide(value)).map(parseNumber));
  const wide = values.filter(isWide).map((value) => compareTo('==', value));
  return {
    holds(cell) {
      const own = parseNumber(cell);
      if (own === undefined) return texts.has(textOf(cell));
      return numbers.has(own) || wide.some((test) => test.holds(cell));
    },
    // A number never equals what is none.
    needsText: wide.length > 0,
    isNumeric: texts.size === 0,
  };
}

const INTEGER = /^-?\d+$/;

/** The integer that a value is, where a double may not hold it. */
function wideInteger(value: string): bigint | undefined {
  return INTEGER.test(value) && !Number.isSafeInteger(Number(value)) ? BigInt(value) : undefined;
}

const textOf = (cell: unknown): string => String(cell).trim();

const compare = <T extends number | string | bigint>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** The tests of a column, whose outcomes travel as one number a row. */
export interface CellTests {
  /** The outcomes for a cell, a bit for each test; of a cell that is missing, MISSING. */
  read(cell: unknown): number;
  readonly needsText: boolean;
  readonly isNumeric: boolean;
}

/** What stands for a missing cell. */
export const MISSING = -1;

/** So many bits a double holds. */
export const MOST_TESTS = 53;

/** At most MOST_TESTS tests of one column. */
export function createCellTests(tests: readonly CellTest[]): CellTests {
  // What was last seen of text is often seen again.
  let last: unknown;
  let lastOutcome = MISSING;
  const judge = (cell: unknown): number =>
    isMissing(cell) ? MISSING : tests.reduce((sum, test, index) => (test.holds(cell) ? sum + 2 ** index : sum), 0);
  return {
    read(cell) {
      if (cell !== last) [last, lastOutcome] = [cell, judge(cell)];
      return lastOutcome;
    },
    needsText: tests.some(({ needsText }) => needsText),
    isNumeric: tests.every(({ isNumeric }) => isNumeric),
  };
}

/** Whether a test holds: 1 yes, 0 no, and 1/2 of a missing cell, of which nothing can be said. */
export function outcomeOf(code: number, test: number): number {
  return code === MISSING ? 0.5 : Math.floor(code / 2 ** test) % 2;
}
