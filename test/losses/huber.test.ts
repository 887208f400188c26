import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

test('huber is half the square up to delta and a line beyond', () => {
  const { perSample, headline } = evaluate('huber', [0.5, 1, 3, -3], [0, 0, 0, 0]);
  expect([...perSample]).toEqual([0.125, 0.5, 2.5, 2.5]);
  expect(headline).toBe(1.40625);
});

test('huber with delta 2 of an error of 3 is 4', () => {
  expect(evaluate('huber', [3], [0], { parameters: { delta: 2 } }).headline).toBe(4);
});

test('the slope of huber is the residual, at most delta', () => {
  expect([...gradient('huber', [0.5, 3, -3, 0], [0, 0, 0, 0], { parameters: { delta: 2 } })]).toEqual([0.5, 2, -2, 0]);
});

test('a difference that overflows does not make infinite what fits', () => {
  const { mean } = evaluate('huber', [Number.MAX_VALUE], [-Number.MAX_VALUE], { parameters: { delta: 0.1 } });
  expect(mean).toBe(3.5953862697246315e307);
});

test('a delta of 0 is refused, as torch does', () => {
  expect(refusalOf(() => evaluate('huber', [1], [0], { parameters: { delta: 0 } })).message).toContain('delta');
});

test('the best constant gives an outlier the pull of delta', () => {
  // c + c = 1 where the third label is farther than delta from c.
  expect(evaluate('huber', [0, 0, 0], [0, 0, 1000]).bestConstant?.prediction).toEqual([0.5]);
  const weights = [1, 1, 0];
  expect(evaluate('huber', [0, 0, 0], [0, 1, 1000], { weights }).bestConstant?.prediction).toEqual([0.5]);
});

describeLoss('huber');
