import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

const row = { anchor: [[0, 0]], positive: [[3, 4]], negative: [[0, 1]] };

test('is by how much the negative is not farther than the positive by the margin', () => {
  expect(evaluate('triplet', row).mean).toBe(5);
  expect(evaluate('triplet', { ...row, negative: [[0, 6]] }).mean).toBe(0);
  expect(evaluate('TripletMarginLoss', row, undefined, { parameters: { p: 1, margin: 2 } }).mean).toBe(8);
});

test('takes the three side by side too', () => {
  expect(evaluate('triplet', [[0, 0, 3, 4, 0, 1]]).mean).toBe(5);
});

test('takes the distance of the negative from the positive where that is asked for and smaller', () => {
  // 5 to the positive, 8 to the negative, 5 between them.
  const swapped = { anchor: [[0, 0]], positive: [[3, 4]], negative: [[0, 8]] };
  expect(evaluate('triplet', swapped).mean).toBe(0);
  expect(evaluate('triplet', swapped, undefined, { parameters: { swap: true } }).mean).toBe(1);
  expect([...gradient('triplet', swapped, undefined, { parameters: { swap: true } })]).toEqual([
    -0.6,
    -0.8,
    0,
    0.8 + 0.8,
    0.6,
    -0.8,
  ]);
});

test('adds eps to every difference, 1e-6 in torch', () => {
  const same = { anchor: [[1, 2, 3, 4]], positive: [[1, 2, 3, 4]], negative: [[6, 2, 3, 4]] };
  const { mean } = evaluate('triplet', same, undefined, { convention: 'torch', parameters: { margin: 5 } });
  expect(mean).toBeCloseTo(3e-6, 12);
});

test('has slopes of all three vectors, and none of equal ones', () => {
  expect([...gradient('triplet', row)]).toEqual([-0.6, 1 - 0.8, 0.6, 0.8, 0, -1]);
  expect([...gradient('triplet', [[1, 1, 1]])]).toEqual([0, 0, 0]);
});

test('has no labels, and needs all three vectors', () => {
  expect(refusalOf(() => evaluate('triplet', row, [1])).message).toMatch(/need 0 label columns, and there are 1$/);
  expect(refusalOf(() => evaluate('triplet', [[1, 2, 3, 4]])).message).toMatch(
    /^4 prediction columns cannot be anchor/,
  );
  expect(refusalOf(() => evaluate('triplet', { anchor: [1], positive: [1] })).message).toMatch(/there is no negative$/);
});

describeLoss('triplet');
