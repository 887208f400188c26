import type { Pairs } from '../block.ts';
import type { RankedRow, SampleRow } from '../result.ts';

/** Which rows are to be shown at the end. */
export interface Wish {
  /** Up to this many rows are all shown; of more the first `first` and the last `last`. */
  readonly all: number;
  readonly first: number;
  readonly last: number;
  readonly worst: number;
  readonly best: number;
}

/** Keeps the rows of a wish, and no more than twice as many. */
export interface Keeper {
  add(pairs: Pairs, losses: readonly Float64Array[], gradients?: readonly Float64Array[]): void;
  head(): SampleRow[];
  tail(): SampleRow[];
  /** The rows with the largest (smallest) loss of the first run, largest (smallest) first, with their share of `total`. */
  worst(total: number): RankedRow[];
  best(total: number): RankedRow[];
}

export function createKeeper(wish: Wish): Keeper {
  const rows: SampleRow[] = [];
  let tail: SampleRow[] = [];
  let count = 0;
  const worst = createRanking(wish.worst, (a, b) => compareLosses(b, a));
  const best = createRanking(wish.best, compareLosses);

  return {
    add(pairs, losses, gradients) {
      const take = (index: number): SampleRow => rowAt(pairs, losses, index, gradients);
      for (let index = 0; index < pairs.count && rows.length < wish.all; index++) rows.push(take(index));
      for (let index = Math.max(0, pairs.count - wish.last); index < pairs.count; index++) tail.push(take(index));
      tail = wish.last === 0 ? [] : tail.slice(-wish.last);
      worst.add(losses[0], take);
      best.add(losses[0], take);
      count += pairs.count;
    },
    head: () => (count <= wish.all ? rows : rows.slice(0, wish.first)),
    tail: () => (count <= wish.all ? [] : tail),
    worst: (total) => worst.rows().map((row) => withShare(row, total)),
    best: (total) => best.rows().map((row) => withShare(row, total)),
  };
}

/** A row and its share of the total loss; of no loss at all every share is 0. */
function withShare(row: SampleRow, total: number): RankedRow {
  return { ...row, share: total === 0 ? 0 : ((row.weight ?? 1) * row.losses[0]) / total };
}

/** One row of a block. */
export function rowAt(
  { sample, prediction, label, weight, ids }: Pairs,
  losses: readonly Float64Array[],
  index: number,
  gradients?: readonly Float64Array[],
): SampleRow {
  return {
    sample: sample(index),
    ...(ids && { id: ids.map((texts) => texts[index]) }),
    prediction: [...prediction.values.subarray(index * prediction.width, (index + 1) * prediction.width)],
    label: [...label.values.subarray(index * label.width, (index + 1) * label.width)],
    losses: losses.map((of) => of[index]),
    weight: weight?.values[index],
    ...(gradients && {
      gradients: gradients.map((of) => [...of.subarray(index * prediction.width, (index + 1) * prediction.width)]),
    }),
  };
}

/** Smaller loss first, NaN last. */
function compareLosses(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b || 0;
}

/** The first `size` rows in the order of their losses, the earlier first among equals: sorted and cut whenever twice as many have gathered. */
function createRanking(size: number, compare: (a: number, b: number) => number) {
  let rows: SampleRow[] = [];
  let bar: number | undefined;
  const cut = (): void => {
    rows = rows.sort((a, b) => compare(a.losses[0], b.losses[0])).slice(0, size);
    bar = rows[size - 1]?.losses[0];
  };
  return {
    add(losses: Float64Array, take: (index: number) => SampleRow): void {
      if (size === 0) return;
      for (let index = 0; index < losses.length; index++) {
        if (bar !== undefined && compare(losses[index], bar) >= 0) continue;
        rows.push(take(index));
        if (rows.length >= 2 * size) cut();
      }
    },
    rows(): SampleRow[] {
      cut();
      return rows;
    },
  };
}
