import { loadNumbers, type Mergeable, type SavedNumber, saveNumbers } from '../math/saved.ts';

const CHUNK = 2 ** 16;

/** A list of doubles that grows by chunks: for what needs all rows at the end. What is merged follows what is there. */
export interface NumberList extends Mergeable<readonly SavedNumber[]> {
  add(values: Float64Array): void;
  toArray(): Float64Array;
}

export function createNumberList(): NumberList {
  // Those that are full, and the one that is being filled: it doubles, so that a short list takes little.
  const full: Float64Array[] = [];
  let last = new Float64Array(0);
  let used = 0;

  const makeRoom = (wanted: number): void => {
    if (used === CHUNK) {
      full.push(last);
      last = new Float64Array(0);
      used = 0;
    }
    const size = Math.min(CHUNK, used + wanted);
    if (size <= last.length) return;
    const larger = new Float64Array(Math.min(CHUNK, Math.max(size, 2 * last.length)));
    larger.set(last);
    last = larger;
  };
  const add = (values: Float64Array): void => {
    for (let taken = 0; taken < values.length; ) {
      makeRoom(values.length - taken);
      const part = values.subarray(taken, taken + CHUNK - used);
      last.set(part, used);
      taken += part.length;
      used += part.length;
    }
  };
  const toArray = (): Float64Array => {
    const all = new Float64Array(full.length * CHUNK + used);
    for (const [index, chunk] of full.entries()) all.set(chunk, index * CHUNK);
    all.set(last.subarray(0, used), full.length * CHUNK);
    return all;
  };
  return { add, toArray, merge: (saved) => add(loadNumbers(saved)), save: () => saveNumbers(toArray()) };
}
