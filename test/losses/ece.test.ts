import { describe, expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { createRandom, SEED } from '../support/random.ts';

const ece = (
  predictions: number[] | number[][],
  labels: number[] | number[][],
  bins: number,
  weights?: readonly number[],
) => evaluate('ece', predictions, labels, { parameters: { bins }, ...(weights && { weights }) }).headline;

describe('ece of one column', () => {
  test('adds the gaps of the bins, an edge being of the bin above it', () => {
    // Below a half: 2 rows, a sum of labels of 1 and of p of 0.5. From a half: 1 and 1.25.
    expect(ece([0.25, 0.25, 0.5, 0.75], [0, 1, 1, 0], 2)).toBe(0.1875);
    expect(ece([0.25, 0.25, 0.5, 0.75], [0, 1, 1, 0], 1)).toBe(0.0625);
  });

  test('puts 1 into the last bin, so that N bins are N', () => {
    // A gap of (1 − 0.95 + 0 − 1) / 2, in ten bins and in one; by hand.
    expect(ece([0.95, 1], [1, 0], 10)).toBe(0.475);
    expect(ece([0.95, 1], [1, 0], 1)).toBe(0.475);
    expect(ece([1, 0.75], [0, 1], 2)).toBe(0.375);
  });

  test('has a bin of its own for 1 as torchmetrics has, where that is asked for', () => {
    // torchmetrics 1.9: BinaryCalibrationError(n_bins=2) of these.
    const parameters = { bins: 2, certain: 'own-bin' };
    expect(evaluate('ece', [1, 0.75], [0, 1], { parameters }).headline).toBe(0.625);
  });

  test('finds the bin of every edge, however b/bins is rounded', () => {
    for (const bins of [3, 10, 15, 49]) {
      for (let b = 1; b < bins; b++) {
        const [edge, below] = [b / bins, (b / bins) * (1 - 2 ** -53)];
        // Two rows of labels 1 and 0 make one gap of 1 − p − q where they share a bin.
        const share = (p: number, q: number): boolean =>
          Math.abs((ece([p, q], [1, 0], bins) ?? 0) - Math.abs(1 - p - q) / 2) < 1e-12;
        const inside = [(b - 0.5) / bins, (b + 0.5) / bins];
        expect([share(edge, inside[1]), share(below, inside[0])]).toEqual([true, true]);
        expect([share(edge, inside[0]), share(below, inside[1])]).toEqual([false, false]);
      }
    }
  });

  test('weighs rows, and leaves out those of weight 0', () => {
    expect(ece([0.25, 0.25, 0.75], [0, 1, 0], 2, [1, 2, 0])).toBe((2 - 0.75) / 3);
  });
});

describe('ece of classes', () => {
  const rows = [
    [0.5, 0.25, 0.25],
    [0.25, 0.75, 0],
    [0.25, 0.25, 0.5],
  ];

  test('holds the largest probability against whether its class is right', () => {
    const { perSample, accuracy } = evaluate('ece', rows, [0, 0, 2]);
    expect([...perSample, accuracy]).toEqual([0.5, 0.75, 0.5, 2 / 3]);
    expect(ece(rows, [0, 0, 2], 1)).toBe(0.25 / 3);
    expect(ece(rows, [0, 0, 2], 4)).toBe((0.5 + 0.5 + 0.75) / 3);
  });

  test('is the same from a one-hot row', () => {
    const oneHot = [
      [1, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
    ];
    expect(ece(rows, oneHot, 4)).toBe(ece(rows, [0, 0, 2], 4));
  });

  test('takes the softmax of raw scores', () => {
    const scores = [[Math.log(2), Math.log(1), Math.log(1)]];
    const { headline } = evaluate('ece', scores, [0], { parameters: { fromLogits: true } });
    expect(headline).toBeCloseTo(0.5, 15);
  });
});

test('is never above the mean of the samples, and is that where every row has a bin of its own', () => {
  const random = createRandom(SEED);
  const p = Array.from({ length: 200 }, () => random());
  const y = p.map(() => (random() < 0.5 ? 1 : 0));
  const { mean, headline = 0 } = evaluate('ece', p, y);
  expect(headline).toBeLessThan(mean);
  expect(evaluate('ece', [0.1, 0.5, 0.9], [1, 0, 0]).headline).toBeCloseTo(2.3 / 3, 15);
});

test('has the slope of |right − p|', () => {
  expect([...gradient('ece', [0.25, 0.25], [1, 0])]).toEqual([-1, 1]);
  expect([...gradient('ece', [[0.25, 0.75]], [0])]).toEqual([0, 1]);
});

test('is NaN of a NaN that is let pass', () => {
  expect(evaluate('ece', [Number.NaN, 0.5], [1, 0], { allowNan: true }).headline).toBeNaN();
});

describeLoss('ece');
