import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { ulpsBetween } from '../support/rational.ts';

const HALF = [[0.5, 0.5, 0]];
const OTHER = [[0.25, 0.25, 0.5]];

test('has the values of its definition in forty digits', () => {
  expect(ulpsBetween(evaluate('js', HALF, OTHER).mean, 0.2157615543388357)).toBeLessThanOrEqual(4);
  const { mean } = evaluate('js', [[0.2, 0.3, 0.5]], [[0.1, 0.6, 0.3]]);
  expect(ulpsBetween(mean, 0.046613384319864795)).toBeLessThanOrEqual(4);
});

test('keeps its digits where the distributions are nearly equal', () => {
  const near = [[0.5 + 2 ** -30, 0.5 - 2 ** -30]];
  expect(ulpsBetween(evaluate('js', near, [[0.5, 0.5]]).mean, 4.336808689942018e-19)).toBeLessThanOrEqual(4);
  expect(evaluate('js', HALF, HALF).mean).toBe(0);
});

test('is symmetric, and ln 2 where no class is shared', () => {
  expect(evaluate('js', OTHER, HALF).mean).toBe(evaluate('js', HALF, OTHER).mean);
  expect(evaluate('JensenShannon', [[1, 0]], [[0, 1]]).mean).toBe(Math.LN2);
});

test('has the slope of half the logarithm of p over the middle', () => {
  const slopes = gradient('js', HALF, OTHER);
  expect(slopes[0]).toBeCloseTo(Math.log(4 / 3) / 2, 15);
  expect([slopes[2], ...gradient('js', HALF, HALF)]).toEqual([-Infinity, 0, 0, 0]);
});

test('is 0 and not infinite for a share whose half is no double', () => {
  expect(evaluate('js', [[0, 1]], [[5e-324, 1]]).mean).toBe(0);
  expect([...gradient('js', [[0, 1]], [[5e-324, 1]])]).toEqual([-Infinity, 0]);
});

test('has a slope that keeps its digits near the target and far below it', () => {
  const [near] = gradient('js', [[1, 0]], [[0.9999999, 1e-7]]);
  const [far] = gradient('js', [[5e-324, 1]], [[0.9999999, 1e-7]]);
  expect(near / 2.5000000611841123e-8).toBeCloseTo(1, 14);
  expect(far / -371.8734623204107).toBeCloseTo(1, 14);
});

describeLoss('js');
