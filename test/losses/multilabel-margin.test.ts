import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

test('is the example of torch: labels 3 and 0 of four', () => {
  const { mean } = evaluate('MultiLabelMarginLoss', [[0.1, 0.2, 0.4, 0.8]], [[1, 0, 0, 1]]);
  expect(mean).toBeCloseTo(0.85, 15);
});

test('of no label, or of all of them, is 0', () => {
  const scores = [
    [1, 2],
    [1, 2],
  ];
  expect([
    ...evaluate('multilabel-margin', scores, [
      [0, 0],
      [1, 1],
    ]).perSample,
  ]).toEqual([0, 0]);
});

test('refuses labels that are neither 0 nor 1', () => {
  expect(refusalOf(() => evaluate('multilabel-margin', [[1, 2]], [[1, -1]])).message).toMatch(
    /label -1 is outside 0 or 1/,
  );
});

test('has slopes that sum to 0', () => {
  expect([...gradient('multilabel-margin', [[0, 0.5, 3, 0]], [[1, 0, 1, 0]])]).toEqual([-0.5, 0.25, 0, 0.25]);
});

describeLoss('multilabel-margin');
