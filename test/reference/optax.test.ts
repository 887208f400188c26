import { type EvaluateOptions, evaluate, gradient, type Numbers, type Values } from '../../src/index.ts';
import { expectField, flat, loadCases, planOf, type ReferenceCase } from '../support/reference.ts';
import { suiteOf } from '../support/suite.ts';

interface Call {
  readonly loss: string;
  readonly options?: EvaluateOptions;
  /** What JAX rounds away in one place of 1. */
  readonly absolute?: number;
}

const FROM_LOGITS = { parameters: { fromLogits: true } };
const CALLS: Readonly<Record<string, Call>> = {
  squared_error: { loss: 'mse' },
  l2_loss: { loss: 'half-mse' },
  huber_loss: { loss: 'huber' },
  log_cosh: { loss: 'log-cosh', absolute: 2 ** -52 },
  sigmoid_binary_cross_entropy: { loss: 'bce', options: FROM_LOGITS },
  softmax_cross_entropy: { loss: 'ce', options: FROM_LOGITS },
  safe_softmax_cross_entropy: { loss: 'ce', options: FROM_LOGITS },
  softmax_cross_entropy_with_integer_labels: { loss: 'ce', options: FROM_LOGITS },
};

function plan(of: ReferenceCase): (() => void) | string {
  const call = CALLS[of.function];
  if (call === undefined) return 'a loss of a later release';
  const { pred, label } = of.inputs as Record<string, Numbers>;
  const options = { ...call.options, parameters: { ...call.options?.parameters, ...(of.params as Values) } };
  // JAX flushes what is below the normal numbers to zero.
  const tolerance = { relative: 1e-12, absolute: call.absolute ?? 2 ** -1022 };
  return () => {
    const { perSample, mean, sum, n } = evaluate(call.loss, pred, label, options);
    expectField(of, 'per_sample', perSample, flat(of.per_sample), tolerance);
    // A residual above the largest double is infinite before any mean is taken, here as in JAX.
    const overflows = { orLibrary: perSample.includes(Infinity) };
    expectField(of, 'mean', [mean], flat(of.mean), tolerance, overflows);
    expectField(of, 'sum', [sum], flat(of.sum), tolerance, overflows);
    const slopes = gradient(call.loss, pred, label, options).map((slope) => slope / n);
    const ofSlope = { relative: 1e-12, absolute: 2 ** -52 / n };
    expectField(of, 'gradient_of_mean', slopes, flat(of.gradient_of_mean), ofSlope);
  };
}

suiteOf('optax', planOf(loadCases('optax'), plan), {
  'a loss of a later release': {
    cosine_distance: 4,
    hinge_loss: 2,
    kl_divergence: 2,
    poly_loss_cross_entropy: 4,
    sigmoid_focal_loss: 4,
  },
});
