import { createExactSum, type ReadSum } from '../math/exact-sum.ts';
import { loadNumbers, type Mergeable, type SavedNumber, saveNumbers } from '../math/saved.ts';

/** The largest of some numbers. */
export interface Largest extends Mergeable<readonly SavedNumber[]> {
  add(values: Float64Array): void;
  /** What they add up to. */
  sum(): ReadSum;
}

/** Keeps the `count` largest, in memory for twice as many. */
export function createLargest(count: number): Largest {
  let kept = new Float64Array(64);
  let size = 0;
  let least = -Infinity; // what is no larger is none of them

  /** Leaves the largest of those that are kept. */
  const cut = (): void => {
    if (size <= count) return;
    const sorted = kept.subarray(0, size).sort();
    kept.copyWithin(0, size - count, size);
    least = sorted[0];
    size = count;
  };

  const add = (values: Float64Array): void => {
    for (const value of values) {
      if (value <= least) continue;
      if (size === kept.length) {
        if (size >= 2 * count) cut();
        else {
          const larger = new Float64Array(2 * size);
          larger.set(kept);
          kept = larger;
        }
      }
      kept[size++] = value;
    }
  };

  return {
    add,
    merge: (saved) => add(loadNumbers(saved)),
    save() {
      cut();
      return saveNumbers(kept.subarray(0, size));
    },
    sum() {
      cut();
      const sum = createExactSum();
      sum.addAll(kept.subarray(0, size));
      return sum;
    },
  };
}
