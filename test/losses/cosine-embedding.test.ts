import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

const first = [
  [3, 4],
  [1, 0],
  [3, 4],
];
const second = [
  [6, 8],
  [0, 1],
  [1, 0],
];

test('is 1 minus the cosine of pairs that belong together, and the cosine of others above the margin', () => {
  expect([...evaluate('cosine-embedding', { first, second }, [1, 1, 1]).perSample]).toEqual([0, 1, 0.4]);
  expect([...evaluate('cosine-embedding', { first, second }, [-1, -1, -1]).perSample]).toEqual([1, 0, 0.6]);
  const options = { parameters: { margin: 0.5 } };
  expect(evaluate('cosine-embedding', { first, second }, [-1, -1, -1], options).perSample[1]).toBe(0);
  expect(evaluate('cosine-embedding', { first, second }, [-1, -1, -1], options).perSample[2]).toBeCloseTo(0.1, 15);
});

test('refuses a zero vector, whose cosine is 0 in torch', () => {
  const zero = { first: [[0, 0]], second: [[1, 0]] };
  expect(refusalOf(() => evaluate('cosine-embedding', zero, [1])).hint).toMatch(/^a zero vector has no direction/);
  expect(evaluate('cosine-embedding', zero, [1], { convention: 'torch' }).mean).toBe(1);
  expect(evaluate('cosine-embedding', zero, [-1], { convention: 'torch' }).mean).toBe(0);
});

test('sees the direction of vectors whose squares overflow or vanish', () => {
  const far = { first: [[3e200, 4e200]], second: [[1e-200, 0]] };
  expect(evaluate('cosine-embedding', far, [1]).mean).toBeCloseTo(0.4, 15);
});

test('has slopes at a right angle to both vectors', () => {
  expect([...gradient('cosine-embedding', { first: [[2, 0]], second: [[0, 4]] }, [1])]).toEqual([0, -0.5, -0.25, 0]);
  expect([...gradient('cosine-embedding', { first: [[2, 0]], second: [[0, 4]] }, [-1])]).toEqual([0, 0, 0, 0]);
});

describeLoss('cosine-embedding');
