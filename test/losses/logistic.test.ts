import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { ulpsBetween } from '../support/rational.ts';

test('has the values of ln(1 + e^(-yf)) in forty digits', () => {
  const { perSample } = evaluate('logistic', [2, 2, 40], [1, -1, 1]);
  const exact = [0.1269280110429725, 2.1269280110429727, 4.248354255291589e-18];
  expect(exact.filter((value, i) => ulpsBetween(perSample[i], value) > 4)).toEqual([]);
});

test('does not overflow', () => {
  expect([...evaluate('SoftMarginLoss', [-1000, 1000, 0], [1, 1, 1]).perSample]).toEqual([1000, 0, Math.LN2]);
});

test('with labels 0 and 1 is bce from logits', () => {
  const scores = [-3, 0.25, 7, -0.5];
  const { perSample } = evaluate('bce', scores, [1, 0, 1, 0], { parameters: { fromLogits: true } });
  expect(evaluate('logistic', scores, [1, 0, 1, 0]).perSample).toEqual(perSample);
});

test('has the slope -y / (1 + e^(yf))', () => {
  expect([...gradient('logistic', [0, 0, -800], [1, -1, 1])]).toEqual([-0.5, 0.5, -1]);
});

test('the best constant is the logit of the share of 1', () => {
  const { bestConstant } = evaluate('logistic', [0, 0, 0, 0], [1, 0, 0, 0]);
  expect(bestConstant?.prediction[0]).toBeCloseTo(-Math.log(3), 15);
  expect(bestConstant?.loss).toBeCloseTo(Math.log(4) - 0.75 * Math.log(3), 15);
});

describeLoss('logistic');
