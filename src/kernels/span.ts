import { createInstance } from './instance.ts';

// Doubles that are copied into the kernel's memory at a time.
const PART = 8192;

/** The least and the greatest of some numbers, both NaN where one of them is; of none Infinity and -Infinity. */
export type Span = readonly [least: number, most: number];

/** What finds the span of an array. */
export function createSpanFinder(): (values: Float64Array) => Span {
  const { exports, start, reserve } = createInstance();
  const partStart = start + 64;
  reserve(partStart + 8 * PART);
  const span = new Float64Array(exports.memory.buffer, start, 2);
  const part = new Float64Array(exports.memory.buffer, partStart, PART);

  return (values) => {
    let [least, most] = [Infinity, -Infinity];
    for (let first = 0; first < values.length; first += PART) {
      const size = Math.min(PART, values.length - first);
      part.set(values.subarray(first, first + size));
      exports.span(partStart, size, start);
      least = Math.min(least, span[0]);
      most = Math.max(most, span[1]);
    }
    return [least, most];
  };
}
