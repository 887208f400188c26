import { type EvaluateOptions, evaluate, gradient, type Numbers, type Value } from '../../src/index.ts';
import { type Cells, casesOf, expectField, flat, planOf, type ReferenceCase } from '../support/reference.ts';
import { suiteOf } from '../support/suite.ts';
import { CLASS_FUNCTIONS } from '../support/topics.ts';

// Every case of Keras's losses of classes, by the name that Keras has for them: sample weights, classes to ignore, the axis
// of the classes, label smoothing and soft targets.

/** TensorFlow flushes what is below the normal numbers to zero. */
const TOLERANCE = { relative: 1e-12, absolute: 2 ** -1022 };

const NAMES: Readonly<Record<string, string>> = {
  from_logits: 'fromLogits',
  label_smoothing: 'labelSmoothing',
  ignore_class: 'ignoreIndex',
};

/** Keras heeds its alpha of two classes only where it is told to. */
function parametersOf({ function: name, params }: ReferenceCase): Readonly<Record<string, Value>> {
  const { apply_class_balancing: balances, axis: _, alpha, ...others } = params as Readonly<Record<string, Value>>;
  const weighs = name === 'categorical_focal_crossentropy' ? alpha !== undefined : balances === true;
  return {
    ...Object.fromEntries(Object.entries(others).map(([key, value]) => [NAMES[key] ?? key, value])),
    ...(weighs && { alpha: alpha ?? 0.25 }),
  };
}

const transposed = (rows: readonly (readonly number[])[]): number[][] =>
  rows[0].map((_, column) => rows.map((row) => row[column]));

function plan(of: ReferenceCase): (() => void) | string {
  const { function: name, case_id: id, params, inputs } = of;
  const weights = inputs.weight === undefined ? undefined : flat(inputs.weight);
  if (weights?.every((weight) => weight === 0)) return 'weights that are all 0, an error here and 0 in Keras';
  if (id.endsWith('/all-ignored')) return 'every row ignored, an error here and 0 in Keras';
  const isSparse = name === 'sparse_categorical_crossentropy' && params.from_logits !== true;
  // TensorFlow clips each probability, takes logarithms and softmaxes them again; the other backends do not.
  if (isSparse && id.endsWith('/extreme')) return "TensorFlow's own sparse path, clipped probabilities";
  if (name === 'binary_focal_crossentropy' && id.endsWith('/from_logits=True/extreme'))
    return "TensorFlow's own path from logits, which clips nothing";
  const turned = params.axis === 0;
  const [pred, label] = [inputs.pred, inputs.label].map((cells) =>
    turned ? transposed(cells as readonly (readonly number[])[]) : cells,
  ) as unknown as [Numbers, Numbers];
  const loss = `keras.losses.${name}`;
  const options: EvaluateOptions = { parameters: parametersOf(of), ...(weights && { weights }) };
  if (isSparse && id.endsWith('/unnormalised')) {
    const { torch } = of.other_backends as { readonly torch: ReferenceCase };
    return () =>
      expectField(of, 'torch', evaluate(loss, pred, label, options).perSample, flat(torch.per_sample), TOLERANCE);
  }
  return () => {
    const { perSample, mean, sum, n } = evaluate(loss, pred, label, options);
    expectField(of, 'per_sample', perSample, flat(of.per_sample), TOLERANCE);
    expectField(of, 'mean', [mean], flat(of.mean), TOLERANCE);
    expectField(of, 'sum', [sum], flat(of.sum), TOLERANCE);
    if (weights !== undefined) {
      const weighted = perSample.map((value, row) => weights[row] * value);
      expectField(of, 'weighted_per_sample', weighted, flat(of.weighted_per_sample as Cells), TOLERANCE);
      // The convention of scikit-learn divides by the weights, as mean_with_sample_weight does.
      const total = weights.reduce((all, weight) => all + weight, 0);
      const byWeights = flat(of.mean_with_sample_weight as Cells);
      expectField(of, 'mean_with_sample_weight', [sum / total], byWeights, TOLERANCE);
    }
    const { weights: _, ...ofEach } = options;
    expectSlopes(of, gradient(loss, pred, label, ofEach), n, turned);
  };
}

/** The slopes of Keras's mean: of a row those of its loss times its weight, over the rows that are not ignored. */
function expectSlopes(of: ReferenceCase, slopes: Float64Array, n: number, turned: boolean): void {
  const { function: name, inputs, params } = of;
  const [weights, labels] = [flat(inputs.weight), flat(inputs.label)];
  const ignored = params.ignore_class === undefined ? 0 : labels.filter((y) => y === params.ignore_class).length;
  const width = slopes.length / n;
  const own = slopes.map((slope, index) => ((weights[Math.floor(index / width)] ?? 1) * slope) / (n - ignored));
  const rows = Array.from({ length: n }, (_, row) => [...own.subarray(row * width, (row + 1) * width)]);
  const expected = flat(of.gradient_of_mean);
  // The slope of p^q is 0 · ∞ there where p is 0, and that of a subnormal p is taken at 0.
  const isUndefined = (index: number): boolean =>
    name === 'categorical_generalized_cross_entropy' && !Number.isFinite(expected[index]);
  const skip = (index: number): boolean => isUndefined(index) || isKink(of, index);
  // 1 − p_t is that of the rounded p_t there.
  const absolute = name === 'binary_focal_crossentropy' ? 2 ** -52 / n : 2 ** -1022;
  const actual = turned ? transposed(rows).flat() : rows.flat();
  expectField(of, 'gradient_of_mean', actual, expected, { relative: 1e-12, absolute }, { skip });
}

/** Of equal rivals TensorFlow takes the mean of their slopes, lossctl the first. */
function isKink({ function: name, inputs: { pred, label } }: ReferenceCase, index: number): boolean {
  if (name !== 'categorical_hinge') return false;
  const [scores, targets] = [flat(pred), flat(label)];
  const width = flat((pred as readonly Cells[])[0]).length;
  const row = index - (index % width);
  const rivals = [0, ...scores.slice(row, row + width).filter((_, k) => targets[row + k] === 0)];
  return rivals.filter((score) => score === Math.max(...rivals)).length > 1;
}

suiteOf('keras classes', planOf(casesOf('keras', CLASS_FUNCTIONS.keras, 'these'), plan), {
  'weights that are all 0, an error here and 0 in Keras': {
    binary_focal_crossentropy: 1,
    categorical_crossentropy: 1,
    categorical_focal_crossentropy: 1,
    categorical_generalized_cross_entropy: 1,
    categorical_hinge: 1,
    sparse_categorical_crossentropy: 1,
  },
  'every row ignored, an error here and 0 in Keras': { sparse_categorical_crossentropy: 2 },
  "TensorFlow's own path from logits, which clips nothing": { binary_focal_crossentropy: 1 },
  "TensorFlow's own sparse path, clipped probabilities": { sparse_categorical_crossentropy: 1 },
});
