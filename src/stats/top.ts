import { loadNumber, type Mergeable, type SavedNumber, saveNumber } from '../math/saved.ts';
import { compareNames, type RowName } from './row-names.ts';

/** What is first is told by a number that each row has, and of equals by their names. */
export interface TopPlan<T, Saved> {
  /** How many rows are kept. */
  readonly size: number;
  readonly source: string;
  compare(a: number, b: number): number;
  save(row: T): Saved;
  load(saved: Saved): T;
}

/** The first few rows in an order; no more than twice as many are kept. */
export interface Top<T, Saved> extends Mergeable<readonly SavedPlace<Saved>[]> {
  /** `take` makes the row of an index, where it is among the first so far; `sample` is its number in the source. */
  add(rank: number, index: number, sample: (index: number) => number, take: (index: number) => T): void;
  rows(): T[];
}

export interface SavedPlace<Saved> {
  readonly rank: SavedNumber;
  readonly name: RowName;
  readonly row: Saved;
}

interface Ranked<T> {
  readonly rank: number;
  readonly name: RowName;
  readonly row: T;
}

export function createTop<T, Saved>({ size, source, compare, ...plan }: TopPlan<T, Saved>): Top<T, Saved> {
  let rows: Ranked<T>[] = [];
  let bar: Ranked<T> | undefined;

  const compareRows = (a: Omit<Ranked<T>, 'row'>, b: Omit<Ranked<T>, 'row'>): number =>
    compare(a.rank, b.rank) || compareNames(a.name, b.name);
  const cut = (): void => {
    rows = rows.sort(compareRows).slice(0, size);
    bar = rows[size - 1];
  };
  const push = (row: Ranked<T>): void => {
    rows.push(row);
    if (rows.length >= 2 * size) cut();
  };

  return {
    add(rank, index, sample, take) {
      if (size === 0) return;
      if (bar !== undefined) {
        const order = compare(rank, bar.rank);
        if (order > 0 || (order === 0 && compareNames({ source, row: sample(index) }, bar.name) >= 0)) return;
      }
      push({ rank, name: { source, row: sample(index) }, row: take(index) });
    },
    rows() {
      cut();
      return rows.map(({ row }) => row);
    },
    merge(saved) {
      if (size > 0)
        for (const { rank, name, row } of saved) push({ rank: loadNumber(rank), name, row: plan.load(row) });
    },
    save() {
      cut();
      return rows.map(({ rank, name, row }) => ({ rank: saveNumber(rank), name, row: plan.save(row) }));
    },
  };
}
