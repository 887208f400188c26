import type { Matrix } from '../math/matrix.ts';
import { UserError } from '../problem/problem.ts';

// Two indices below this make one whole number that a double holds.
const MOST_VALUES = 2 ** 26;

/** Numbers the combinations of values that rows have in some columns 0, 1, 2, ... in the order in which they are first seen. */
export interface GroupFinder {
  /** The group of each row of a block, which holds until the next is asked for. */
  find(columns: readonly Matrix[], count: number): Uint32Array;
  count(): number;
  /** The index of a group's value in each column. */
  keyOf(group: number): readonly number[];
}

export function createGroupFinder(width: number): GroupFinder {
  // What the columns up to this one have come to, and the value of this one, make a number that is numbered in its turn.
  const known = Array.from({ length: width }, () => new Map<number, number>());
  const keys: number[] = [];
  let memory = new Uint32Array(0);

  const numberOf = (column: number, key: number): number => {
    const numbers = known[column];
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      if (number === MOST_VALUES) throw new UserError(`more than ${MOST_VALUES} groups`);
      numbers.set(key, number);
    }
    return number;
  };

  return {
    find(columns, count) {
      if (memory.length < count) memory = new Uint32Array(count);
      const last = known[width - 1];
      for (let row = 0; row < count; row++) {
        const before = last.size;
        let group = 0;
        for (let column = 0; column < width; column++)
          group = numberOf(column, group * MOST_VALUES + columns[column].values[row]);
        if (last.size > before) for (const { values } of columns) keys.push(values[row]);
        memory[row] = group;
      }
      return memory.subarray(0, count);
    },
    count: () => known[width - 1].size,
    keyOf: (group) => keys.slice(group * width, (group + 1) * width),
  };
}
