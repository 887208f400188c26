import { evaluate, gradient, type Numbers, type Values } from '../../src/index.ts';
import { expectField, flat, loadCases, planOf, type ReferenceCase } from '../support/reference.ts';
import { suiteOf } from '../support/suite.ts';

/** What JAX rounds away in one place of 1, where a loss is the rest of terms that cancel. */
const CANCELS: readonly string[] = ['log_cosh', 'cosine_distance', 'kl_divergence'];

/** The parameters of a case by the names that lossctl has for them. */
function parametersOf({ function: name, params }: ReferenceCase): Values {
  const { epsilon, ...others } = params as Record<string, number>;
  // optax keeps the squared length at epsilon or above.
  if (name === 'cosine_distance')
    return epsilon === undefined ? {} : { minLength: Math.sqrt(epsilon), zeroVector: '1' };
  return { ...others, ...(epsilon !== undefined && { eps: epsilon }) };
}

function run(of: ReferenceCase): void {
  const { pred, label } = of.inputs as Record<string, Numbers>;
  const [loss, options] = [`optax.losses.${of.function}`, { parameters: parametersOf(of), allowNan: true }];
  const { perSample, mean, sum, n } = evaluate(loss, pred, label, options);
  // JAX flushes what is below the normal numbers to zero.
  // Of two terms of 1e-16 that cancel poly_loss_cross_entropy has 5e-33 left.
  const tolerance = {
    relative: 1e-12,
    absolute: CANCELS.includes(of.function)
      ? 2 ** -52
      : of.function === 'poly_loss_cross_entropy'
        ? 2 ** -100
        : 2 ** -1022,
  };
  // 0 ln 0 is NaN there and 0 here.
  const samples = flat(of.per_sample);
  const isNan = (index: number): boolean => of.function === 'kl_divergence' && Number.isNaN(samples[index]);
  expectField(of, 'per_sample', perSample, samples, tolerance, { skip: isNan });
  if (samples.some((_, index) => isNan(index))) return;
  // A residual above the largest double is infinite before any mean is taken, here as in JAX.
  const overflows = { orLibrary: perSample.includes(Infinity) };
  expectField(of, 'mean', [mean], flat(of.mean), tolerance, overflows);
  expectField(of, 'sum', [sum], flat(of.sum), tolerance, overflows);
  const slopes = gradient(loss, pred, label, options).map((slope) => slope / n);
  const expected = flat(of.gradient_of_mean);
  // JAX halves the slope at the kink of a hinge, makes NaN of 0 · ∞, and computes cosines of 1 to a place of 1.
  const isKink = (index: number): boolean =>
    of.function === 'hinge_loss' && flat(of.inputs.pred)[index] === flat(of.inputs.label)[index];
  // Its squares of long vectors overflow, and at vectors shorter than epsilon it has no slope.
  const width = expected.length / n;
  const isOdd = (index: number): boolean => {
    const first = index - (index % width);
    const lengths = [of.inputs.pred, of.inputs.label].map((rows) =>
      Math.hypot(...flat(rows).slice(first, first + width)),
    );
    return !lengths.every((length) => length > 1e-3 && length < 1e100);
  };
  const skip = (index: number): boolean =>
    Number.isNaN(expected[index]) || isKink(index) || (of.function === 'cosine_distance' && isOdd(index));
  const size = of.function === 'cosine_distance' ? Math.max(1, ...expected.filter(Number.isFinite).map(Math.abs)) : 1;
  expectField(of, 'gradient_of_mean', slopes, expected, { relative: 1e-12, absolute: (size * 2 ** -52) / n }, { skip });
}

suiteOf(
  'optax',
  planOf(loadCases('optax'), (of) => () => run(of)),
  {},
);
