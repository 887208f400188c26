import { describe, expect, test } from '@jest/globals';
import { type EvaluateOptions, evaluate, gradient } from '../../src/index.ts';
import { createRandom, SEED } from '../support/random.ts';
import { ulpsBetween } from '../support/rational.ts';

const ONE_HOT = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const LOGITS: EvaluateOptions = { parameters: { fromLogits: true } };
const DIGITS = [0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0];

describe('ce of probabilities', () => {
  test('prints the digits of note 000', () => {
    const first = [
      [0.3, 0.1, 0.6],
      [0.3, 0.5, 0.2],
      [0.4, 0.1, 0.5],
    ];
    const { perSample, headline } = evaluate('ce', first, ONE_HOT);
    expect([...perSample]).toEqual([1.2039728043259361, Math.LN2, Math.LN2]);
    expect(headline).toBe(0.8634223884819422);
    expect(evaluate('ce', first.with(0, [0.6, 0.1, 0.3]), ONE_HOT).headline).toBe(0.6323733282952938);
  });

  test('with the 1e-7 of note 002 prints its digits, from a class index and from a one-hot row', () => {
    const oneHot = DIGITS.map((_, k) => (k === 2 ? 1 : 0));
    expect(evaluate('ce', [DIGITS], [2], { convention: 'scratch' }).headline).toBe(0.510825457099338);
    expect(evaluate('ce', [DIGITS], [oneHot], { convention: 'scratch' }).headline).toBe(0.510825457099338);
    expect(evaluate('ce', [[0, 1]], [1], { convention: 'scratch' }).headline).toBe(-9.999999505838704e-8);
  });

  test('a class that the target excludes costs nothing, also where its probability is 0', () => {
    expect(evaluate('ce', [[1, 0]], [[1, 0]]).mean).toBe(0);
    expect(evaluate('ce', [[1, 0]], [0]).mean).toBe(0);
    expect(evaluate('ce', [[1, 0]], [1]).mean).toBe(Infinity);
  });

  test('Keras divides a row by its sum', () => {
    const { perSample } = evaluate('ce', [[3, 1, 6]], [2], { convention: 'keras' });
    expect(ulpsBetween(perSample[0], 0.5108256237659907)).toBeLessThanOrEqual(1);
    expect(evaluate('ce', [[0, 1]], [0], { convention: 'keras' }).mean).toBe(16.11809565095832);
  });

  test('guessing evenly over K classes costs ln K', () => {
    expect(evaluate('ce', [[0.25, 0.25, 0.25, 0.25]], [3]).mean).toBe(Math.log(4));
  });
});

describe('ce from logits', () => {
  test('does not change by more than 1e-12 where a row is shifted', () => {
    const random = createRandom(SEED);
    for (let round = 0; round < 200; round++) {
      const row = Array.from({ length: 5 }, () => 20 * random() - 10);
      const shift = 2000 * random() - 1000;
      const one = evaluate('ce', [row], [round % 5], LOGITS).mean;
      const other = evaluate('ce', [row.map((z) => z + shift)], [round % 5], LOGITS).mean;
      expect(Math.abs(other - one)).toBeLessThanOrEqual(1e-12 * Math.max(1, one));
    }
  });

  test('keeps the cost that a log of a sum cancels away, and does not overflow', () => {
    expect(
      ulpsBetween(evaluate('ce', [[36.8, 0, -36.8]], [0], LOGITS).mean, 1.042228790559592e-16),
    ).toBeLessThanOrEqual(4);
    expect(evaluate('ce', [[1000, 0]], [1], LOGITS).mean).toBe(1000);
    expect(evaluate('ce', [[Infinity, 0]], [0], LOGITS).mean).toBe(0);
    expect(evaluate('ce', [[0, 0]], [0], LOGITS).mean).toBe(Math.LN2);
  });

  test('two logits cost what bce makes of their difference', () => {
    for (const z of [-30, -2, 0.5, 3, 36.7]) {
      const two = evaluate('ce', [[0, z]], [1], LOGITS).mean;
      expect(ulpsBetween(two, evaluate('bce', [z], [1], LOGITS).mean)).toBeLessThanOrEqual(4);
    }
  });

  test('has the gradient softmax(z) - t', () => {
    const slopes = gradient('ce', [[Math.log(1), Math.log(2), Math.log(5)]], [2], LOGITS);
    const expected = [0.125, 0.25, -0.375];
    expect([...slopes].filter((slope, k) => Math.abs(slope - expected[k]) > 1e-15)).toEqual([]);
  });
});

