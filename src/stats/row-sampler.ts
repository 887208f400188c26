import type { RankedRow, SampleRow } from '../result/result.ts';
import { numberedRoles, type Pairs } from '../rows/block.ts';
import type { Place } from '../words/message.ts';
import { createTop, type Top } from './top.ts';

/** Which rows are to be shown at the end. */
export interface Wish {
  /** Up to this many rows are all shown; of more the first `first` and the last `last`. */
  readonly all: number;
  readonly first: number;
  readonly last: number;
  readonly worst: number;
  readonly best: number;
}

/** Keeps the rows of a wish, of groups those of each, and no more than twice as many. */
export interface Keeper {
  /** `groups` are those of the rows, where the worst and the best of each are kept. */
  add(pairs: Pairs, losses: readonly Float64Array[], gradients?: readonly Float64Array[], groups?: Uint32Array): void;
  head(): SampleRow[];
  tail(): SampleRow[];
  /** The rows with the largest (smallest) loss of the first run, largest (smallest) first, with their share of `total`; of groups each in turn, in this order. */
  worst(total: number, order?: Uint32Array): RankedRow[];
  best(total: number, order?: Uint32Array): RankedRow[];
}

export function createKeeper(wish: Wish): Keeper {
  const rows: SampleRow[] = [];
  let tail: SampleRow[] = [];
  let count = 0;
  const worst = createRankings(wish.worst, (a, b) => compareLosses(b, a));
  const best = createRankings(wish.best, compareLosses);

  return {
    add(pairs, losses, gradients, groups) {
      const take = (index: number): SampleRow => rowAt(pairs, losses, index, gradients);
      for (let index = 0; index < pairs.count && rows.length < wish.all; index++) rows.push(take(index));
      for (let index = Math.max(0, pairs.count - wish.last); index < pairs.count; index++) tail.push(take(index));
      tail = wish.last === 0 ? [] : tail.slice(-wish.last);
      const rank = (index: number): PlacedRow => ({ ...take(index), place: placeOf(pairs, index) });
      worst.add(losses[0], rank, groups);
      best.add(losses[0], rank, groups);
      count += pairs.count;
    },
    head: () => (count <= wish.all ? rows : rows.slice(0, wish.first)),
    tail: () => (count <= wish.all ? [] : tail),
    worst: (total, order) => worst.rows(order).map((row) => withShare(row, total)),
    best: (total, order) => best.rows(order).map((row) => withShare(row, total)),
  };
}

type PlacedRow = Omit<RankedRow, 'share'>;

/** Where a row's label stands, or its prediction where there is none: told while the block is there. */
function placeOf({ roles: { prediction, label } }: Pairs, index: number): Place {
  return (label.width > 0 ? label : prediction).place(index);
}

/** A row and its share of the total loss; of no loss at all every share is 0. */
function withShare(row: PlacedRow, total: number): RankedRow {
  return { ...row, share: total === 0 ? 0 : ((row.weight ?? 1) * row.losses[0]) / total };
}

/** One row of a block. */
export function rowAt(
  { sample, roles, ids }: Pairs,
  losses: readonly Float64Array[],
  index: number,
  gradients?: readonly Float64Array[],
): SampleRow {
  const { prediction, label, weight } = roles;
  const groups = numberedRoles(roles, 'group');
  return {
    sample: sample(index),
    ...(ids && { id: ids.map((texts) => texts[index]) }),
    prediction: [...prediction.values.subarray(index * prediction.width, (index + 1) * prediction.width)],
    label: [...label.values.subarray(index * label.width, (index + 1) * label.width)],
    losses: losses.map((of) => of[index]),
    weight: weight?.values[index],
    group: groups.length > 0 ? groups.map(({ values }) => values[index]) : undefined,
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

/** The first `size` rows in the order of their losses, of all or of each group, the earlier first among equals. */
function createRankings(size: number, compare: (a: number, b: number) => number) {
  const rankings: Top<PlacedRow>[] = [];
  const rankingOf = (group: number): Top<PlacedRow> => {
    rankings[group] ??= createTop(size, compare);
    return rankings[group];
  };
  return {
    add(losses: Float64Array, take: (index: number) => PlacedRow, groups: Uint32Array | undefined): void {
      if (size === 0) return;
      if (groups === undefined) {
        const ranking = rankingOf(0);
        for (let index = 0; index < losses.length; index++) ranking.add(losses[index], index, take);
        return;
      }
      groups.forEach((group, index) => {
        rankingOf(group).add(losses[index], index, take);
      });
    },
    rows: (order: ArrayLike<number> = [0]): PlacedRow[] =>
      Array.from(order, (group) => rankings[group]?.rows() ?? []).flat(),
  };
}
