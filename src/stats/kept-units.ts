import { loadNumbers, type Mergeable, type SavedNumber } from '../math/saved.ts';
import { createNumberList } from './number-list.ts';
import { createRowNames, loadNames, type SavedNames } from './row-names.ts';
import type { Counted, Units } from './units.ts';

/** Rows as units to draw from, as long as they are few. */
export interface KeptUnits extends Mergeable<SavedUnits | null> {
  add(rows: Counted, sample: (row: number) => number): void;
  /** In the order of their names, on which a draw depends; undefined where there are too many. */
  units(): Units | undefined;
}

export interface SavedUnits {
  readonly names: SavedNames;
  readonly costs: readonly SavedNumber[];
  readonly others: readonly SavedNumber[];
  readonly counts: readonly SavedNumber[];
}

export function createKeptUnits(most: number, source: string): KeptUnits {
  const names = createRowNames();
  const [costs, others, counts] = [createNumberList(), createNumberList(), createNumberList()];
  let rows = 0;

  const hasRoomFor = (count: number): boolean => {
    rows += count;
    return rows <= most;
  };

  return {
    add(block, sample) {
      const { length } = block.costs;
      if (!hasRoomFor(length)) return;
      for (let row = 0; row < length; row++) names.push({ source, row: sample(row) });
      costs.add(block.costs);
      others.add(block.others ?? new Float64Array(length));
      counts.add(block.counts ?? new Float64Array(length).fill(1));
    },
    units() {
      if (rows > most) return undefined;
      const order = Uint32Array.from({ length: rows }, (_, unit) => unit).sort(names.compare);
      const inOrder = (values: Float64Array): Float64Array => Float64Array.from(order, (unit) => values[unit]);
      return {
        costs: inOrder(costs.toArray()),
        others: inOrder(others.toArray()),
        counts: inOrder(counts.toArray()),
      };
    },
    merge(saved) {
      if (!hasRoomFor(saved?.names.rows.length ?? Infinity) || saved === null) return;
      for (const name of loadNames(saved.names)) names.push(name);
      costs.add(loadNumbers(saved.costs));
      others.add(loadNumbers(saved.others));
      counts.add(loadNumbers(saved.counts));
    },
    save: () =>
      rows > most ? null : { names: names.save(), costs: costs.save(), others: others.save(), counts: counts.save() },
  };
}
