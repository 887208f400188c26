import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { ulpsBetween } from '../support/rational.ts';

test('rmsle is the root of the mean of the squares, which its samples show', () => {
  const { perSample, headline } = evaluate('rmsle', [3, 1], [1, 1]);
  expect(ulpsBetween(perSample[0], 0.48045301391820144)).toBeLessThanOrEqual(4);
  expect(perSample[1]).toBe(0);
  expect(ulpsBetween(headline ?? 0, 0.4901290717342736)).toBeLessThanOrEqual(4);
});

test('rmsle of two columns is the pooled root', () => {
  expect(evaluate('rmsle', [[3, 1]], [[1, 1]]).headline).toBe(evaluate('rmsle', [3, 1], [1, 1]).headline);
});

test('the slope of an rmsle sample is that of its square', () => {
  expect([...gradient('rmsle', [3], [1])]).toEqual([...gradient('msle', [3], [1])]);
});

test('of several columns it is the pooled root, or the mean of the columns’ roots', () => {
  const [rows, zeros] = [[[Math.E - 1, Math.E ** 7 - 1]], [[0, 0]]];
  expect(evaluate('rmsle', rows, zeros).headline).toBeCloseTo(5, 14);
  expect(evaluate('rmsle', rows, zeros, { convention: 'sklearn' }).headline).toBeCloseTo(4, 14);
});

describeLoss('rmsle');
