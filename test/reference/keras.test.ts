import { expect } from '@jest/globals';
import { type EvaluateOptions, evaluate, findLoss, gradient, type Numbers } from '../../src/index.ts';
import { readsRows } from '../../src/loss.ts';
import { type Cells, expectField, flat, loadCases, planOf, type ReferenceCase } from '../support/reference.ts';
import { refusalOf } from '../support/refusal.ts';
import { KERAS_REGRESSION } from '../support/regression.ts';
import { suiteOf } from '../support/suite.ts';

const LOSSES: Readonly<Record<string, string>> = {
  mean_squared_error: 'mse',
  mean_absolute_error: 'mae',
  mean_absolute_percentage_error: 'mape',
  mean_squared_logarithmic_error: 'msle',
  huber: 'huber',
  log_cosh: 'log-cosh',
  poisson: 'poisson',
  binary_crossentropy: 'bce',
  categorical_crossentropy: 'ce',
  sparse_categorical_crossentropy: 'ce',
  binary_focal_crossentropy: 'focal',
  hinge: 'hinge',
  squared_hinge: 'squared-hinge',
  categorical_hinge: 'categorical-hinge',
  categorical_focal_crossentropy: 'categorical-focal',
  categorical_generalized_cross_entropy: 'gce',
  kl_divergence: 'kl',
  cosine_similarity: 'cosine',
};
/** TensorFlow flushes what is below the normal numbers to zero. */
const TOLERANCE = { relative: 1e-12, absolute: 2 ** -1022 };
/** Keras subtracts ln 2 in float32 from each log_cosh, which lossctl does not imitate: added here to what lossctl gives. */
const KERAS_EXCESS: Readonly<Record<string, number>> = { 'log-cosh': Math.LN2 - Math.fround(Math.LN2) };

/** Keras averages a vector as one row of columns; a label a row beside (n, 1) predictions is one column. */
function asRows({ inputs: { pred, label } }: ReferenceCase, loss: string): [Numbers, Numbers] {
  const oneRow = !readsRows(findLoss(loss).loss.shape) && typeof (pred as readonly Cells[])[0] === 'number';
  return (oneRow ? [[pred], [label]] : [pred, label]) as unknown as [Numbers, Numbers];
}

function plan(of: ReferenceCase): (() => void) | string {
  const loss = LOSSES[of.function];
  if ('weight' in of.inputs) return 'sample weights';
  if ('ignore_class' in of.params) return 'ignore-index';
  if ('axis' in of.params) return 'axis';
  const fromLogits = of.params.from_logits === true;
  const sparse = of.function === 'sparse_categorical_crossentropy' && !fromLogits;
  // TensorFlow clips each probability, takes logarithms and softmaxes them again; the other backends do not.
  if (sparse && of.case_id.endsWith('/extreme')) return "TensorFlow's own sparse path, clipped probabilities";
  const isFocal = loss === 'focal' && of.case_id.endsWith('/from_logits=True/extreme');
  if (isFocal) return "TensorFlow's own path from logits, which clips nothing";
  const options: EvaluateOptions = {
    convention: 'keras',
    parameters: {
      ...(ENTROPIES.includes(loss) ? { fromLogits, labelSmoothing: smoothing(of) } : {}),
      ...own(of, loss),
    },
  };
  const [predictions, labels] = asRows(of, loss);
  if (of.case_id.endsWith('/odd-labels')) {
    return () => {
      expect(refusalOf(() => evaluate(loss, predictions, labels, options)).message).toMatch(/beside the label/);
    };
  }
  const { torch } = (of.other_backends ?? {}) as { torch?: ReferenceCase };
  if (sparse && of.case_id.endsWith('/unnormalised')) {
    return () =>
      expectField(
        of,
        'torch',
        evaluate(loss, predictions, labels, options).perSample,
        flat(torch?.per_sample),
        TOLERANCE,
      );
  }
  return () => {
    // Of probabilities lossctl takes ln(1 - p) as Keras does, and so rounds as Keras does.
    const orLibrary = loss === 'bce' && !fromLogits;
    const { perSample, mean, sum, n } = evaluate(loss, predictions, labels, options);
    const excess = KERAS_EXCESS[loss] ?? 0;
    // A cosine near 0 is the rest of products that cancel; from e + softplus(−2e) − ln 2 Keras loses what is below the
    // last place of 1.
    const tolerance = ['cosine', 'log-cosh'].includes(loss) ? { ...TOLERANCE, absolute: 2 ** -52 } : TOLERANCE;
    const samples = perSample.map((value) => value + excess);
    expectField(of, 'per_sample', samples, flat(of.per_sample), tolerance, { orLibrary });
    // A residual above the largest double is infinite before any mean is taken, here as in Keras.
    const overflows = { orLibrary: perSample.includes(Infinity) };
    expectField(of, 'mean', [mean + excess], flat(of.mean), tolerance, overflows);
    expectField(of, 'sum', [sum + n * excess], flat(of.sum), tolerance, overflows);
    const slopes = gradient(loss, predictions, labels, options).map((slope) => slope / n);
    const expected = flat(of.gradient_of_mean);
    // 1 − y/(p + ε) as Keras takes it cancels where p is near y, and 1 − p_t is that of the rounded p_t; the slopes of the
    // shortest vectors are of the order of 1e5.
    const rounding: Readonly<Record<string, number>> = {
      poisson: 2 ** -52 / n,
      focal: 2 ** -52 / n,
      cosine: of.case_id.endsWith('/extreme') ? 1e-10 : 2 ** -52,
    };
    const ofSlope = { ...tolerance, absolute: rounding[loss] ?? tolerance.absolute };
    // TensorFlow makes NaN of the slope of the branch that it does not take.
    const branch = (index: number): boolean => loss === 'huber' && Number.isNaN(expected[index]);
    // A subnormal residual is flushed to zero there, and so has no sign.
    const flushed = (index: number): boolean =>
      (loss === 'mae' || loss === 'mape') && perSample[index] > 0 && perSample[index] < 2 ** -1022;
    // The slope of p^q is 0 · ∞ there where p is 0, and that of a subnormal p is taken at 0.
    const undefinedThere = (index: number): boolean => loss === 'gce' && !Number.isFinite(expected[index]);
    const skip = (index: number): boolean =>
      flushed(index) || branch(index) || isKink(of, loss, index) || undefinedThere(index);
    expectField(of, 'gradient_of_mean', slopes, expected, ofSlope, { skip });
  };
}

