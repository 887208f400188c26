import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';

const pairs = { first: [3, 3, 1], second: [1, 1, 1] };

test('is what the score that should be higher falls short by', () => {
  expect([...evaluate('margin-ranking', pairs, [1, -1, 1]).perSample]).toEqual([0, 2, 0]);
  expect([...evaluate('margin-ranking', pairs, [1, -1, 1], { parameters: { margin: 3 } }).perSample]).toEqual([
    1, 5, 3,
  ]);
});

test('reads 0 as -1, and says so', () => {
  const { perSample, warnings } = evaluate('MarginRankingLoss', pairs, [1, 0, 1]);
  expect([...perSample]).toEqual([0, 2, 0]);
  expect(warnings).toEqual(['labels 0 and 1 are read as -1 and 1']);
});

test('has slopes of 1 and -1 where it is above 0, and none at the kink', () => {
  expect([...gradient('margin-ranking', pairs, [1, -1, 1])]).toEqual([0, 0, 1, -1, 0, 0]);
});

describeLoss('margin-ranking');
