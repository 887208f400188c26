import { describe, expect, test } from '@jest/globals';
import { type EvaluateOptions, evaluate, findLoss, gradient, type Numbers } from '../../../src/index.ts';
import { refusalOf } from '../../support/refusal.ts';

const messageOf = (...args: Parameters<typeof evaluate>): string => refusalOf(() => evaluate(...args)).message;

describe('evaluate', () => {
  test('takes a loss or any of its names', () => {
    const means = ['mse', 'MSELoss', 'mean_squared_error', findLoss('l2').loss].map(
      (loss) => evaluate(loss, [3], [1]).mean,
    );
    expect(means).toEqual([4, 4, 4, 4]);
  });

  test('takes arrays, typed arrays and rows of either', () => {
    const forms: [Numbers, Numbers][] = [
      [
        [1, 2],
        [0, 0],
      ],
      [Float64Array.of(1, 2), Int32Array.of(0, 0)],
      [
        [[1], [2]],
        [[0], [0]],
      ],
      [
        [Float64Array.of(1), Float64Array.of(2)],
        [0, 0],
      ],
    ];
    for (const [predictions, labels] of forms)
      expect([...evaluate('mse', predictions, labels).perSample]).toEqual([1, 4]);
  });

  test('does not change what it is given', () => {
    const [predictions, labels] = [[[0.2, 0.8]], [1]];
    evaluate('ce', predictions, labels, { convention: 'keras' });
    expect([predictions, labels]).toEqual([[[0.2, 0.8]], [1]]);
  });

  test('gives what the loss is known by, and with reduction none nothing', () => {
    const headlines = [{}, { reduction: 'sum' }, { reduction: 'mean' }, { reduction: 'none' }].map(
      (options) => evaluate('rmse', [3, 4], [0, 0], options as EvaluateOptions).headline,
    );
    expect(headlines).toEqual([Math.sqrt(12.5), 25, 12.5, undefined]);
  });

  test('says which loss, convention and parameters it used', () => {
    const { loss, convention, parameters, n, warnings } = evaluate('cee', [[3, 1]], [0], { convention: 'keras' });
    expect([loss, convention, n, warnings]).toEqual(['ce', 'keras', 1, []]);
    expect(parameters).toEqual({
      classMean: 'count',
      classWeight: [],
      fromLogits: false,
      ignoreIndex: [],
      labelSmoothing: 0,
      logFloor: -Infinity,
      renormalize: true,
      rowSums: 'any',
      clip: 1e-7,
      eps: 0,
    });
  });

  test('has a finite mean although the sum is not', () => {
    const { mean, sum } = evaluate('mae', [1e308, 1e308], [0, 0]);
    expect([mean, sum]).toEqual([1e308, Infinity]);
  });

  test('makes the mean NaN where a loss is, if that is allowed', () => {
    const { mean, headline, skill } = evaluate('mse', [Number.NaN, 1], [1, 1], { allowNan: true });
    expect([mean, headline, skill]).toEqual([Number.NaN, Number.NaN, undefined]);
    expect(messageOf('mse', [Number.NaN, 1], [1, 1])).toMatch(/^prediction 1: prediction NaN is outside/);
  });

  test('warns of rows that sum to 1 only nearly', () => {
    expect(evaluate('ce', [[0.5, 0.5001]], [0]).warnings).toHaveLength(1);
  });
});

