import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

const EXAMPLE = [
  [3, 2, 7, 5, 8],
  [1, 3, 5, 6, 7],
] as const;

/** The headline of the example of note 000: its squares have the mean 2.2. */
const by = (norm: string): number => evaluate('nrmse', ...EXAMPLE, { parameters: { norm } }).headline ?? Number.NaN;

test('nrmse is the root of the mean square over the mean, the range, the standard deviation or the length of the labels', () => {
  expect(by('mean')).toBe(Math.sqrt(2.2) / 4.4);
  expect(by('range')).toBe(Math.sqrt(2.2) / 6);
  // √(11 / 23.2), of which 20 digits are 0.68857674302468476460.
  expect(by('std')).toBe(0.6885767430246847);
  expect(by('l2')).toBe(Math.sqrt(2.2) / Math.sqrt(120));
});

test('a negative mean counts by its size', () => {
  expect(evaluate('nrmse', [-1, -3], [-2, -4]).headline).toBe(1 / 3);
});

test('every norm takes a weight of 2 for a row twice, and of 0 for none', () => {
  for (const norm of ['mean', 'range', 'std', 'l2']) {
    const parameters = { norm };
    const weighted = evaluate('nrmse', [3, 2, 7], [1, 4, 900], { parameters, weights: [2, 1, 0] });
    expect(weighted.headline).toBe(evaluate('nrmse', [3, 3, 2], [1, 1, 4], { parameters }).headline);
  }
});

test('of several columns it is that of all numbers', () => {
  const [rows, labels] = [[[3, 2, 7, 5, 8]], [[1, 3, 5, 6, 7]]];
  for (const norm of ['mean', 'range', 'std', 'l2'])
    expect(evaluate('nrmse', rows, labels, { parameters: { norm } }).headline).toBe(by(norm));
});

test('the slope of an nrmse sample is that of its square', () => {
  expect([...gradient('nrmse', [3], [1])]).toEqual([4]);
});

describeLoss('nrmse');
