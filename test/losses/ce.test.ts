import { describe, expect, test } from '@jest/globals';
import { type EvaluateOptions, evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { createRandom, SEED } from '../support/random.ts';
import { ulpsBetween } from '../support/rational.ts';
import { refusalOf } from '../support/refusal.ts';

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

describe('class weights of ce', () => {
  const rows = [
    [0.5, 0.5],
    [0.25, 0.75],
    [0.5, 0.5],
  ];
  // Bits of 1, 2 and 1; under the weights 2 and 1 of the classes 0, 0 and 1: 2, 4 and 1.
  const weighed = (options: EvaluateOptions = {}, labels: number[] | number[][] = [0, 0, 1]) =>
    evaluate('ce', rows, labels, { ...options, parameters: { classWeight: [2, 1], ...options.parameters } });

  test('multiply what a sample costs, and the mean divides by those of the targets', () => {
    const { perSample, sum, mean } = weighed();
    expect([...perSample, sum].map((value) => value / Math.LN2)).toEqual([2, 4, 1, 7]);
    expect(mean).toBeCloseTo((7 / 5) * Math.LN2, 15);
  });

  test('divide by the rows where the convention, or --class-mean, has it so', () => {
    expect(weighed({ convention: 'keras' }).mean).toBeCloseTo((7 / 3) * Math.LN2, 6);
    expect(weighed({ parameters: { classMean: 'count' } }).mean).toBeCloseTo((7 / 3) * Math.LN2, 15);
    const oneHot = [
      [1, 0],
      [1, 0],
      [0, 1],
    ];
    expect(weighed({ convention: 'torch' }).mean).toBeCloseTo((7 / 5) * Math.LN2, 15);
    expect(weighed({ convention: 'torch' }, oneHot).mean).toBeCloseTo((7 / 3) * Math.LN2, 15);
    expect(weighed({}, oneHot).mean).toBeCloseTo((7 / 5) * Math.LN2, 15);
  });

  test('divide by the weights of rows and of classes together', () => {
    expect(weighed({ weights: [1, 0, 3] }).mean).toBeCloseTo((5 / 5) * Math.LN2, 15);
  });

  test('smooth labels with the weight of each class, and a class of weight 0 still has its share of the smoothing', () => {
    const parameters = { classWeight: [0, 1], labelSmoothing: 0.5 };
    // Of class 0 the row costs ¼ ln 4/3 for class 1, and adds nothing to the divisor; of class 1 ¾ ln 2 over 1.
    const { perSample, mean, accuracy } = evaluate('ce', [rows[1], rows[0]], [0, 1], { parameters });
    const [first, second] = [0.25 * Math.log(4 / 3), 0.75 * Math.LN2];
    expect([...perSample]).toEqual([expect.closeTo(first, 15), expect.closeTo(second, 15)]);
    expect(mean).toBeCloseTo(first + second, 15);
    expect(accuracy).toBe(0);
  });

  test('of the wrong number, or below 0, are refused', () => {
    const refuse = (classWeight: number[]) =>
      refusalOf(() => evaluate('ce', rows, [0, 0, 1], { parameters: { classWeight } })).message;
    expect(refuse([1, 2, 3])).toBe('classWeight has 3 numbers, and there are 2 columns');
    expect(refuse([1, -2])).toBe('classWeight: 1, -2 is not in [0, ∞]');
    expect(refuse([0, 0])).toBe('every row is of a class of weight 0, all 3 of them: nothing is left to average');
  });

  test('that are 0 for every row give NaN under torch', () => {
    const parameters = { classWeight: [0, 1], fromLogits: true };
    const { mean, sum } = evaluate('ce', [[1, 2]], [0], { convention: 'torch', parameters });
    expect([mean, sum]).toEqual([Number.NaN, 0]);
  });

  test('move the best constant to the weighted shares', () => {
    const { bestConstant, skill } = weighed();
    expect(bestConstant?.prediction).toEqual([0.8, 0.2]);
    expect(bestConstant?.loss).toBeCloseTo(-(4 * Math.log(0.8) + Math.log(0.2)) / 5, 15);
    expect(skill).toBeLessThan(0);
  });
});

describe('a class that ce ignores', () => {
  const rows = [
    [0.5, 0.5],
    [0.25, 0.75],
    [0, 1],
  ];

  test('costs nothing, has no slope, and is left out of mean, accuracy and best constant', () => {
    const options = { parameters: { ignoreIndex: -1 } };
    const result = evaluate('ce', rows, [0, 0, -1], options);
    expect([...result.perSample]).toEqual([Math.LN2, 2 * Math.LN2, 0]);
    expect([result.n, result.mean, result.accuracy]).toEqual([3, 1.5 * Math.LN2, 0.5]);
    expect(result.bestConstant).toEqual({ prediction: [1, 0], loss: 0 });
    expect([...gradient('ce', rows, [0, 0, -1], options)]).toEqual([-2, 0, -4, 0, 0, 0]);
  });

  test('may be one of the columns, or one of several', () => {
    expect(evaluate('ce', rows, [0, 1, 0], { parameters: { ignoreIndex: 0 } }).mean).toBe(-Math.log(0.75));
    expect(evaluate('ce', rows, [0, 1, 7], { parameters: { ignoreIndex: [0, 7] } }).mean).toBe(-Math.log(0.75));
  });

  test('adds nothing to the weights that the mean divides by', () => {
    const parameters = { ignoreIndex: -1, classWeight: [2, 1] };
    expect(evaluate('ce', rows, [0, 1, -1], { parameters }).mean).toBeCloseTo((2 * Math.LN2 - Math.log(0.75)) / 3, 15);
    const weights = [1, 3, 5];
    expect(evaluate('ce', rows, [0, 1, -1], { parameters: { ignoreIndex: -1 }, weights }).mean).toBeCloseTo(
      (Math.LN2 - 3 * Math.log(0.75)) / 4,
      15,
    );
  });

  test('of every row leaves nothing to average: an error, and NaN under torch', () => {
    const none = [-100, -100, -100];
    for (const convention of ['math', 'scratch', 'keras', 'sklearn'] as const)
      expect(
        refusalOf(() => evaluate('ce', rows, none, { convention, parameters: { ignoreIndex: -100 } })).message,
      ).toBe('every row is left out, all 3 by their label: nothing is left to average');
    const { mean, sum, perSample } = evaluate('ce', rows, none, { convention: 'torch' });
    expect([mean, sum, ...perSample]).toEqual([Number.NaN, 0, 0, 0, 0]);
  });

  test('cannot be asked for of rows of targets, where torch’s own index is without effect', () => {
    const { message, hint } = refusalOf(() => evaluate('ce', rows, rows, { parameters: { ignoreIndex: -100 } }));
    expect(message).toBe('ignoreIndex needs labels that are class indices, and these are no indices');
    expect(hint).toBe('a weight of 0 leaves out a row of targets');
    expect(evaluate('ce', rows, rows, { convention: 'torch' }).parameters.ignoreIndex).toEqual([-100]);
    expect(() => evaluate('ce', rows, rows, { parameters: { ignoreIndex: [] } })).not.toThrow();
  });

  test('that is not ignored is refused by its place', () => {
    expect(refusalOf(() => evaluate('ce', rows, [0, 1, -100])).message).toBe(
      'label 3: class -100 is not one of the 2 classes 0 to 1',
    );
  });
});

describeLoss('ce');
