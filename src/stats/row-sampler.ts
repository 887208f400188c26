import type { GroupColumn, GroupKey } from '../result/group.ts';
import type { RowsKept } from '../result/keep.ts';
import type { RankedRow, SampleRow } from '../result/row.ts';
import { numberedRoles, type Pairs, type Roles } from '../rows/block.ts';
import { numbersOfRow } from '../rows/row-numbers.ts';
import type { Place } from '../words/message.ts';
import { createEnds, type SavedEnds } from './ends.ts';
import { createRankedRows, type PlacedRow, type SavedRankedRows } from './ranked-rows.ts';
import { checkVersion, type Versioned, versioned } from './version.ts';

/** What rows are called, and grouped by. */
export interface KeeperPlan {
  readonly columns?: readonly Pick<GroupColumn, 'valueAt'>[] | undefined;
  /** What the rows are of; '' where there is one source alone. */
  readonly source?: string;
}

/** Keeps the rows that are wanted, of groups those of each, and no more than twice as many. */
export interface Keeper {
  /** `groups` are those of the rows, where the worst and the best of each are kept. */
  add(pairs: Pairs, losses: readonly Float64Array[], gradients?: readonly Float64Array[], groups?: Uint32Array): void;
  /** Goes on from what another has saved; `groups` is the own number of each of its groups, where there are such. */
  merge(saved: SavedKeeper, groups?: Uint32Array): void;
  save(): SavedKeeper;
  head(): SampleRow[];
  tail(): SampleRow[];
  /** The rows with the largest (smallest) loss of the first run, largest (smallest) first, with their share of `total`; of groups each in turn, in this order. */
  worst(total: number, order?: Uint32Array): RankedRow[];
  best(total: number, order?: Uint32Array): RankedRow[];
}

export interface SavedKeeper extends Versioned {
  readonly rows: number;
  readonly ends: SavedEnds;
  readonly worst: SavedRankedRows;
  readonly best: SavedRankedRows;
}

export function createKeeper(kept: RowsKept, { columns, source = '' }: KeeperPlan = {}, saved?: SavedKeeper): Keeper {
  const ends = createEnds(kept.all, kept.last);
  const worst = createRankedRows(kept.worst, source, (a, b) => compareLosses(b, a));
  const best = createRankedRows(kept.best, source, compareLosses);
  let count = 0;

  const keeper: Keeper = {
    add(pairs, losses, gradients, groups) {
      const take = (index: number): SampleRow => rowAt(pairs, losses, index, { gradients, columns, source });
      ends.add(pairs.count, take);
      const rank = (index: number): PlacedRow => ({ ...take(index), place: placeOf(pairs, index) });
      worst.add(pairs, losses[0], rank, groups);
      best.add(pairs, losses[0], rank, groups);
      count += pairs.count;
    },
    merge(other, groups) {
      checkVersion(other);
      count += other.rows;
      ends.merge(other.ends);
      worst.merge(other.worst, groups);
      best.merge(other.best, groups);
    },
    save: () => versioned({ rows: count, ends: ends.save(), worst: worst.save(), best: best.save() }),
    head: () => ends.head().slice(0, count <= kept.all ? kept.all : kept.first),
    tail: () => (count <= kept.all ? [] : [...ends.tail()]),
    worst: (total, order) => worst.rows(order).map((row) => withShare(row, total)),
    best: (total, order) => best.rows(order).map((row) => withShare(row, total)),
  };
  if (saved !== undefined) keeper.merge(saved);
  return keeper;
}

/** Where a row's label stands, or its prediction where there is none: told while the block is there. */
function placeOf({ roles: { prediction, label } }: Pairs, index: number): Place {
  return (label.width > 0 ? label : prediction).place(index);
}

/** A row and its share of the total loss; of no loss at all every share is 0. */
function withShare(row: PlacedRow, total: number): RankedRow {
  return { ...row, share: total === 0 ? 0 : ((row.weight ?? 1) * row.losses[0]) / total };
}

/** What a row has beside its numbers. */
interface RowDetails extends KeeperPlan {
  readonly gradients?: readonly Float64Array[] | undefined;
}

/** One row of a block. */
export function rowAt(
  pairs: Pairs,
  losses: readonly Float64Array[],
  index: number,
  { gradients, columns, source = '' }: RowDetails = {},
): SampleRow {
  const { sample, roles, ids, texts } = pairs;
  const { prediction, weight } = roles;
  const numbers = numbersOfRow(pairs, index);
  const row: { -readonly [Field in keyof SampleRow]: SampleRow[Field] } = {
    sample: sample(index),
    prediction: numbers.prediction,
    label: numbers.label,
    losses: losses.map((of) => of[index]),
    weight: weight?.values[index],
    group: groupOf(roles, index, columns),
  };
  // Of thousands of rows, spreads would take longer than all else.
  if (source !== '') row.source = source;
  if (ids) row.id = ids.map((keys) => keys[index]);
  if (texts) row.shown = numberedRoles(texts, 'shown').map((column) => column[index]);
  if (gradients) row.gradients = gradients.map((of) => slopesOf(of, prediction.width, index));
  return row;
}

function slopesOf(values: Float64Array, width: number, row: number): number[] {
  const own = new Array<number>(width);
  for (let column = 0; column < width; column++) own[column] = values[row * width + column];
  return own;
}

function groupOf(roles: Roles, index: number, columns: KeeperPlan['columns'] = []): GroupKey | undefined {
  const groups = numberedRoles(roles, 'group').slice(0, columns.length);
  return groups.length === 0 ? undefined : groups.map(({ values }, column) => columns[column].valueAt(values[index]));
}

/** Smaller loss first, NaN last. */
function compareLosses(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b || 0;
}
