import { compareSources, type RowName } from './row-names.ts';

/** The rows with the lowest lots, each in a slot of its own; of equal lots the earlier name is lower. */
export interface LowestLots {
  /** The slot of a row that is among the lowest so far, where a higher one may have been; -1 for any other. */
  offer(lot: number, source: string, row: number): number;
  count(): number;
  nameAt(slot: number): RowName;
  /** The slots, the lowest lot first. */
  inOrder(): Uint32Array;
  /** The slots by the names of their rows. */
  byName(): Uint32Array;
}

/** Keeps `size` rows: a bottom-k sample of Cohen and Kaplan, "Summarizing Data Using Bottom-k Sketches", PODC 2007. */
export function createLowestLots(size: number): LowestLots {
  const lots: number[] = [];
  const rows: number[] = [];
  const sources: string[] = [];
  // A binary heap of slots once all are taken: none is higher than the one at half its place.
  let heap: Uint32Array | undefined;

  const nameAt = (slot: number): RowName => ({ source: sources[slot], row: rows[slot] });
  const compareNames = (a: number, b: number): number => compareSources(sources[a], sources[b]) || rows[a] - rows[b];
  const compare = (a: number, b: number): number => lots[a] - lots[b] || compareNames(a, b);
  const put = (slot: number, lot: number, source: string, row: number): number => {
    lots[slot] = lot;
    rows[slot] = row;
    sources[slot] = source;
    return slot;
  };
  const sink = (slots: Uint32Array, start: number): void => {
    const slot = slots[start];
    let place = start;
    for (;;) {
      let below = 2 * place + 1;
      if (below + 1 < slots.length && compare(slots[below + 1], slots[below]) > 0) below++;
      if (below >= slots.length || compare(slots[below], slot) <= 0) break;
      slots[place] = slots[below];
      place = below;
    }
    slots[place] = slot;
  };
  const heapOf = (count: number): Uint32Array => {
    const slots = Uint32Array.from({ length: count }, (_, slot) => slot);
    for (let place = (count >> 1) - 1; place >= 0; place--) sink(slots, place);
    return slots;
  };

  return {
    offer(lot, source, row) {
      if (lots.length < size) return put(lots.length, lot, source, row);
      heap ??= heapOf(size);
      const [highest] = heap;
      if (lot > lots[highest]) return -1;
      if (lot === lots[highest] && (compareSources(source, sources[highest]) || row - rows[highest]) >= 0) return -1;
      put(highest, lot, source, row);
      sink(heap, 0);
      return highest;
    },
    count: () => lots.length,
    nameAt,
    inOrder: () => Uint32Array.from(lots.keys()).sort(compare),
    byName: () => Uint32Array.from(lots.keys()).sort(compareNames),
  };
}
