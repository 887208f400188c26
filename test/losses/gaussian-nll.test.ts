import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

test('is half of ln v + e²/v, and the constant where it is asked for', () => {
  expect(evaluate('gaussian-nll', { mean: [3], variance: [4] }, [1]).mean).toBe((Math.log(4) + 1) / 2);
  const { mean } = evaluate('gaussian-nll', { mean: [3], variance: [1] }, [3], { parameters: { full: true } });
  expect(mean).toBe(0.9189385332046727);
});

test('takes rows in which the variances stand behind the means', () => {
  const { perSample } = evaluate('gaussian-nll', [[1, 5, 1, 4]], [[2, 1]]);
  expect(perSample[0]).toBe((0.5 + (Math.log(4) + 4) / 2) / 2);
  expect(evaluate('gaussian-nll', [[1, 5, 1, 1]], [[2, 1]], { parameters: { columns: 'sum' } }).mean).toBe(8.5);
});

test('refuses a variance of 0 unless eps is the least, as it is in torch, and a negative one anyway', () => {
  const refuse = (variance: number, options = {}): string =>
    refusalOf(() => evaluate('gaussian-nll', { mean: [1], variance: [variance] }, [1], options)).message;
  expect(refuse(0)).toBe('variance 1: variance 0 is outside (0, ∞), where gaussian-nll is defined');
  expect(refuse(-1, { parameters: { eps: 1 } })).toMatch(/variance -1 is outside \[0, ∞\]/);
  expect(refuse(-1, { convention: 'torch' })).toMatch(/variance -1 is outside/);
  const { mean } = evaluate('GaussianNLLLoss', { mean: [0], variance: [0] }, [1], { convention: 'torch' });
  expect(Math.abs(mean / 499993.092244721 - 1)).toBeLessThan(1e-14);
});

test('does not lose a square that overflows or vanishes', () => {
  const { perSample } = evaluate('gaussian-nll', { mean: [1e200, 1e-200], variance: [1e300, 1e-300] }, [0, 0]);
  expect(perSample[0] / 5e99 - 1).toBeCloseTo(0, 14);
  expect(perSample[1]).toBe(Math.log(1e-300) / 2 + 5e-101);
});

test('has a slope of the mean and one of the variance, 0 where eps stands for it', () => {
  expect([...gradient('gaussian-nll', { mean: [3], variance: [4] }, [1])]).toEqual([0.5, 0]);
  expect([...gradient('gaussian-nll', { mean: [3], variance: [2] }, [1])]).toEqual([1, -0.25]);
  const options = { parameters: { eps: 4 } };
  expect([...gradient('gaussian-nll', { mean: [3], variance: [2] }, [1], options)]).toEqual([0.5, 0]);
});

test('reads the variance as its root or its logarithm, with the slope of what was given', () => {
  const as = (varianceAs: string, variance: number) =>
    [evaluate, gradient].map((of) =>
      of('gaussian-nll', { mean: [3], variance: [variance] }, [1], { parameters: { varianceAs } }),
    );
  expect(as('std', 2)).toMatchObject([{ mean: (Math.log(4) + 1) / 2 }, Float64Array.of(0.5, 0)]);
  expect(as('std', 1)).toMatchObject([{ mean: 2 }, Float64Array.of(2, -3)]);
  expect(as('log', 0)).toMatchObject([{ mean: 2 }, Float64Array.of(2, -1.5)]);
  expect(() => as('std', -1)).toThrow('variance -1 is outside');
});

test('refuses as many variances as there are not means', () => {
  expect(refusalOf(() => evaluate('gaussian-nll', { mean: [1], variance: [[1, 2, 3]] }, [1])).message).toBe(
    'mean has 1 column, variance has 3 columns: mean and variance must have as many',
  );
});

describeLoss('gaussian-nll');
