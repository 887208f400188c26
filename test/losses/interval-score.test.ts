import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { refusalOf } from '../support/refusal.ts';

const ends = { lower: [1, 1, 1], upper: [3, 3, 3] };

test('is the width, and what lies outside times 2/α', () => {
  const { perSample } = evaluate('interval-score', ends, [2, 0, 3.5], { parameters: { alpha: 0.5 } });
  expect([...perSample]).toEqual([2, 6, 4]);
  expect(evaluate('winkler', { lower: [1], upper: [3] }, [0]).mean).toBe(42);
});

test('is the pinball losses of both ends times 2/α', () => {
  const [alpha, y] = [0.5, 5];
  const pinball = (p: number, level: number): number =>
    evaluate('pinball', [p], [y], { parameters: { alpha: level } }).mean;
  const { mean } = evaluate('interval-score', { lower: [1], upper: [3] }, [y], { parameters: { alpha } });
  expect(mean).toBe((2 / alpha) * (pinball(1, alpha / 2) + pinball(3, 1 - alpha / 2)));
});

test('refuses an upper end below the lower one, by its place', () => {
  const { message, hint } = refusalOf(() => evaluate('interval-score', { lower: [1, 4], upper: [1, 2] }, [0, 0]));
  expect(message).toBe('upper 2: upper 2 is below lower 4');
  expect(hint).toBeUndefined();
});

test('has slopes of both ends', () => {
  expect([...gradient('interval-score', ends, [2, 0, 4], { parameters: { alpha: 0.5 } })]).toEqual([
    -1, 1, 3, 1, -1, -3,
  ]);
});

describeLoss('interval-score');
