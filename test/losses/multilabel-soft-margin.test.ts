import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('is the mean over the labels of bce from raw scores', () => {
  const [scores, labels] = [
    [
      [1, -2, 0],
      [0.5, 3, -1],
    ],
    [
      [1, 0, 1],
      [0, 1, 1],
    ],
  ];
  const { perSample } = evaluate('bce', scores, labels, { parameters: { fromLogits: true } });
  expect([...evaluate('MultiLabelSoftMarginLoss', scores, labels).perSample]).toEqual([...perSample]);
});

test('weighs labels without dividing by the weights', () => {
  const options = { parameters: { classWeight: [4, 0] } };
  expect(evaluate('multilabel-soft-margin', [[0, 5]], [[1, 0]], options).mean).toBe(2 * Math.LN2);
  expect(evaluate('multilabel-soft-margin', [[0, -Infinity]], [[1, 1]], options).mean).toBe(2 * Math.LN2);
});

test('has the slope (sigmoid − y)/K', () => {
  expect([...gradient('multilabel-soft-margin', [[0, 0]], [[1, 0]])]).toEqual([-0.25, 0.25]);
});

describeLoss('multilabel-soft-margin');
