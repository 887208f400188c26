import type { RankedRow } from '../result/row.ts';
import type { Pairs } from '../rows/block.ts';
import { loadRow, type SavedRow, saveRow } from './saved-row.ts';
import { createTop, type SavedPlace, type Top } from './top.ts';

/** A row among the worst or the best, before the total is known. */
export type PlacedRow = Omit<RankedRow, 'share'>;

interface SavedPlacedRow extends SavedRow {
  readonly place: PlacedRow['place'];
}

/** Those of each group, by its number; of rows without groups those of group 0. */
export type SavedRankedRows = readonly (readonly SavedPlace<SavedPlacedRow>[])[];

/** The first few rows in the order of their losses, of all or of each group; of equals that with the earlier name. */
export interface RankedRows {
  add(pairs: Pairs, losses: Float64Array, take: (index: number) => PlacedRow, groups: Uint32Array | undefined): void;
  rows(order?: ArrayLike<number>): PlacedRow[];
  /** `groups` is the own number of each saved group. */
  merge(saved: SavedRankedRows, groups?: Uint32Array): void;
  save(): SavedRankedRows;
}

export function createRankedRows(size: number, source: string, compare: (a: number, b: number) => number): RankedRows {
  const tops: Top<PlacedRow, SavedPlacedRow>[] = [];
  const topOf = (group: number): Top<PlacedRow, SavedPlacedRow> => {
    tops[group] ??= createTop({ size, source, compare, save: savePlaced, load: loadPlaced });
    return tops[group];
  };
  return {
    add({ sample }, losses, take, groups) {
      if (size === 0) return;
      if (groups === undefined) {
        const top = topOf(0);
        for (let index = 0; index < losses.length; index++) top.add(losses[index], index, sample, take);
        return;
      }
      groups.forEach((group, index) => {
        topOf(group).add(losses[index], index, sample, take);
      });
    },
    rows: (order = [0]) => Array.from(order, (group) => tops[group]?.rows() ?? []).flat(),
    merge(saved, groups) {
      saved.forEach((top, group) => {
        topOf(groups?.[group] ?? group).merge(top);
      });
    },
    save: () => Array.from(tops, (top) => top?.save() ?? []),
  };
}

const savePlaced = ({ place, ...row }: PlacedRow): SavedPlacedRow => ({ ...saveRow(row), place });

const loadPlaced = ({ place, ...row }: SavedPlacedRow): PlacedRow => ({ ...loadRow(row), place });
