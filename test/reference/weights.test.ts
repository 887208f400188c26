import { type EvaluateOptions, evaluate, type Numbers } from '../../src/index.ts';
import { type Cells, casesOf, expectField, flat, planOf, type ReferenceCase } from '../support/reference.ts';
import { suiteOf } from '../support/suite.ts';
import { CLASS_FUNCTIONS } from '../support/topics.ts';

// Sample weights as each library takes them: its own mean, its own sum.

interface Target {
  readonly loss: string;
  readonly options?: EvaluateOptions;
}

const TARGETS: Readonly<Record<string, Readonly<Record<string, Target>>>> = {
  keras: {
    mean_squared_error: { loss: 'mse' },
    mean_absolute_error: { loss: 'mae' },
    binary_crossentropy: { loss: 'bce' },
  },
  sklearn: {
    mean_squared_error: { loss: 'mse' },
    mean_absolute_error: { loss: 'mae' },
    root_mean_squared_error: { loss: 'rmse' },
  },
};

function planFor(library: 'keras' | 'sklearn', of: ReferenceCase): (() => void) | string {
  const target = TARGETS[library][of.function];
  if (!('weight' in of.inputs)) return 'no sample weights';
  if (target === undefined) return 'a loss of another test';
  if ('pos_weight' in of.inputs || Object.keys(of.params).some((name) => name !== 'from_logits'))
    return 'other parameters';
  const [predictions, labels] = [of.inputs.pred, of.inputs.label] as unknown as [Numbers, Numbers];
  if (of.case_id.endsWith('/one-dimensional-weights')) return 'Keras averages a vector before it weights it';
  if (flat(of.inputs.weight).length !== predictions.length) return 'a weight for each element';
  if (flat(of.inputs.weight).every((weight) => weight === 0)) return 'weights that are all 0, an error here';
  if (flat(of.inputs.weight).some((weight) => weight < 0)) return 'a negative weight, an error here';
  const options: EvaluateOptions = {
    ...target.options,
    convention: library,
    weights: of.inputs.weight as readonly number[],
    ...(of.params.from_logits === true ? { parameters: { fromLogits: true } } : {}),
  };
  const tolerance = { relative: 1e-12 };
  return () => {
    const { headline, sum } = evaluate(target.loss, predictions, labels, options);
    expectField(of, 'mean', [headline ?? Number.NaN], flat(of.mean as Cells), tolerance, { orLibrary: true });
    if (of.sum !== undefined) expectField(of, 'sum', [sum], flat(of.sum), tolerance, { orLibrary: true });
  };
}

const left = (library: 'keras' | 'sklearn') => {
  const {
    applying,
    left: reasons,
    total,
  } = planOf(casesOf(library, CLASS_FUNCTIONS[library], 'others'), (of) => planFor(library, of));
  const { 'no sample weights': none, ...others } = reasons;
  return {
    plan: { applying, left: others, total: total - Object.values(none).reduce((sum, count) => sum + count, 0) },
  };
};

suiteOf('weights of keras', left('keras').plan, {
  'Keras averages a vector before it weights it': {
    binary_crossentropy: 1,
    mean_absolute_error: 1,
    mean_squared_error: 1,
  },
  'a loss of another test': {
    cosine_similarity: 3,
    hinge: 3,
    huber: 4,
    kl_divergence: 3,
    log_cosh: 4,
    mean_absolute_percentage_error: 3,
    mean_squared_logarithmic_error: 3,
    poisson: 3,
    squared_hinge: 3,
  },
  'weights that are all 0, an error here': {
    binary_crossentropy: 1,
    mean_absolute_error: 1,
    mean_squared_error: 1,
  },
});
suiteOf('weights of sklearn', left('sklearn').plan, {
  'a negative weight, an error here': { mean_squared_error: 1 },
  'a loss of another test': {
    d2_absolute_error_score: 3,
    d2_brier_score: 1,
    d2_log_loss_score: 1,
    d2_pinball_score: 6,
    d2_tweedie_score: 6,
    explained_variance_score: 3,
    mean_absolute_percentage_error: 3,
    mean_gamma_deviance: 3,
    mean_pinball_loss: 6,
    mean_poisson_deviance: 3,
    mean_squared_log_error: 3,
    mean_tweedie_deviance: 6,
    median_absolute_error: 3,
    r2_score: 6,
    root_mean_squared_log_error: 3,
  },
  'other parameters': {
    mean_absolute_error: 3,
    mean_squared_error: 3,
    root_mean_squared_error: 3,
  },
  'weights that are all 0, an error here': {
    mean_absolute_error: 1,
    mean_squared_error: 1,
    root_mean_squared_error: 1,
  },
});
