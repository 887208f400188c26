import { type EvaluateOptions, evaluate, type Numbers, type Values } from '../../src/index.ts';
import { type Cells, casesOf, expectField, flat, planOf, type ReferenceCase } from '../support/reference.ts';
import { refusalOf } from '../support/refusal.ts';
import { suiteOf } from '../support/suite.ts';
import { CLASS_FUNCTIONS } from '../support/topics.ts';

const LOSSES: Readonly<Record<string, string>> = {
  mean_squared_error: 'mse',
  root_mean_squared_error: 'rmse',
  mean_absolute_error: 'mae',
  mean_absolute_percentage_error: 'mape',
  mean_squared_log_error: 'msle',
  root_mean_squared_log_error: 'rmsle',
  mean_pinball_loss: 'pinball',
  mean_tweedie_deviance: 'tweedie',
  mean_poisson_deviance: 'poisson-deviance',
  mean_gamma_deviance: 'gamma-deviance',
};

function plan(of: ReferenceCase): (() => void) | string {
  const { function: name, params, inputs } = of;
  const loss = LOSSES[name];
  if (loss === undefined) return 'a loss or score of a later release';
  if ('weight' in inputs) return 'sample weights';
  if ('multioutput' in params) return 'a number for each column';
  const takesRoot = loss === 'rmse' || loss === 'rmsle';
  if (takesRoot && isTable(inputs.pred)) return "the mean of the columns' roots";
  if (of.error?.includes('infinity')) return 'infinite inputs, which lossctl takes';
  const { pred, label } = inputs as Record<string, Numbers>;
  const options: EvaluateOptions = { convention: 'sklearn', parameters: parametersOf(of) };
  if (of.error !== undefined) {
    return () => {
      refusalOf(() => evaluate(loss, pred, label, options));
    };
  }
  return () => {
    const { perSample, headline } = evaluate(loss, pred, label, options);
    const samples = takesRoot ? perSample.map(Math.sqrt) : perSample;
    // Of a sample whose root scikit-learn takes lossctl shows the square, which leaves the range of doubles earlier.
    // The stored formula of a right prediction of 1e-300 is 1e-121, what its 1400 bits leave of terms of 1e300; exactly it is 0.
    const tolerance = { relative: 1e-12, absolute: takesRoot ? 2 ** -511 : loss === 'tweedie' ? 1e-120 : 0 };
    const overflown = (index: number): boolean => takesRoot && perSample[index] === Infinity;
    expectField(of, 'per_sample', samples, flat(of.per_sample), tolerance, { skip: overflown });
    // Infinite before any mean is taken, where scikit-learn has infinity or NaN and exact numbers a finite mean.
    const overflows = perSample.includes(Infinity);
    expectField(of, 'mean', [headline ?? Number.NaN], flat(of.mean), tolerance, {
      orLibrary: overflows,
      skip: () => overflows && (takesRoot || Number.isNaN(of.mean)),
    });
  };
}

const isTable = (cells: Cells): boolean =>
  typeof cells !== 'number' && typeof cells[0] !== 'number' && cells.length > 0;

/** Without a power scikit-learn takes 0. */
function parametersOf({ function: name, params }: ReferenceCase): Values {
  if (name === 'mean_tweedie_deviance') return { power: (params.power as number | undefined) ?? 0 };
  return name === 'mean_pinball_loss' ? (params as Values) : {};
}

suiteOf('sklearn', planOf(casesOf('sklearn', CLASS_FUNCTIONS.sklearn, 'others'), plan), {
  'a loss or score of a later release': {
    d2_absolute_error_score: 10,
    d2_brier_score: 2,
    d2_log_loss_score: 5,
    d2_pinball_score: 19,
    d2_tweedie_score: 23,
    explained_variance_score: 9,
    max_error: 6,
    median_absolute_error: 10,
    r2_score: 27,
  },
  'a number for each column': { mean_absolute_error: 3, mean_squared_error: 3, root_mean_squared_error: 3 },
  'infinite inputs, which lossctl takes': { mean_squared_error: 1 },
  'sample weights': {
    mean_absolute_error: 6,
    mean_absolute_percentage_error: 3,
    mean_gamma_deviance: 3,
    mean_pinball_loss: 6,
    mean_poisson_deviance: 3,
    mean_squared_error: 7,
    mean_squared_log_error: 3,
    mean_tweedie_deviance: 6,
    root_mean_squared_error: 6,
    root_mean_squared_log_error: 3,
  },
  "the mean of the columns' roots": { root_mean_squared_error: 1, root_mean_squared_log_error: 1 },
});
