import { expect, test } from '@jest/globals';
import { activations } from '../../src/index.ts';
import { isClose } from '../support/reference.ts';

const apply = (name: string, row: readonly number[]): number[] => {
  const result = new Float64Array(row.length);
  activations.find((activation) => activation.name === name)?.apply(Float64Array.from(row), result);
  return [...result];
};

test('there are sigmoid, softmax, log-softmax, logit and relu', () => {
  expect(activations.map(({ name }) => name)).toEqual(['sigmoid', 'softmax', 'log-softmax', 'logit', 'relu']);
  expect(activations.filter(({ ofRows }) => ofRows).map(({ name }) => name)).toEqual(['softmax', 'log-softmax']);
});

test('sigmoid, logit and relu act on each number of a row', () => {
  expect(apply('sigmoid', [0, 800, -800])).toEqual([0.5, 1, 0]);
  expect(apply('logit', [0, 0.5, 1])).toEqual([-Infinity, 0, Infinity]);
  expect(apply('relu', [-2, 0, -0, 3.5])).toEqual([0, 0, 0, 3.5]);
  expect(apply('relu', [Number.NaN])).toEqual([Number.NaN]);
});

test('softmax of a row sums to 1, and log-softmax is its logarithm', () => {
  const row = [0.3, -1.2, 2.5, 0];
  const shares = apply('softmax', row);
  expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThanOrEqual(2 ** -52);
  const logs = apply('log-softmax', row);
  expect(logs.filter((log, k) => !isClose(log, Math.log(shares[k]), 1e-14))).toEqual([]);
});

test('only logit has a domain: probabilities', () => {
  const refusing = activations.filter(({ domain }) => !domain.contains(1.5));
  expect(refusing.map(({ name }) => name)).toEqual(['logit']);
});
