import { type EvaluateOptions, evaluate, gradient, type Numbers } from '../../src/index.ts';
import { type Cells, expectField, flat, loadCases, planOf, type ReferenceCase } from '../support/reference.ts';
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
};
/** TensorFlow flushes what is below the normal numbers to zero. */
const TOLERANCE = { relative: 1e-12, absolute: 2 ** -1022 };
/** Keras subtracts ln 2 in float32 from each log_cosh, which lossctl does not imitate: added here to what lossctl gives. */
const KERAS_EXCESS: Readonly<Record<string, number>> = { 'log-cosh': Math.LN2 - Math.fround(Math.LN2) };

/** Keras averages a vector as one row of columns; a label a row beside (n, 1) predictions is one column. */
function asRows({ inputs: { pred, label } }: ReferenceCase, loss: string): [Numbers, Numbers] {
  const oneRow = loss !== 'ce' && typeof (pred as readonly Cells[])[0] === 'number';
  return (oneRow ? [[pred], [label]] : [pred, label]) as unknown as [Numbers, Numbers];
}

function plan(of: ReferenceCase): (() => void) | string {
  const loss = LOSSES[of.function];
  if (loss === undefined) return 'a loss of a later release';
  if ('weight' in of.inputs) return 'sample weights';
  if ('ignore_class' in of.params) return 'ignore-index';
  if ('axis' in of.params) return 'axis';
  const fromLogits = of.params.from_logits === true;
  const sparse = of.function === 'sparse_categorical_crossentropy' && !fromLogits;
  // TensorFlow clips each probability, takes logarithms and softmaxes them again; the other backends do not.
  if (sparse && of.case_id.endsWith('/extreme')) return "TensorFlow's own sparse path, clipped probabilities";
  const options: EvaluateOptions = {
    convention: 'keras',
    parameters: {
      ...(loss === 'bce' || loss === 'ce' ? { fromLogits, labelSmoothing: smoothing(of) } : {}),
      ...(loss === 'huber' && 'delta' in of.params ? { delta: of.params.delta as number } : {}),
    },
  };
  const [predictions, labels] = asRows(of, loss);
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
    // From e + softplus(−2e) − ln 2 Keras loses what is below the last place of 1.
    const tolerance = loss === 'log-cosh' ? { ...TOLERANCE, absolute: 2 ** -52 } : TOLERANCE;
    const samples = perSample.map((value) => value + excess);
    expectField(of, 'per_sample', samples, flat(of.per_sample), tolerance, { orLibrary });
    // A residual above the largest double is infinite before any mean is taken, here as in Keras.
    const overflows = { orLibrary: perSample.includes(Infinity) };
    expectField(of, 'mean', [mean + excess], flat(of.mean), tolerance, overflows);
    expectField(of, 'sum', [sum + n * excess], flat(of.sum), tolerance, overflows);
    const slopes = gradient(loss, predictions, labels, options).map((slope) => slope / n);
    const expected = flat(of.gradient_of_mean);
    // 1 − y/(p + ε) as Keras takes it cancels where p is near y.
    const ofSlope = loss === 'poisson' ? { ...tolerance, absolute: 2 ** -52 / n } : tolerance;
    // TensorFlow makes NaN of the slope of the branch that it does not take.
    const branch = (index: number): boolean => loss === 'huber' && Number.isNaN(expected[index]);
    // A subnormal residual is flushed to zero there, and so has no sign.
    const flushed = (index: number): boolean =>
      (loss === 'mae' || loss === 'mape') && perSample[index] > 0 && perSample[index] < 2 ** -1022;
    expectField(of, 'gradient_of_mean', slopes, expected, ofSlope, {
      skip: (index) => flushed(index) || branch(index),
    });
  };
}

const smoothing = ({ params }: ReferenceCase): number => (params.label_smoothing as number | undefined) ?? 0;

suiteOf('keras', planOf(loadCases('keras'), plan), {
  'a loss of a later release': {
    binary_focal_crossentropy: 29,
    categorical_focal_crossentropy: 20,
    categorical_generalized_cross_entropy: 10,
    categorical_hinge: 7,
    cosine_similarity: 10,
    dice: 7,
    hinge: 10,
    kl_divergence: 7,
    squared_hinge: 10,
    tversky: 10,
  },
  'sample weights': {
    binary_crossentropy: 4,
    categorical_crossentropy: 3,
    huber: 4,
    log_cosh: 4,
    mean_absolute_error: 4,
    mean_absolute_percentage_error: 3,
    mean_squared_error: 4,
    mean_squared_logarithmic_error: 3,
    poisson: 3,
    sparse_categorical_crossentropy: 3,
  },
  'ignore-index': { sparse_categorical_crossentropy: 4 },
  axis: { categorical_crossentropy: 1 },
  "TensorFlow's own sparse path, clipped probabilities": { sparse_categorical_crossentropy: 1 },
});
