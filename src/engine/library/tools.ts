import { type Activation, activations as known } from '../../loss/activation.ts';
import { createExactSum as create, type ExactSum, type ReadSum } from '../../math/exact-sum.ts';
import { problem } from '../../problem/problem.ts';
import { copyObject, quietly, showGiven } from './given.ts';
import { inLibraryWords } from './library-words.ts';

/** The activations, each of which throws UserError for what is no row of doubles, and for a result of another length. */
export const activations: readonly Activation[] = known.map((activation) => ({
  ...activation,
  apply(row, result) {
    checkRows(row, result);
    activation.apply(row, result);
  },
}));

/** Begins an exact sum. What it takes throws UserError where it is no number, or no row of doubles. */
export function createExactSum(): ExactSum {
  const sum = create();
  return {
    ...sum,
    add(value) {
      checkNumbers(value);
      sum.add(value);
    },
    addAll(values) {
      checkRows(values);
      sum.addAll(values);
    },
    addProduct(a, b) {
      checkNumbers(a, b);
      sum.addProduct(a, b);
    },
    addProducts(a, b) {
      checkRows(a, b);
      sum.addProducts(a, b);
    },
    addSquares(values) {
      checkRows(values);
      sum.addSquares(values);
    },
    addSquaredDifferences(a, b) {
      checkRows(a, b);
      sum.addSquaredDifferences(a, b);
    },
    over(divisor) {
      checkDivisor(divisor);
      return sum.over(divisor);
    },
    overSum(divisor, factor) {
      checkSum(divisor);
      checkDivisor(factor);
      return sum.overSum(divisor, factor);
    },
  };
}

function checkNumbers(...given: readonly unknown[]): void {
  const isNumber = (value: unknown): boolean => typeof value === 'number';
  if (given.every(isNumber)) return;
  inLibraryWords(() => {
    throw problem('no-number-given', { given: showGiven(given.find((value) => !isNumber(value))) });
  });
}

function checkRows(...rows: readonly unknown[]): void {
  inLibraryWords(() => {
    for (const row of rows) if (!isDoubles(row)) throw problem('no-doubles-given', { given: showGiven(row) });
    const [first, second] = rows.filter(isDoubles);
    if (second !== undefined && second.length !== first.length)
      throw problem('unequal-rows', { first: first.length, second: second.length });
  });
}

/** A Float64Array, of another realm too. */
const isDoubles = (given: unknown): given is Float64Array =>
  ArrayBuffer.isView(given) && Object.prototype.toString.call(given) === '[object Float64Array]';

function checkDivisor(given: unknown): void {
  if (typeof given === 'bigint' && given > 0n) return;
  inLibraryWords(() => {
    throw problem('no-divisor-given', { given: showGiven(given) });
  });
}

function checkSum(given: unknown): void {
  const own = copyObject(given) as Partial<ReadSum> | undefined;
  if (quietly(() => typeof own?.units === 'function' && typeof own.over === 'function', false)) return;
  inLibraryWords(() => {
    throw problem('no-sum-given', { given: showGiven(given) });
  });
}
