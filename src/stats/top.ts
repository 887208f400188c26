/** The first few things in the order of a number that each has, the earlier first among equals; no more than twice as many are kept. */
export interface Top<T> {
  /** `take` makes the thing of an index, where it is among the first so far. */
  add(rank: number, index: number, take: (index: number) => T): void;
  rows(): T[];
}

/** The first `size` in an order of their numbers. */
export function createTop<T>(size: number, compare: (a: number, b: number) => number): Top<T> {
  let rows: { readonly rank: number; readonly row: T }[] = [];
  let bar: number | undefined;
  const cut = (): void => {
    rows = rows.sort((a, b) => compare(a.rank, b.rank)).slice(0, size);
    bar = rows[size - 1]?.rank;
  };
  return {
    add(rank, index, take) {
      if (size === 0 || (bar !== undefined && compare(rank, bar) >= 0)) return;
      rows.push({ rank, row: take(index) });
      if (rows.length >= 2 * size) cut();
    },
    rows() {
      cut();
      return rows.map(({ row }) => row);
    },
  };
}