const ENTROPIES = ['bce', 'ce', 'focal', 'categorical-focal'];

/** The parameters of a case that one loss alone has. Keras heeds its alpha of two classes only where it is told to. */
function own({ params }: ReferenceCase, loss: string): Record<string, number> {
  const { alpha = 0.25, gamma, q } = params as Record<string, number | undefined>;
  const { delta } = params as Record<string, number | undefined>;
  const weighted = loss === 'categorical-focal' || params.apply_class_balancing === true;
  return {
    ...(weighted ? { alpha } : {}),
    ...(gamma === undefined ? {} : { gamma }),
    ...(q === undefined ? {} : { q }),
    ...(delta === undefined ? {} : { delta }),
  };
}

/** Where a slope has a jump TensorFlow takes one side or, of equal rivals, the mean of theirs; lossctl takes 0, or the first. */
function isKink({ inputs: { pred, label } }: ReferenceCase, loss: string, index: number): boolean {
  const [scores, targets] = [flat(pred), flat(label)];
  if (loss === 'hinge') return scores[index] * targets[index] === 1;
  if (loss !== 'categorical-hinge' && loss !== 'cosine') return false;
  const width = flat((pred as readonly Cells[])[0]).length;
  const row = index - (index % width);
  // There the square of a length overflows.
  const cells = [...scores.slice(row, row + width), ...targets.slice(row, row + width)];
  if (loss === 'cosine') return cells.some((cell) => Math.abs(cell) > 1e154);
  const rivals = [0, ...scores.slice(row, row + width).filter((_, k) => targets[row + k] === 0)];
  return rivals.filter((score) => score === Math.max(...rivals)).length > 1;
}

const smoothing = ({ params }: ReferenceCase): number => (params.label_smoothing as number | undefined) ?? 0;

// The losses of overlap are in keras-overlap.test.ts, the weighted cases of regression in keras-regression.test.ts.
const CASES = loadCases('keras').filter(
  ({ function: name, inputs }) => name in LOSSES && !(KERAS_REGRESSION.has(name) && 'weight' in inputs),
);

suiteOf('keras', planOf(CASES, plan), {
  'sample weights': {
    binary_focal_crossentropy: 3,
    categorical_focal_crossentropy: 3,
    categorical_generalized_cross_entropy: 3,
    categorical_hinge: 3,
    cosine_similarity: 3,
    hinge: 3,
    kl_divergence: 3,
    squared_hinge: 3,
    binary_crossentropy: 4,
    categorical_crossentropy: 3,
    sparse_categorical_crossentropy: 3,
  },
  'ignore-index': { sparse_categorical_crossentropy: 4 },
  axis: { categorical_crossentropy: 1, cosine_similarity: 3 },
  "TensorFlow's own path from logits, which clips nothing": { binary_focal_crossentropy: 1 },
  "TensorFlow's own sparse path, clipped probabilities": { sparse_categorical_crossentropy: 1 },
});