test('the gradient of targets that sum to 3 is 3 softmax(z) - t', () => {
  const options: EvaluateOptions = { parameters: { fromLogits: true, rowSums: 'any' } };
  expect([...gradient('ce', [[0, 0]], [[2, 1]], options)]).toEqual([-0.5, 0.5]);
});

test('smoothing by 0.3 over three classes gives the right one 0.8 and the others 0.1', () => {
  const row = [0.5, 0.3, 0.2];
  const expected = -(0.8 * Math.log(0.5) + 0.1 * Math.log(0.3) + 0.1 * Math.log(0.2));
  const { mean } = evaluate('ce', [row], [0], { parameters: { labelSmoothing: 0.3 } });
  expect(ulpsBetween(mean, expected)).toBeLessThanOrEqual(4);
});

test('the best constant is the share of each class, and costs their entropy', () => {
  const { bestConstant } = evaluate('ce', Array(4).fill([0.5, 0.5, 0]), [0, 0, 1, 0]);
  expect(bestConstant?.prediction).toEqual([0.75, 0.25, 0]);
  const entropy = -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25));
  expect(ulpsBetween(bestConstant?.loss ?? 0, entropy)).toBeLessThanOrEqual(2);
});

test('a row is right where its largest number, of equals the first, stands at the class', () => {
  const rows = [
    [0.2, 0.8],
    [0.5, 0.5],
    [0.5, 0.5],
    [0.9, 0.1],
  ];
  expect(evaluate('ce', rows, [1, 0, 1, 0]).accuracy).toBe(0.75);
});

test('the best constant of targets that do not sum to 1 is still a distribution', () => {
  const counts = [0, 0, 1, 2, 1, 7];
  const row = [0.01, 0.05, 0.1, 0.2, 0.1, 0.3];
  const { bestConstant, skill } = evaluate('ce', [row], [counts], { parameters: { rowSums: 'any' } });
  expect(bestConstant?.prediction).toEqual(counts.map((count) => expect.closeTo(count / 11, 15)));
  const least = -(2 * Math.log(1 / 11) + 2 * Math.log(2 / 11) + 7 * Math.log(7 / 11));
  expect(bestConstant?.loss).toBeCloseTo(least, 12);
  expect(skill).toBeCloseTo(1 - 16.251855641137844 / least, 12);
});

test('the best constant gives back what eps adds, and no class less than 0', () => {
  const row = [0.25, 0.75];
  const best = (labels: number[], eps: number) =>
    evaluate(
      'ce',
      labels.map(() => row),
      labels,
      { parameters: { eps } },
    ).bestConstant?.prediction;
  // (p + 0.1) : (q + 0.1) = 1 : 3, and the rarer class has none where eps is larger.
  expect(best([0, 1, 1, 1], 0.1)?.[0]).toBeCloseTo(0.2, 15);
  expect(best([0, 1, 1, 1], 0.1)?.[1]).toBeCloseTo(0.8, 15);
  expect(best([0, 1, 1, 1], 2)).toEqual([0, 1]);
});

test('a class that is rarer than what probabilities are clipped to leaves no best constant', () => {
  const rows = Array.from({ length: 3 }, () => [0.25, 0.75]);
  expect(evaluate('ce', rows, [0, 1, 1], { parameters: { clip: 0.2 } }).bestConstant).toBeUndefined();
});

test('renormalizes rows of which the sum overflows or is subnormal', () => {
  const options = { parameters: { renormalize: true } };
  expect(evaluate('ce', [[1e308, 1e308]], [0], options).mean).toBe(Math.LN2);
  expect([...gradient('ce', [[0, 5e-324]], [1], options)]).toEqual([Infinity, 0]);
  expect([...gradient('ce', [[0, 5e-324]], [0], options)]).toEqual([-Infinity, Infinity]);
});

test('is finite where the difference of two logits overflows and its share does not', () => {
  expect(evaluate('ce', [[-1e308, 1e308]], [[0.5, 0.5]], { parameters: { fromLogits: true } }).mean).toBe(1e308);
});
