import { expect } from '@jest/globals';
import { type EvaluateOptions, evaluate, findLoss, gradient, type Numbers } from '../../src/index.ts';
import { readsRows } from '../../src/loss/loss.ts';
import { type Cells, casesOf, expectField, flat, planOf, type ReferenceCase } from '../support/reference.ts';
import { refusalOf } from '../support/refusal.ts';
import { suiteOf } from '../support/suite.ts';
import { CLASS_FUNCTIONS, KERAS_WEIGHTED } from '../support/topics.ts';

const LOSSES: Readonly<Record<string, string>> = {
  mean_squared_error: 'mse',
  mean_absolute_error: 'mae',
  mean_absolute_percentage_error: 'mape',
  mean_squared_logarithmic_error: 'msle',
  huber: 'huber',
  log_cosh: 'log-cosh',
  poisson: 'poisson',
  binary_crossentropy: 'bce',
  hinge: 'hinge',
  squared_hinge: 'squared-hinge',
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

/** Along axis 0 each column is a sample. */
function turned(of: ReferenceCase): ReferenceCase {
  const turn = (cells: Cells): Cells => {
    const rows = cells as readonly (readonly number[])[];
    return rows[0].map((_, column) => rows.map((row) => row[column]));
  };
  const { pred, label } = of.inputs;
  const slopes = of.gradient_of_mean === undefined ? {} : { gradient_of_mean: turn(of.gradient_of_mean) };
  return { ...of, ...slopes, inputs: { pred: turn(pred), label: turn(label) }, params: {} };
}

function plan(stored: ReferenceCase): (() => void) | string {
  const of = stored.params.axis === 0 ? turned(stored) : stored;
  const loss = LOSSES[of.function];
  const fromLogits = of.params.from_logits === true;
  const options: EvaluateOptions = {
    convention: 'keras',
    parameters: {
      ...(loss === 'bce' && { fromLogits, labelSmoothing: smoothing(of) }),
      ...(of.params.delta !== undefined && { delta: of.params.delta as number }),
    },
  };
  const [predictions, labels] = asRows(of, loss);
  if (of.case_id.endsWith('/odd-labels')) {
    return () => {
      expect(refusalOf(() => evaluate(loss, predictions, labels, options)).message).toMatch(/beside the label/);
    };
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
    // 1 − y/(p + ε) as Keras takes it cancels where p is near y; the slopes of the shortest vectors are of the order
    // of 1e5.
    const rounding: Readonly<Record<string, number>> = {
      poisson: 2 ** -52 / n,
      cosine: of.case_id.endsWith('/extreme') ? 1e-10 : 2 ** -52,
    };
    const ofSlope = { ...tolerance, absolute: rounding[loss] ?? tolerance.absolute };
    // TensorFlow makes NaN of the slope of the branch that it does not take.
    const branch = (index: number): boolean => loss === 'huber' && Number.isNaN(expected[index]);
    // A subnormal residual is flushed to zero there, and so has no sign.
    const flushed = (index: number): boolean =>
      (loss === 'mae' || loss === 'mape') && perSample[index] > 0 && perSample[index] < 2 ** -1022;
    const skip = (index: number): boolean => flushed(index) || branch(index) || isKink(of, loss, index);
    expectField(of, 'gradient_of_mean', slopes, expected, ofSlope, { skip });
  };
}

/** At the kink of a hinge TensorFlow takes one side, lossctl 0; the square of the longest vectors overflows there. */
function isKink({ inputs: { pred, label } }: ReferenceCase, loss: string, index: number): boolean {
  const [scores, targets] = [flat(pred), flat(label)];
  if (loss === 'hinge') return scores[index] * targets[index] === 1;
  if (loss !== 'cosine') return false;
  const width = flat((pred as readonly Cells[])[0]).length;
  const row = index - (index % width);
  return [...scores.slice(row, row + width), ...targets.slice(row, row + width)].some((cell) => Math.abs(cell) > 1e154);
}

const smoothing = ({ params }: ReferenceCase): number => (params.label_smoothing as number | undefined) ?? 0;

// The losses of overlap are in keras-overlap.test.ts, the weighted cases in keras-weights.test.ts.
const CASES = casesOf('keras', CLASS_FUNCTIONS.keras, 'others').filter(
  ({ function: name, inputs }) => name in LOSSES && !(KERAS_WEIGHTED.has(name) && 'weight' in inputs),
);

suiteOf('keras', planOf(CASES, plan), {});
