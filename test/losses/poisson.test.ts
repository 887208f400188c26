import { expect, test } from '@jest/globals';
import { evaluate, findLoss, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

test('poisson of a rate of 2 for a count of 3 is 2 - 3 ln 2, below 0', () => {
  expect(evaluate('poisson', [2], [3]).mean).toBeCloseTo(-0.07944154167983593, 15);
});

test('a count of 0 costs the rate, and another count at a rate of 0 infinity', () => {
  expect([...evaluate('poisson', [2, 0, 0], [0, 0, 1]).perSample]).toEqual([2, 0, Infinity]);
});

test('torch reads the logarithm of the rate, where -Infinity is 0', () => {
  const { perSample } = evaluate('poisson', [2, -Infinity], [3, 0], { convention: 'torch' });
  expect(perSample[0]).toBeCloseTo(1.3890560989306502, 14);
  expect(perSample[1]).toBe(0);
  expect(findLoss('PoissonNLLLoss')).toMatchObject({ values: { logInput: true } });
});

test('full adds ln y!, or what Stirling makes of it from 2 on', () => {
  expect(evaluate('poisson', [2], [3], { parameters: { full: 'exact' } }).mean).toBeCloseTo(1.712317927548219, 14);
  // torch, log_input, at 0: 1, 1, 1.6518064846045360, 2.7640...
  const options = { convention: 'torch', parameters: { full: 'stirling' } } as const;
  const { perSample } = evaluate('poisson', [0, 0, 0], [0, 1, 2], options);
  expect([...perSample.subarray(0, 2)]).toEqual([1, 1]);
  expect(perSample[2]).toBeCloseTo(1.651806484604536, 14);
});

test('eps is added inside the logarithm', () => {
  expect(evaluate('poisson', [0], [1], { convention: 'keras' }).mean).toBeCloseTo(16.11809565095832, 13);
});

test('the slope of poisson is 1 - y/p, of a logarithm e^z - y', () => {
  expect([...gradient('poisson', [2, 2], [3, 0])]).toEqual([-0.5, 1]);
  expect([...gradient('poisson', [0], [3], { parameters: { logInput: true } })]).toEqual([-2]);
});

test('the best constant is the mean label, less eps, or its logarithm', () => {
  const { bestConstant } = evaluate('poisson', [1, 1], [2, 4]);
  expect(bestConstant?.prediction).toEqual([3]);
  expect(bestConstant?.loss).toBeCloseTo(-0.29583686600432907, 15);
  expect(evaluate('poisson', [1, 1], [2, 4], { parameters: { eps: 0.5 } }).bestConstant?.prediction).toEqual([2.5]);
  const { bestConstant: log } = evaluate('poisson', [1, 1], [0, 2], { convention: 'torch' });
  expect(log).toEqual({ prediction: [0], loss: 1 });
  // 2 − 2 ln 2 + ln 2!
  expect(evaluate('poisson', [1], [2], { parameters: { full: 'exact' } }).bestConstant).toEqual({
    prediction: [2],
    loss: expect.closeTo(2 - Math.LN2, 14),
  });
  expect(evaluate('poisson', [1], [0], { convention: 'torch' }).bestConstant).toEqual({
    prediction: [-Infinity],
    loss: 0,
  });
});

test('is a number where two of its terms are beyond the largest double', () => {
  const log = { parameters: { logInput: true } };
  expect(evaluate('poisson', [800], [1e308], log).mean).toBe(Infinity);
  expect(evaluate('poisson', [1e308], [36], log).mean).toBe(Infinity);
  expect(evaluate('poisson', [710], [2e305], log).mean / 8.139947661617111e307).toBeCloseTo(1, 14);
  const full = { parameters: { full: 'stirling' } };
  expect(evaluate('poisson', [1e155], [1e308], full).mean).toBe(Infinity);
  // Of terms of 7e310, so that eleven digits are what is left.
  expect(evaluate('poisson', [Number.MAX_VALUE], [1e308], full).mean / 2.1118888364438964e307).toBeCloseTo(1, 11);
});

test('says that a likelihood has no least', () => {
  const { loss } = findLoss('poisson');
  expect(loss.least({})).toBe(-Infinity);
});

describeLoss('poisson');