describe('evaluate warns as the command does, and refuses what it refuses:', () => {
  const shares = [
    [0.25, 0.75],
    [0.5, 0.5],
  ];
  const fromLogits = { parameters: { fromLogits: true } };

  test('distributions that are read as raw scores, in gradients too', () => {
    for (const call of [evaluate, gradient]) {
      const { problem, hint } = refusalOf(() => call('ce', shares, [1, 0], fromLogits));
      expect([problem.code, hint]).toEqual(['logits-are-shares', 'leave fromLogits out']);
      call('ce', shares, [1, 0], { ...fromLogits, asIs: true });
    }
    expect(evaluate('torch.nn.CrossEntropyLoss', shares, [1, 0]).notes.map(({ code }) => code)).toEqual([
      'name-read-as',
      'logits-of-library-are-shares',
    ]);
  });

  test('percentages', () => {
    expect(refusalOf(() => evaluate('ce', [[25, 75]], [1])).hint).toBe('percentages? divide them by 100');
    expect(refusalOf(() => evaluate('bce', [25, 75, 80], [1, 0, 1])).hint).toBe('percentages? divide them by 100');
    const rows = [
      [25, 75],
      [50, 50],
    ];
    const { problem, hint } = refusalOf(() => evaluate('ce', rows, [1, 0], { parameters: { rowSums: 'any' } }));
    expect([problem.code, hint]).toEqual(['rows-of-hundred', 'percentages? divide them by 100']);
  });

  test('classes that are read as probabilities', () => {
    const { headline, notes } = evaluate('brier', [0, 1, 1], [1, 1, 0]);
    expect([headline, notes.map(({ code }) => code)]).toEqual([2 / 3, ['probabilities-are-classes']]);
  });

  test('classes beside probabilities', () => {
    expect(refusalOf(() => evaluate('accuracy', [0.2, 0.9], [-1, 1])).hint).toBe(
      'labels -1 and 1: classes: [-1, 1] says that probabilities are of the second',
    );
  });

  test('labels that may count from 1', () => {
    const labels = Array.from({ length: 40 }, (_, row) => 1 + (row % 2));
    const rows = labels.map((label) => [1, 2, 3].map((k) => (k === label ? 0.8 : 0.1)));
    const { warnings } = evaluate('ce', rows, labels);
    expect(warnings).toEqual([expect.stringMatching(/of the one before in 40: .* need classBase: 1$/)]);
    expect(evaluate('ce', rows, labels, { classBase: 1 }).warnings).toEqual([]);
  });

  test.each(['accuracy', 'zero-one', 'ece', 'brier', 'ce'])('rows that do not sum to 1, of %s', (loss) => {
    expect(messageOf(loss, [[0.5, 0.75]], [1])).toBe('prediction 1: the prediction row sums to 1.25, not 1');
    expect(evaluate(loss, [[0.5, 0.75]], [1], { asIs: true }).notes.map(({ code }) => code)).toEqual([
      'rows-sum-nearly',
    ]);
  });

  test('names that say more than the loss, and scores that divide by nothing', () => {
    expect(evaluate('l2_loss', [1], [3]).warnings).toEqual(['l2_loss is read as half-mse: half the squared error']);
    expect(evaluate('r2', [1, 2], [3, 3]).notes.map(({ code }) => code)).toEqual(['nothing-to-divide-by']);
  });
});

describe('integers that no double holds', () => {
  const wide = [2n ** 53n + 1n, 2n ** 60n + 3n];
  const near = [2n ** 53n, 2n ** 60n];

  test('are subtracted from each other as they are', () => {
    const { perSample, bestConstant, notes } = evaluate('mse', wide, BigInt64Array.from(near));
    expect([[...perSample], bestConstant]).toEqual([[1, 9], undefined]);
    expect(notes.map(({ code }) => code)).toEqual(['no-constant-of-wide-numbers']);
    expect([...gradient('mae', wide, near)]).toEqual([1, 1]);
  });

  test('are refused where differences do not tell the loss, and in weights and classes', () => {
    expect(messageOf('mape', wide, near)).toBe(
      'prediction 1: no double holds the whole number 9007199254740993, and mape needs more than its difference',
    );
    expect(messageOf('mse', [1, 2], [1, 2], { weights: wide })).toMatch(/^weight 1: no double holds/);
    expect(messageOf('accuracy', wide, near)).toMatch(/^prediction 1: no double holds/);
    expect(messageOf('accuracy', [0, 1], wide, { classes: ['a', 'b'] })).toMatch(/^label 1: no double holds/);
    expect(evaluate('mape', wide, near, { asIs: true }).perSample[0]).toBe(0);
  });
});

describe('each output alone', () => {
  const predictions = [
    [0, 2],
    [-1, 2],
    [8, -5],
  ];
  const labels = [
    [0.5, 1],
    [-1, 1],
    [7, -6],
  ];

  test('has the results of scikit-learn’s raw values', () => {
    // sklearn.metrics 1.9 of these, with multioutput='raw_values', in exact arithmetic.
    const of = (loss: string): (number | undefined)[] | undefined =>
      evaluate(loss, predictions, labels, { perOutput: true }).perOutput?.map(({ headline }) => headline);
    expect(of('mse')).toEqual([5 / 12, 1]);
    expect(of('mae')).toEqual([0.5, 1]);
    expect(of('rmse')).toEqual([Math.sqrt(5 / 12), 1]);
    // 1 − 1.25 / (217 / 6), and 1 − 3 / (98 / 3).
    expect(of('r2')).toEqual([419 / 434, 89 / 98]);
  });

  test('is what the loss says of that column, weighted too', () => {
    const weights = [1, 2, 0.5];
    const { perOutput } = evaluate('mse', predictions, labels, { perOutput: true, weights });
    const columns = [0, 1].map((k) =>
      evaluate(
        'mse',
        predictions.map((row) => row[k]),
        labels.map((row) => row[k]),
        { weights },
      ),
    );
    expect(perOutput).toEqual(
      columns.map(({ mean, sum, headline, accuracy, bestConstant, skill }) => ({
        ...{ mean, sum, headline, accuracy, bestConstant, skill },
      })),
    );
  });

  test('is not there unless it is asked for, and not where columns are one prediction', () => {
    expect(evaluate('mse', predictions, labels).perOutput).toBeUndefined();
    expect(messageOf('kl', [[0.5, 0.5]], [[0.5, 0.5]], { perOutput: true })).toBe(
      'perOutput: the columns of kl are one prediction, and no outputs',
    );
  });
});

