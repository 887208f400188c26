import { loadNumber, type Mergeable, type SavedNumber, saveNumber } from './saved.ts';

export type SavedExtremes = readonly [low: SavedNumber, high: SavedNumber];

/** The least and the largest of some numbers, Infinity and −Infinity of none; both NaN where one is. */
export interface Extremes extends Mergeable<SavedExtremes> {
  add(value: number): void;
  low(): number;
  high(): number;
}

export function createExtremes(): Extremes {
  let [low, high] = [Infinity, -Infinity];
  return {
    add(value) {
      [low, high] = [Math.min(low, value), Math.max(high, value)];
    },
    low: () => low,
    high: () => high,
    merge(saved) {
      [low, high] = [Math.min(low, loadNumber(saved[0])), Math.max(high, loadNumber(saved[1]))];
    },
    save: () => [saveNumber(low), saveNumber(high)],
  };
}
