import { describe, expect, test } from '@jest/globals';
import { type EvaluateOptions, evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { ulpsBetween } from '../support/rational.ts';

const PREDICTIONS = [0.5, 0.7, 0.3, 0.2, 0.7, 0.9];
const LABELS = [0, 1, 0, 0, 1, 1];

const costOf = (p: number, y: number, options: EvaluateOptions = {}): number => evaluate('bce', [p], [y], options).mean;

describe('bce of probabilities', () => {
  test('prints the digits of note 000, which takes ln(1 - p)', () => {
    const { perSample, headline } = evaluate('bce', PREDICTIONS, LABELS);
    expect(headline).toBe(0.34861267989136313);
    expect(perSample[2]).toBe(0.35667494393873245);
    expect(perSample[3]).toBe(0.2231435513142097);
  });

  test('costs 0 where it is sure and right, and infinity where it is sure and wrong', () => {
    expect([costOf(1, 1), costOf(0, 0)]).toEqual([0, 0]);
    expect([costOf(0, 1), costOf(1, 0)]).toEqual([Infinity, Infinity]);
  });

  test('an infinite sample makes the mean infinite', () => {
    expect(evaluate('bce', [0, 0.5], [1, 1]).mean).toBe(Infinity);
  });

  test('Keras clips at 1e-7', () => {
    expect(costOf(0, 1, { convention: 'keras' })).toBe(16.11809565095832);
    expect(costOf(1, 0, { convention: 'keras' })).toBe(16.118095651484676);
    expect(costOf(1, 1, { convention: 'keras' })).toBe(1.0000000494736474e-7);
    expect(costOf(2, 0, { convention: 'keras' })).toBe(16.118095651484676);
  });

  test('scikit-learn clips at 2.2e-16, which clip can say', () => {
    expect(costOf(0, 1, { parameters: { clip: 2 ** -52 } })).toBe(36.04365338911715);
  });

  test('eps is added inside both logarithms, and makes a perfect prediction negative', () => {
    const parameters = { eps: 1e-7 };
    expect(costOf(0, 0, { parameters })).toBe(-9.999999505838704e-8);
    expect(costOf(0, 1, { parameters })).toBe(16.11809565095832);
  });
});

describe('bce from logits', () => {
  const fromLogits = (z: number, y: number): number => costOf(z, y, { parameters: { fromLogits: true } });

  test('is stable on both sides', () => {
    expect([fromLogits(-800, 1), fromLogits(800, 1), fromLogits(800, 0)]).toEqual([800, 0, 800]);
    expect([fromLogits(Infinity, 1), fromLogits(-Infinity, 1)]).toEqual([0, Infinity]);
    expect(fromLogits(0, 0.3)).toBe(Math.LN2);
  });

  test('keeps the cost that ln(1 + e^z) - yz cancels away', () => {
    expect(ulpsBetween(fromLogits(36.7, 1), 1.1518409493076095e-16)).toBeLessThanOrEqual(4);
    expect(ulpsBetween(fromLogits(-36.7, 0), 1.1518409493076095e-16)).toBeLessThanOrEqual(4);
  });

  test('has the gradient sigmoid(z) - y of note 001', () => {
    const slopes = gradient('bce', [0, 1, -2], [0.5, 1, 0], { parameters: { fromLogits: true } });
    const expected = [0, -0.2689414213699951, 0.11920292202211755];
    expect([...slopes].map((slope, i) => Math.abs(slope - expected[i]) < 1e-16)).toEqual([true, true, true]);
  });
});

test('smoothing by 0.2 makes a label of 1 cost as one of 0.9', () => {
  const smoothed = costOf(0.8, 1, { parameters: { labelSmoothing: 0.2 } });
  expect(ulpsBetween(smoothed, -(0.9 * Math.log(0.8) + 0.1 * Math.log(0.2)))).toBeLessThanOrEqual(4);
});

test('posWeight multiplies what a label of 1 costs, and not what a label of 0 does', () => {
  const parameters = { posWeight: 3 };
  expect(costOf(0.5, 1, { parameters })).toBeCloseTo(3 * Math.LN2, 15);
  expect(costOf(0.5, 0, { parameters })).toBe(Math.LN2);
});

test('the slope is (p - y) / (p (1 - p)), and 0 where the clip holds', () => {
  expect([...gradient('bce', [0.5, 0.5, 0.25], [1, 0, 0.25])].map((slope) => slope + 0)).toEqual([-2, 2, 0]);
  expect([...gradient('bce', [0, 1], [1, 0], { convention: 'keras' })]).toEqual([0, 0]);
  expect([...gradient('bce', [0], [1])]).toEqual([-Infinity]);
});

test('the best constant is the share of ones, or its logit, and costs the entropy', () => {
  const entropy = -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25));
  const labels = [1, 1, 0, 1];
  const { bestConstant } = evaluate('bce', [0.5, 0.5, 0.5, 0.5], labels);
  expect(bestConstant?.prediction).toEqual([0.75]);
  expect(ulpsBetween(bestConstant?.loss ?? 0, entropy)).toBeLessThanOrEqual(2);
  const logits = evaluate('bce', [0, 0, 0, 0], labels, { parameters: { fromLogits: true } }).bestConstant;
  expect(logits?.prediction[0]).toBeCloseTo(Math.log(3), 14);
  expect(logits?.loss).toBeCloseTo(entropy, 14);
});

test('labels of one kind have a best constant that costs 0, and so no skill', () => {
  const { bestConstant, skill } = evaluate('bce', [0.5, 0.5], [0, 0]);
  expect(bestConstant).toEqual({ prediction: [0], loss: 0 });
  expect(skill).toBeUndefined();
});

test('a probability above a half, or a logit above 0, is read as class 1', () => {
  expect(evaluate('bce', [0.9, 0.5, 0.2, 0.6], [1, 0, 0, 0]).accuracy).toBe(0.75);
  expect(evaluate('bce', [0.4, -1], [1, 0], { parameters: { fromLogits: true } }).accuracy).toBe(1);
});

test('the best constant gives back what eps adds inside both logarithms', () => {
  const best = (labels: number[]) =>
    evaluate(
      'bce',
      labels.map(() => 0.5),
      labels,
      { parameters: { eps: 0.25 } },
    ).bestConstant?.prediction;
  // (p + 0.25) : (1 − p + 0.25) = 3 : 5, and at 1 : 7 p would be below 0.
  expect(best([1, 1, 1, 0, 0, 0, 0, 0])).toEqual([0.3125]);
  expect(best([1, 0, 0, 0, 0, 0, 0, 0])).toEqual([0]);
});

test('has a finite slope where 1 / p overflows and y / p does not', () => {
  expect([...gradient('bce', [5e-324, 5e-324], [5e-324, 2 ** -1022])]).toEqual([0, -4503599627370495]);
});

test('a label that is rarer than the floor of its logarithm leaves no best constant', () => {
  const best = (logFloor: number) =>
    evaluate('bce', [0.5, 0.5, 0.5], [1, 0, 0], { parameters: { logFloor } }).bestConstant;
  expect([best(-1.5), best(-100)?.prediction]).toEqual([undefined, [1 / 3]]);
});

describeLoss('bce');
