import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

test('is the distance, or what it falls short of the margin by', () => {
  expect([...evaluate('hinge-embedding', [0.25, 0.25, 3], [1, -1, -1]).perSample]).toEqual([0.25, 0.75, 0]);
  expect(evaluate('HingeEmbeddingLoss', [1.5], [-1], { parameters: { margin: 2 } }).mean).toBe(0.5);
  expect(evaluate('hinge-embedding', [-2], [1]).mean).toBe(-2);
});

test('refuses the labels for which torch adds both branches', () => {
  expect(refusalOf(() => evaluate('hinge-embedding', [0.25], [0.5])).message).toMatch(/label 0.5 is outside/);
});

test('has the slope 1, -1 below the margin, and 0 at it', () => {
  expect([...gradient('hinge-embedding', [0.5, 0.5, 1], [1, -1, -1])]).toEqual([1, -1, 0]);
});

describeLoss('hinge-embedding');
