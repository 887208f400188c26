import { loadNumbers, type Mergeable, type SavedNumber, saveNumbers } from '../math/saved.ts';

const CHUNK = 2 ** 16;

/** A list of doubles that grows without copying: for what needs all rows at the end. What is merged follows what is there. */
export interface NumberList extends Mergeable<readonly SavedNumber[]> {
  add(values: Float64Array): void;
  toArray(): Float64Array;
}

export function createNumberList(): NumberList {
  const chunks: Float64Array[] = [];
  let length = 0;
  const add = (values: Float64Array): void => {
    for (let taken = 0; taken < values.length; ) {
      const used = length % CHUNK;
      if (used === 0) chunks.push(new Float64Array(CHUNK));
      const part = values.subarray(taken, taken + CHUNK - used);
      chunks[chunks.length - 1].set(part, used);
      taken += part.length;
      length += part.length;
    }
  };
  const toArray = (): Float64Array => {
    const all = new Float64Array(length);
    chunks.forEach((chunk, index) => {
      all.set(chunk.subarray(0, length - index * CHUNK), index * CHUNK);
    });
    return all;
  };
  return { add, toArray, merge: (saved) => add(loadNumbers(saved)), save: () => saveNumbers(toArray()) };
}