describe('evaluate refuses', () => {
  test('counts that differ, and nothing at all', () => {
    expect(messageOf('mse', [1, 2], [1])).toBe('2 predictions and 1 labels: the counts must be equal');
    expect(messageOf('mse', [], [])).toBe('no samples: mse of nothing is not a number');
  });

  test('rows of different widths', () => {
    expect(
      messageOf(
        'mse',
        [[1, 2], [3]],
        [
          [1, 2],
          [3, 4],
        ],
      ),
    ).toBe('prediction 2: 1 column, and the first has 2');
    expect(messageOf('mse', [[1], [2]], [[1], [2, 3]])).toBe('label 2: 2 columns, and the first has 1');
  });

  test('rows without any column', () => {
    for (const loss of ['mse', 'sse', 'mae']) refusalOf(() => evaluate(loss, [[], []], [[], []]));
  });

  test('an unknown loss', () => {
    expect(messageOf('mze', [1], [1])).toBe('unknown loss "mze"');
  });

  test('an unknown parameter, and a value that a parameter does not take', () => {
    expect(messageOf('mse', [1], [1], { parameters: { delta: 1 } })).toBe('mse has no parameter delta');
    expect(messageOf('bce', [1], [1], { parameters: { posWeight: 0 } })).toBe('posWeight: 0 is not in (0, ∞)');
    expect(messageOf('bce', [1], [1], { parameters: { fromLogits: 1 } })).toBe('fromLogits: 1 is not true or false');
  });

  test('a parameter whose name every object has, as any other unknown one', () => {
    expect(messageOf('mse', [1], [1], { parameters: { constructor: 1 } })).toBe('mse has no parameter constructor');
  });

  test('a convention that there is not, instead of computing by another', () => {
    expect(messageOf('bce', [0.5], [1], { convention: 'kears' as 'keras' })).toMatch(/^unknown convention "kears"/);
  });

  test('a reduction that there is not', () => {
    refusalOf(() => evaluate('mse', [1], [1], { reduction: 'average' as 'mean' }));
  });

  test('a value outside its domain, by its row and column', () => {
    expect(
      messageOf(
        'bce',
        [
          [0.5, 0.5],
          [0.5, 2],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ),
    ).toMatch(/^prediction 2, column 2: prediction 2 is/);
    expect(messageOf('ce', [[0.5, 0.5]], [2])).toBe('label 1: class 2 is not one of the 2 classes 0 to 1');
  });
});

describe('gradient', () => {
  test('is n rows of k slopes of each sample’s own loss', () => {
    expect([
      ...gradient(
        'mse',
        [
          [1, 2],
          [3, 4],
        ],
        [
          [0, 0],
          [0, 0],
        ],
      ),
    ]).toEqual([1, 2, 3, 4]);
    expect([...gradient('half-mse', [1, 2, 3], [0, 0, 0])]).toEqual([1, 2, 3]);
  });

  test('knows no option that is about all samples together', () => {
    for (const options of [{ reduction: 'sum' }, { weights: [1, 2] }, { perOutput: true }]) {
      const { message, hint } = refusalOf(() => gradient('mse', [1, 2], [0, 0], options as object));
      expect(message).toBe(`gradient has no option "${Object.keys(options)[0]}"`);
      expect(hint).toBe("gradient gives the slope of each sample's own loss, which no weight, sum or mean enters");
    }
  });

  test('refuses what evaluate refuses', () => {
    refusalOf(() => gradient('bce', [2], [1]));
    refusalOf(() => gradient('mse', [1], [1, 2]));
  });
});

describe('parts of a prediction', () => {
  const triplet = { anchor: [[0, 0]], positive: [[3, 4]], negative: [[0, 1]] };

  test('are arrays by their names, or rows in which they stand side by side', () => {
    expect(evaluate('triplet', triplet).mean).toBe(evaluate('triplet', [[0, 0, 3, 4, 0, 1]]).mean);
  });

  test.each([
    [{ anchor: [1], positive: [1] }, 'triplet needs anchor, positive, negative, and there is no negative'],
    [{ ...triplet, other: [1] }, 'triplet has no part "other"'],
    [{ ...triplet, positive: [1, 2] }, '1 rows of anchor and 2 of positive: the counts must be equal'],
    [
      { anchor: [[1, 2]], positive: [1], negative: [[1, 2, 3]] },
      'anchor has 2 columns, positive has 1 column, negative has 3 columns: anchor and positive and negative must have as many',
    ],
  ])('%j is refused', (parts, message) => {
    expect(refusalOf(() => evaluate('triplet', parts)).message).toBe(message);
  });
});
