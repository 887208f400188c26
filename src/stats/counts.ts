/** A count for each of many things, by number. */
export interface Counts {
  add(index: number, count: number): void;
  at(index: number): number;
  /** The first of them. */
  save(count: number): number[];
}

export function createCounts(): Counts {
  let counts = new Float64Array(64);
  return {
    add(index, count) {
      if (index >= counts.length) {
        const larger = new Float64Array(2 * index);
        larger.set(counts);
        counts = larger;
      }
      counts[index] += count;
    },
    at: (index) => counts[index] ?? 0,
    save: (count) => Array.from({ length: count }, (_, index) => counts[index] ?? 0),
  };
}
