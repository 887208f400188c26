import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { expectField, flat, loadCases } from '../support/reference.ts';
import { refusalOf } from '../support/refusal.ts';

test('is 0, 1 and 2 for the same, a right and the opposite angle, whatever the lengths', () => {
  const { perSample } = evaluate(
    'cosine',
    [
      [2, 0],
      [2, 0],
      [2, 0],
    ],
    [
      [1e-200, 0],
      [0, 1e155],
      [-1e300, 0],
    ],
  );
  expect([...perSample]).toEqual([0, 1, 2]);
});

test('refuses a zero vector unless it is told what that costs', () => {
  const { message, hint } = refusalOf(() => evaluate('cosine', [[0, 0]], [[1, 0]]));
  expect([message, hint?.slice(0, 31)]).toEqual([
    'prediction 1: the cosine loss is NaN',
    'a zero vector has no direction;',
  ]);
  const costOf = (zeroVector: string): number =>
    evaluate('cosine', [[1, 0]], [[0, 0]], { parameters: { zeroVector } }).mean;
  expect([costOf('0'), costOf('1')]).toEqual([0, 1]);
  expect([...gradient('cosine', [[1, 0]], [[0, 0]], { parameters: { zeroVector: '1' } })]).toEqual([0, 0]);
});

test('Keras gives minus the cosine, and 0 for a zero vector', () => {
  expect([
    ...evaluate(
      'cosine',
      [
        [3, 4],
        [0, 0],
      ],
      [
        [4, 3],
        [1, 0],
      ],
      { convention: 'keras' },
    ).perSample,
  ]).toEqual([-0.96, 0]);
});

test('has a slope across its direction alone', () => {
  const [along, across] = gradient('cosine', [[2, 0]], [[3, 3]]);
  expect(along).toBeCloseTo(0, 15);
  expect(across).toBeCloseTo(-Math.SQRT1_2 / 2, 15);
});

/** Of vectors that are very short or very long optax has no cosine: the squares of their lengths vanish or overflow. */
const TYPICAL = loadCases('optax').filter(({ case_id: id }) => /cosine_distance\/.*typical/.test(id));

test.each(TYPICAL)('is $case_id', (of) => {
  const [pred, label] = [of.inputs.pred, of.inputs.label] as unknown as [number[][], number[][]];
  const { perSample, mean, n } = evaluate('cosine', pred, label);
  const tolerance = { relative: 1e-12, absolute: 2 ** -52 };
  expectField(of, 'per_sample', perSample, flat(of.per_sample), tolerance);
  expectField(of, 'mean', [mean], flat(of.mean), tolerance);
  const slopes = gradient('cosine', pred, label).map((slope) => slope / n);
  expectField(of, 'gradient_of_mean', slopes, flat(of.gradient_of_mean), tolerance);
});

test('has a slope where a length is beyond the largest double, and where one is the smallest', () => {
  const [first, second] = gradient('cosine', [[3, 4]], [[Number.MAX_VALUE, Number.MAX_VALUE]]);
  expect(first).toBeCloseTo(-0.02262741699796952, 15);
  expect(second).toBeCloseTo(0.01697056274847714, 15);
  expect([...gradient('cosine', [[5e-324, 0]], [[1, 0]])]).toEqual([0, 0]);
});

describeLoss('cosine');
