import { evaluate, gradient } from '../../src/index.ts';
import { expectField, flat, loadCases, planOf, type ReferenceCase } from '../support/reference.ts';
import { suiteOf } from '../support/suite.ts';
import { KERAS_WEIGHTED } from '../support/topics.ts';

// Sample weights as Keras's loss classes take them, under both of the means that they have.

/** Keras subtracts ln 2 in float32 from each log_cosh, which lossctl does not imitate: added here to what lossctl gives. */
const excessOf = (name: string): number => (name === 'log_cosh' ? Math.LN2 - Math.fround(Math.LN2) : 0);

function plan(of: ReferenceCase): (() => void) | string {
  const { function: name, inputs } = of;
  if (of.case_id.endsWith('/one-dimensional-weights')) return 'Keras averages a vector before it weights it';
  const { pred, label, weight: weights } = inputs as unknown as Record<string, number[]>;
  if (weights.every((weight) => weight === 0)) return 'weights that are all 0, an error here';
  return () => {
    // What is below the last place of 1 is lost where terms cancel.
    const cancels = name === 'log_cosh' || name === 'cosine_similarity';
    const tolerance = { relative: 1e-12, absolute: cancels ? 2 ** -50 : 0 };
    const excess = excessOf(name);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const { perSample, mean, sum, n } = evaluate(`keras.losses.${name}`, pred, label, { weights });
    const samples = perSample.map((value) => value + excess);
    expectField(of, 'per_sample', samples, flat(of.per_sample), tolerance);
    const weighted = samples.map((value, row) => weights[row] * value);
    expectField(of, 'weighted_per_sample', weighted, flat(of.weighted_per_sample as number[]), tolerance);
    expectField(of, 'mean', [mean + (excess * total) / n], flat(of.mean), tolerance);
    expectField(of, 'sum', [sum + excess * total], flat(of.sum), tolerance);
    const bySum = [(sum + excess * total) / total];
    expectField(of, 'mean_with_sample_weight', bySum, flat(of.mean_with_sample_weight as number), tolerance);
    const own = gradient(`keras.losses.${name}`, pred, label);
    const slopes = own.map((slope, index) => (weights[Math.floor((index * n) / own.length)] * slope) / n);
    // 1 − y/(p + ε) as Keras takes it cancels where p is near y.
    const rounding = { ...tolerance, absolute: name === 'poisson' ? 2 ** -52 / n : tolerance.absolute };
    expectField(of, 'gradient_of_mean', slopes, flat(of.gradient_of_mean), rounding);
  };
}

const cases = loadCases('keras').filter(({ function: name, inputs }) => KERAS_WEIGHTED.has(name) && 'weight' in inputs);

suiteOf('keras weights', planOf(cases, plan), {
  'Keras averages a vector before it weights it': {
    binary_crossentropy: 1,
    huber: 1,
    log_cosh: 1,
    mean_absolute_error: 1,
    mean_squared_error: 1,
  },
  'weights that are all 0, an error here': {
    huber: 1,
    log_cosh: 1,
    mean_absolute_error: 1,
    mean_absolute_percentage_error: 1,
    mean_squared_error: 1,
    mean_squared_logarithmic_error: 1,
    poisson: 1,
    binary_crossentropy: 1,
    hinge: 1,
    squared_hinge: 1,
    kl_divergence: 1,
    cosine_similarity: 1,
  },
});
