import { isDateCode } from '../kernels/text-code.ts';
import { mixNumber } from '../math/mix.ts';
import { areMostlyCommon, createValueSample, type ValueSample } from './value-sample.ts';

/** Two columns held against each other row by row, and by all their values whatever the order, in constant memory. */
export interface TwinComparison {
  /** Takes the values of the next rows, NaN where there is none; gives the first row of these where both have one and they differ. */
  add(own: Float64Array, other: Float64Array): number | undefined;
  finish(): TwinFinding;
}

/** What two columns are to each other. */
export interface TwinFinding {
  /** Whether both have more than one value. */
  readonly vary: boolean;
  /** Whether both have the same values, each as often. */
  readonly haveSame: boolean;
  /** Whether at least half of the values are in both; looked for in identifiers and dates alone. */
  readonly haveMost: boolean;
  readonly areDates: boolean;
  /** Whether no value stands in two rows, as far as a sample shows; looked for in identifiers and dates alone. */
  readonly areUnique: boolean;
  readonly counts: readonly [Count, Count];
}

/** Whether the values of a column count its rows, from 0 or 1, which tells nothing of what stands there; or at least rise. */
export type Count = 'rows' | 'rises' | undefined;

export function createTwinComparison(isIdentifier: boolean): TwinComparison {
  const sides = [createVariation(), createVariation()] as const;
  const bags = [createBag(), createBag()] as const;
  const counts = [createCount(), createCount()] as const;
  let areDates = true;
  let sample: ValueSample | undefined = createValueSample();
  // Until values differ one sample is that of both.
  let otherSample: ValueSample | undefined;

  /** Gathers the values of rows that differ: equal ones can be left out on both sides. */
  const compare = (own: Float64Array, other: Float64Array): number | undefined => {
    let first: number | undefined;
    for (let row = 0; row < own.length; row++) {
      const left = own[row];
      const right = other[row];
      if (left === right) continue;
      const lacks = Number(Number.isNaN(left)) + Number(Number.isNaN(right));
      if (lacks === 2) continue;
      if (lacks === 0) first ??= row;
      bags[0].add(left);
      bags[1].add(right);
    }
    return first;
  };

  return {
    add(own, other) {
      sides[0].look(own);
      sides[1].look(other);
      areDates &&= own.every(mayBeDate) && other.every(mayBeDate);
      counts[0].look(own);
      counts[1].look(other);
      const first = compare(own, other);
      if (!isIdentifier && !areDates) {
        sample = undefined;
        otherSample = undefined;
      }
      if (first !== undefined) otherSample ??= sample?.copy();
      sample?.add(own);
      otherSample?.add(other);
      return first;
    },
    finish: () => ({
      vary: sides[0].varies() && sides[1].varies(),
      haveSame: bags[0].isAs(bags[1]),
      haveMost: sample !== undefined && otherSample !== undefined && areMostlyCommon(sample, otherSample),
      areDates,
      areUnique: sample?.isUnique() === true,
      counts: [counts[0].finish(), counts[1].finish()],
    }),
  };
}

/** Whether a column has more than one value. */
function createVariation() {
  let value = Number.NaN;
  let varies = false;
  return {
    look(values: Float64Array): void {
      for (let row = 0; !varies && row < values.length; row++) {
        if (Number.isNaN(value)) value = values[row];
        varies = values[row] !== value && !Number.isNaN(values[row]);
      }
    },
    varies: () => varies,
  };
}

function createCount() {
  let last = Number.NaN;
  let rises = true;
  let counts = true;
  return {
    look(values: Float64Array): void {
      if (!rises) return;
      let before = last;
      for (let row = 0; row < values.length; row++) {
        const value = values[row];
        if (value - before !== 1) {
          const isFirst = Number.isNaN(before);
          rises = value > before || (isFirst && row === 0);
          counts &&= isFirst && (value === 0 || value === 1);
          if (!rises) return;
        }
        before = value;
      }
      last = before;
    },
    finish: (): Count => (rises ? (counts ? 'rows' : 'rises') : undefined),
  };
}

interface Bag {
  add(value: number): void;
  readonly sums: Int32Array;
  isAs(other: Bag): boolean;
}

/** Values without their order: sums of their mixed words, which come out alike for others with a chance of 2^-64. */
function createBag(): Bag {
  const words = new Int32Array(2);
  const sums = new Int32Array(2);
  return {
    add(value) {
      mixNumber(value, words);
      sums[0] += words[0];
      sums[1] += words[1];
    },
    sums,
    isAs: (other) => sums.every((sum, which) => sum === other.sums[which]),
  };
}

/** Whether a value is of a date or a time, or of a day such as 20240117, or is none. */
function mayBeDate(value: number): boolean {
  if (Number.isNaN(value) || isDateCode(value)) return true;
  const [month, day] = [Math.floor(value / 100) % 100, value % 100];
  return value >= 19000101 && value <= 21001231 && month >= 1 && month <= 12 && day >= 1 && day <= 31 && day % 1 === 0;
}
