import type { Mergeable } from '../math/saved.ts';
import type { SampleRow } from '../result/row.ts';
import { compareNames } from './row-names.ts';
import { loadRow, type SavedRow, saveRow } from './saved-row.ts';

/** The first and the last rows, by their names. */
export interface Ends extends Mergeable<SavedEnds> {
  /** Rows of one source, in ascending order of their numbers; `take` makes the row of an index. */
  add(count: number, take: (index: number) => SampleRow): void;
  head(): readonly SampleRow[];
  tail(): readonly SampleRow[];
}

export interface SavedEnds {
  readonly head: readonly SavedRow[];
  readonly tail: readonly SavedRow[];
}

/** Keeps the first `first` and the last `last`. */
export function createEnds(first: number, last: number): Ends {
  let head: SampleRow[] = [];
  let tail: SampleRow[] = [];

  const takeHead = (rows: readonly SampleRow[]): void => {
    head = sorted(head, rows).slice(0, first);
  };
  const takeTail = (rows: readonly SampleRow[]): void => {
    if (last > 0) tail = sorted(tail, rows).slice(-last);
  };

  return {
    add(count, take) {
      const begin: SampleRow[] = [];
      for (let index = 0; index < count && begin.length < first; index++) {
        const row = take(index);
        // Those that follow come later still.
        if (head.length === first && compareRows(row, head[first - 1]) >= 0) break;
        begin.push(row);
      }
      if (begin.length > 0) takeHead(begin);
      if (last === 0) return;
      const from = Math.max(0, count - last);
      takeTail(Array.from({ length: count - from }, (_, index) => take(from + index)));
    },
    head: () => head,
    tail: () => tail,
    merge(saved) {
      takeHead(saved.head.map(loadRow));
      takeTail(saved.tail.map(loadRow));
    },
    save: () => ({ head: head.map(saveRow), tail: tail.map(saveRow) }),
  };
}

function compareRows(a: SampleRow, b: SampleRow): number {
  return compareNames({ source: a.source ?? '', row: a.sample }, { source: b.source ?? '', row: b.sample });
}

/** Rows in ascending order, each list of which is so already. */
function sorted(rows: readonly SampleRow[], others: readonly SampleRow[]): SampleRow[] {
  const all = [...rows, ...others];
  const isSorted = rows.length === 0 || others.length === 0 || compareRows(rows[rows.length - 1], others[0]) <= 0;
  return isSorted ? all : all.sort(compareRows);
}
