import { isNanWord, parseNumber } from '../input/cell.ts';

/** The value of a cell by which rows are told apart; undefined where it is empty. */
export type ColumnValue = string | number | undefined;

/** Numbers the different values of a column 0, 1, 2, ... in the order in which they are first seen. */
export interface Dictionary {
  /**
   * The index of a cell's value. Numbers are compared as numbers, 1 as 1.0; what numbers would not tell apart is text: digits
   * behind a zero, 007, and integers that no double holds. Spaces around it are none of it. Empty cells, null and NaN have no value.
   */
  indexOf(cell: unknown): number;
  valueAt(index: number): ColumnValue;
}

export function createDictionary(): Dictionary {
  const values: ColumnValue[] = [];
  // By the text of the value, and by the text of each cell that differs from that.
  const known = new Map<string, number>();
  let missing: number | undefined;

  const add = (value: ColumnValue): number => values.push(value) - 1;
  const look = (cell: string): number => {
    const value = valueIn(cell);
    if (value === undefined) {
      missing ??= add(undefined);
      return missing;
    }
    const text = String(value);
    const index = known.get(text) ?? add(value);
    known.set(text, index);
    if (text !== cell) known.set(cell, index);
    return index;
  };

  return {
    indexOf(cell) {
      const text = typeof cell === 'string' ? cell : cell === null || cell === undefined ? '' : String(cell);
      return known.get(text) ?? look(text);
    },
    valueAt: (index) => values[index],
  };
}

function valueIn(cell: string): ColumnValue {
  const text = cell.trim();
  if (text === '' || isNanWord(text)) return undefined;
  if (/^[+-]?0\d/.test(text)) return text;
  const number = parseNumber(text);
  // One zero: a group is the same whichever sign its zero has.
  return number === undefined || (/^[+-]?\d+$/.test(text) && !Number.isSafeInteger(number)) ? text : number + 0;
}
