import { spread } from '../kernels/spread.ts';

/** A sample of the different values of a column, the same of the same values, in constant memory. */
export interface ValueSample {
  add(values: Float64Array): void;
  /** As it is now, to go on by itself. */
  copy(): ValueSample;
  /** Whether no value of the sample was there twice. */
  isUnique(): boolean;
  /** It has each value whose hash is below this. */
  end(): number;
  /** The values whose hashes are below `end`. */
  below(end: number): readonly number[];
}

/** Values in a hash table with open addressing, each by its two words. */
interface Slots {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** How often a value was there: 0 for a free slot, 2 for more than once. */
  readonly times: Uint8Array;
  size: number;
  end: number;
}

const FEWEST = 1024;
const MASK = 4 * FEWEST - 1;
const NEGATIVE_ZERO = 0x80000000 | 0;

const emptySlots = (end: number): Slots => ({
  low: new Int32Array(MASK + 1),
  high: new Int32Array(MASK + 1),
  times: new Uint8Array(MASK + 1),
  size: 0,
  end,
});

/**
 * The values with the smallest hashes, at least 1024 of them and at most twice as many: the bottom-k sketch of Cohen and Kaplan,
 * "Summarizing Data Using Bottom-k Sketches", PODC 2007. Up to there it has every value.
 */
export function createValueSample(begun: Slots = emptySlots(2 ** 32)): ValueSample {
  let slots = begun;
  return {
    add(values) {
      const words = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
      for (let row = 0; row < values.length; row++) {
        const low = words[2 * row];
        const high = low === 0 && words[2 * row + 1] === NEGATIVE_ZERO ? 0 : words[2 * row + 1];
        const hash = hashOf(low, high);
        if (hash >>> 0 >= slots.end || Number.isNaN(values[row])) continue;
        put(slots, low, high, hash, 1);
        if (slots.size > 2 * FEWEST) slots = smallest(slots);
      }
    },
    copy: () =>
      createValueSample({ ...slots, low: slots.low.slice(), high: slots.high.slice(), times: slots.times.slice() }),
    isUnique: () => !slots.times.includes(2),
    end: () => slots.end,
    below: (end) => valuesBelow(slots, end),
  };
}

/** The value of two words is sampled by this. */
const hashOf = (low: number, high: number): number => spread(low + Math.imul(high, 0x9e3779b1));

function put(slots: Slots, low: number, high: number, hash: number, times: number): void {
  let slot = hash & MASK;
  while (slots.times[slot] !== 0) {
    if (slots.low[slot] === low && slots.high[slot] === high) {
      slots.times[slot] = 2;
      return;
    }
    slot = (slot + 1) & MASK;
  }
  slots.low[slot] = low;
  slots.high[slot] = high;
  slots.times[slot] = times;
  slots.size++;
}

/** The half with the smaller hashes. */
function smallest({ low, high, times }: Slots): Slots {
  const hashes = new Uint32Array(MASK + 1).fill(2 ** 32 - 1);
  for (let slot = 0; slot <= MASK; slot++) if (times[slot] !== 0) hashes[slot] = hashOf(low[slot], high[slot]);
  const slots = emptySlots(hashes.slice().sort()[FEWEST]);
  for (let slot = 0; slot <= MASK; slot++)
    if (hashes[slot] < slots.end) put(slots, low[slot], high[slot], hashes[slot], times[slot]);
  return slots;
}

function valuesBelow({ low, high, times }: Slots, end: number): number[] {
  const cell = new Float64Array(1);
  const words = new Int32Array(cell.buffer);
  const values: number[] = [];
  for (let slot = 0; slot <= MASK; slot++) {
    if (times[slot] === 0 || hashOf(low[slot], high[slot]) >>> 0 >= end) continue;
    words[0] = low[slot];
    words[1] = high[slot];
    values.push(cell[0]);
  }
  return values;
}

/** Whether at least half of the different values of the column that has more of them are in both, as far as samples tell. */
export function areMostlyCommon(one: ValueSample, other: ValueSample): boolean {
  const end = Math.min(one.end(), other.end());
  const first = one.below(end);
  const second = new Set(other.below(end));
  const common = first.filter((value) => second.has(value)).length;
  return 2 * common >= Math.max(first.length, second.size) && common > 0;
}
