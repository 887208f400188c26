import { expect, test } from '@jest/globals';
import { argmax, isLargest, logSoftmax, logSumOthers, softmax } from '../../src/math/softmax.ts';
import { isClose } from '../support/reference.ts';

const write = (apply: (z: Float64Array, result: Float64Array) => void, z: readonly number[]): number[] => {
  const result = new Float64Array(z.length);
  apply(Float64Array.from(z), result);
  return [...result];
};

test('the largest of a row is the first of those that tie', () => {
  expect([[1, 3, 3], [2], [-1, -5], [0, -0]].map((row) => argmax(Float64Array.from(row)))).toEqual([1, 0, 0, 0]);
});

test('softmax of equal scores is even, also where their powers overflow', () => {
  expect(write(softmax, [0, 0])).toEqual([0.5, 0.5]);
  expect(write(softmax, [1000, 1000, 1000, 1000])).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(write(softmax, [-1e308, 1e308])).toEqual([0, 1]);
});

test('softmax of [ln 1, ln 2, ln 5] is [1, 2, 5] eighths', () => {
  const shares = write(softmax, [Math.log(1), Math.log(2), Math.log(5)]);
  expect(shares.filter((share, k) => !isClose(share, [1, 2, 5][k] / 8, 4e-16))).toEqual([]);
});

test('log-softmax keeps a tiny cost and a huge one: [36.8, 0, -36.8]', () => {
  // -ln softmax of the first is ln(1 + e^-36.8 + e^-73.6), of the others 36.8 and 73.6 more.
  const tiny = 1.042228790559592e-16;
  const logs = write(logSoftmax, [36.8, 0, -36.8]);
  expect(logs.filter((log, k) => !isClose(-log, [tiny, 36.8, 73.6][k], 4e-16))).toEqual([]);
});

test('the logarithm of a sure class is 0 and not -0', () => {
  expect(write(logSoftmax, [800, 0])).toEqual([0, -800]);
});

test('logSumOthers leaves the largest out', () => {
  expect(logSumOthers(Float64Array.of(5, 5), 0)).toBe(Math.LN2);
  expect(logSumOthers(Float64Array.of(5), 0)).toBe(0);
});

test('a row is held against the largest of its target, or the class that is said to be that', () => {
  const [row, target] = [Float64Array.of(0.2, 0.5, 0.3), Float64Array.of(0, 1, 0)];
  expect([isLargest(row, target), isLargest(row, target, {}, 1), isLargest(row, target, {}, 2)]).toEqual([
    true,
    true,
    false,
  ]);
});
