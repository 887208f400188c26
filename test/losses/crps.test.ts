import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { createRandom, SEED } from '../support/random.ts';

test('of one member is its distance', () => {
  expect([...evaluate('crps', [3, 1], [1, 4]).perSample]).toEqual([2, 3]);
});

test('is the mean distance less half of that between members', () => {
  // (1 + 1)/2 − (2 + 2)/8; (4 + 2 + 1)/3 − 2(2 + 3 + 5)/18 with the label 5 and the members 1, 3, 6.
  expect(evaluate('crps', [[1, 3]], [2]).mean).toBe(0.5);
  expect(evaluate('crps', [[6, 1, 3]], [5]).mean).toBeCloseTo(7 / 3 - 10 / 9, 15);
  expect(evaluate('crps', { members: [[1, 3]] }, [9]).mean).toBe(6.5);
});

test('is as the sum over all pairs has it, members that are equal among them', () => {
  const random = createRandom(SEED);
  for (let round = 0; round < 50; round++) {
    const members = Array.from({ length: 1 + (round % 7) }, () => Math.round(8 * random()) / 2);
    const y = Math.round(8 * random()) / 2;
    const far = members.reduce((sum, x) => sum + Math.abs(x - y), 0) / members.length;
    const spread = members.flatMap((x) => members.map((z) => Math.abs(x - z))).reduce((sum, d) => sum + d, 0);
    const expected = far - spread / (2 * members.length ** 2);
    expect(evaluate('crps', [members], [y]).mean).toBeCloseTo(expected, 12);
  }
});

test('does not lose a spread that is small beside the members', () => {
  expect(evaluate('crps', [[2 ** 52, 2 ** 52 + 2]], [2 ** 52 + 1]).mean).toBe(0.5);
});

test('has the slopes of both distances', () => {
  expect([...gradient('crps', [[1, 3]], [2])]).toEqual([-0.25, 0.25]);
  expect([...gradient('crps', [[1, 1, 4]], [5])]).toEqual(
    [-2 / 9, -2 / 9, -5 / 9].map((slope) => expect.closeTo(slope, 15)),
  );
});

describeLoss('crps');
