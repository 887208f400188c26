import type { Matrix } from '../math/matrix.ts';
import { problem } from '../problem/problem.ts';
import { type GroupColumn, type GroupKey, type GroupValue, groupText } from '../result/group.ts';
import type { Pairs } from '../rows/block.ts';
import { createRowNames, loadNames, type RowName, type SavedNames } from './row-names.ts';
import { loadValue, type SavedValue, saveValue } from './saved-row.ts';

// Two indices below this make one whole number that a double holds.
const MOST_VALUES = 2 ** 26;

/** Numbers the combinations of values that rows have in some columns 0, 1, 2, ...; of merged groups those of equal values are one. */
export interface GroupFinder {
  /** The group of each row of a block, which holds until the next is asked for. */
  find(columns: readonly Matrix[], rows: Pick<Pairs, 'count' | 'sample'>): Uint32Array;
  count(): number;
  /** A group's value in each column. */
  keyOf(group: number): GroupKey;
  /** Which of two groups has the earlier row. */
  compare(a: number, b: number): number;
  /** Gives the own number of each group that was saved. */
  merge(saved: SavedGroups): Uint32Array;
  save(): SavedGroups;
}

export interface SavedGroups {
  /** The values of all groups, column by column. */
  readonly columns: readonly (readonly SavedValue[])[];
  /** The first row of each. */
  readonly first: SavedNames;
}

export function createGroupFinder(columns: readonly Pick<GroupColumn, 'valueAt'>[], source: string): GroupFinder {
  const width = columns.length;
  const values: GroupValue[] = [];
  const first = createRowNames();
  // By the text of its values: only needed where groups are merged.
  let known: Map<string, number> | undefined;
  // The group of each index of a single column, and one more; 0 for none.
  let numbers = new Uint32Array(64);
  // What the columns up to one have come to, and the value of the next, make a number that is numbered in its turn.
  const pairs = columns.slice(1).map(() => new Map<number, number>());
  let memory = new Uint32Array(0);

  const keyOf = (group: number): GroupKey => values.slice(group * width, (group + 1) * width);
  const count = (): number => values.length / width;

  const open = (key: GroupKey, name: RowName): number => {
    const text = known && groupText(key);
    const merged = text === undefined ? undefined : known?.get(text);
    if (merged !== undefined) {
      first.lower(merged, name);
      return merged;
    }
    const group = count();
    if (group === MOST_VALUES) throw problem('too-many-groups', { most: MOST_VALUES });
    if (text !== undefined) known?.set(text, group);
    values.push(...key);
    first.push(name);
    return group;
  };

  const openRow = (of: readonly Matrix[], row: number, sample: number): number =>
    open(
      columns.map(({ valueAt }, column) => valueAt(of[column].values[row])),
      { source, row: sample },
    );

  const findByOne = (of: readonly Matrix[], { count: rows, sample }: Pick<Pairs, 'count' | 'sample'>): void => {
    const [{ values: indices }] = of;
    for (let row = 0; row < rows; row++) {
      const index = indices[row];
      if (index >= numbers.length) numbers = enlarged(numbers, index);
      if (numbers[index] === 0) numbers[index] = openRow(of, row, sample(row)) + 1;
      memory[row] = numbers[index] - 1;
    }
  };

  const findBySeveral = (of: readonly Matrix[], { count: rows, sample }: Pick<Pairs, 'count' | 'sample'>): void => {
    for (let row = 0; row < rows; row++) {
      let group = of[0].values[row];
      for (let column = 1; column < width; column++) {
        const before = pairs[column - 1];
        const pair = group * MOST_VALUES + of[column].values[row];
        let number = before.get(pair);
        if (number === undefined) {
          number = column === width - 1 ? openRow(of, row, sample(row)) : before.size;
          before.set(pair, number);
        }
        group = number;
      }
      memory[row] = group;
    }
  };

  return {
    find(of, rows) {
      if (memory.length < rows.count) memory = new Uint32Array(rows.count);
      if (width === 1) findByOne(of, rows);
      else findBySeveral(of, rows);
      return memory.subarray(0, rows.count);
    },
    count,
    keyOf,
    compare: first.compare,
    merge(saved) {
      known ??= new Map(Array.from({ length: count() }, (_, group) => [groupText(keyOf(group)), group]));
      const names = loadNames(saved.first);
      return Uint32Array.from(names, (name, group) =>
        open(
          saved.columns.map((own) => loadValue(own[group])),
          name,
        ),
      );
    },
    save: () => ({
      columns: columns.map((_, column) =>
        Array.from({ length: count() }, (_, group) => saveValue(values[group * width + column])),
      ),
      first: first.save(),
    }),
  };
}

function enlarged(numbers: Uint32Array, index: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * (index + 1));
  larger.set(numbers);
  return larger;
}
