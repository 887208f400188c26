import { createMixer } from '../math/mix.ts';

/** A sample of the different values of a column, the same for the same values, in constant memory. */
export interface ValueSample {
  add(values: Float64Array): void;
  /** As it is now, to go on by itself. */
  copy(): ValueSample;
  /** Whether no value of the sample was there twice. */
  isUnique(): boolean;
  /** Where the sample ends: it has each value whose hash is below. */
  end(): number;
  /** The hashes below `end`. */
  below(end: number): readonly number[];
}

const FEWEST = 4096;

/**
 * The values with the smallest hashes, at least 4096 of them and at most twice as many: the bottom-k sketch of Cohen and Kaplan,
 * "Summarizing Data Using Bottom-k Sketches", PODC 2007. Up to there it has every value.
 */
export function createValueSample(counts = new Map<number, number>(), limit = Infinity): ValueSample {
  const mixer = createMixer();
  let kept = counts;
  let end = limit;

  /** Leaves the smallest. */
  const cut = (): void => {
    const sorted = Float64Array.from(kept.keys()).sort();
    end = sorted[FEWEST];
    kept = new Map([...kept].filter(([hash]) => hash < end));
  };

  return {
    add(values) {
      for (let row = 0; row < values.length; row++) {
        const value = values[row];
        if (Number.isNaN(value)) continue;
        mixer.mix(value);
        const hash = (mixer.first() >>> 0) * 2 ** 21 + (mixer.second() >>> 11);
        if (hash >= end) continue;
        kept.set(hash, (kept.get(hash) ?? 0) + 1);
        if (kept.size > 2 * FEWEST) cut();
      }
    },
    copy: () => createValueSample(new Map(kept), end),
    isUnique: () => [...kept.values()].every((count) => count === 1),
    end: () => end,
    below: (most) => [...kept.keys()].filter((hash) => hash < most),
  };
}

/** Whether at least half of the different values of the column that has more of them are in both, as far as samples tell. */
export function areMostlyCommon(one: ValueSample, other: ValueSample): boolean {
  const end = Math.min(one.end(), other.end());
  const first = one.below(end);
  const second = new Set(other.below(end));
  const common = first.filter((hash) => second.has(hash)).length;
  return 2 * common >= Math.max(first.length, second.size) && common > 0;
}
