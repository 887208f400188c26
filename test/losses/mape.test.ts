import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

test('mape is a fraction, or with percent a hundred times that', () => {
  expect(evaluate('mape', [90, 150], [100, 100]).headline).toBe(0.3);
  expect(evaluate('mape', [90, 150], [100, 100], { parameters: { percent: true } }).headline).toBe(30);
});

test('a label of 0 is refused, or costs infinity unless it is met', () => {
  const { message, hint } = refusalOf(() => evaluate('mape', [1, 1], [1, 0]));
  expect([message, hint]).toEqual([
    'label 2: label 0 is outside any number but 0, where mape is defined',
    "parameters: { zero: 'inf' } lets it cost infinity; parameters: { zero: 'skip' } leaves it out",
  ]);
  expect([...evaluate('mape', [1, 0], [0, 0], { parameters: { zero: 'inf' } }).perSample]).toEqual([Infinity, 0]);
});

test('a label of 0 costs what the libraries make of it', () => {
  expect(evaluate('mape', [1], [0], { convention: 'sklearn' }).mean).toBe(4503599627370496);
  expect(evaluate('mape', [1], [0], { convention: 'keras' }).mean).toBe(1e9);
});

test('the slope of mape is 1 over the label, with the sign of the residual', () => {
  expect([...gradient('mape', [5, 3, 4], [4, 4, 4])]).toEqual([0.25, -0.25, 0]);
});

test('the ratio of differences that overflow is finite', () => {
  expect(evaluate('mape', [1e308], [-1e308]).mean).toBe(2);
});

test('a label of 0 is left out of the mean where it is to be skipped', () => {
  const parameters = { zero: 'skip' };
  const { perSample, mean, sum, n } = evaluate('mape', [90, 7, 150], [100, 0, 100], { parameters });
  expect([...perSample]).toEqual([0.1, 0, 0.5]);
  expect([mean, sum, n]).toEqual([0.3, 0.6, 3]);
  expect([...gradient('mape', [90, 7], [100, 0], { parameters })]).toEqual([-0.01, 0]);
  const { message } = refusalOf(() => evaluate('mape', [1, 2], [0, 0], { parameters }));
  expect(message).toBe('every row is left out, all 2 by their label: nothing is left to average');
});

test('of several columns a row counts by the columns that are not skipped', () => {
  const rows = [
    [90, 7],
    [150, 150],
  ];
  const labels = [
    [100, 0],
    [100, 100],
  ];
  expect(evaluate('mape', rows, labels, { parameters: { zero: 'skip' } }).mean).toBeCloseTo(1.1 / 3, 15);
  expect(evaluate('mape', rows, labels, { parameters: { zero: 'skip' }, weights: [1, 3] }).mean).toBeCloseTo(
    3.1 / 7,
    15,
  );
});

test('the best constant is the median of labels that count by 1 over their size', () => {
  // 1 counts once, 2 and 4 three quarters together.
  expect(evaluate('mape', [1, 1, 1], [1, 2, 4]).bestConstant).toEqual({
    prediction: [1],
    loss: expect.closeTo((1 / 2 + 3 / 4) / 3, 15),
  });
  expect(evaluate('mape', [1, 1, 1], [1, 2, 4], { weights: [1, 4, 4] }).bestConstant?.prediction).toEqual([2]);
  const best = (zero: string) => evaluate('mape', [1, 0], [2, 0], { parameters: { zero } }).bestConstant;
  expect([best('skip'), best('inf')]).toEqual([
    { prediction: [2], loss: 0 },
    { prediction: [0], loss: 0.5 },
  ]);
});

describeLoss('mape');
