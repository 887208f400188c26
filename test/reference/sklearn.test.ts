import { type EvaluateOptions, evaluate, type Numbers } from '../../src/index.ts';
import { type Cells, expectField, flat, loadCases, planOf, type ReferenceCase } from '../support/reference.ts';
import { refusalOf } from '../support/refusal.ts';
import { SKLEARN_REGRESSION } from '../support/regression.ts';
import { suiteOf } from '../support/suite.ts';

function plan(of: ReferenceCase): (() => void) | string {
  const { function: name, inputs } = of;
  if (name !== 'log_loss') return 'a loss or score of a later release';
  if ('weight' in inputs) return 'sample weights';
  if (of.error?.includes('only one label')) return 'labels of one class, which lossctl takes';
  if (of.error?.includes('different number of classes')) return 'labels that leave out a class, which lossctl takes';
  const loss = isTable(inputs.pred) ? 'ce' : 'bce';
  const { pred, label } = inputs as Record<string, Numbers>;
  const options: EvaluateOptions = { convention: 'sklearn' };
  if (of.error !== undefined) {
    return () => {
      refusalOf(() => evaluate(loss, pred, label, options));
    };
  }
  return () => {
    const { perSample, headline } = evaluate(loss, pred, label, options);
    const tolerance = { relative: 1e-12 };
    expectField(of, 'per_sample', perSample, flat(of.per_sample), tolerance, { orLibrary: true });
    expectField(of, 'mean', [headline ?? Number.NaN], flat(of.mean), tolerance, { orLibrary: true });
  };
}

const isTable = (cells: Cells): boolean =>
  typeof cells !== 'number' && typeof cells[0] !== 'number' && cells.length > 0;

const cases = loadCases('sklearn').filter(({ function: name }) => !SKLEARN_REGRESSION.has(name));

suiteOf('sklearn', planOf(cases, plan), {
  'a loss or score of a later release': {
    accuracy_score: 8,
    brier_score_loss: 11,
    hamming_loss: 8,
    hinge_loss: 9,
    zero_one_loss: 9,
  },
  'labels of one class, which lossctl takes': { log_loss: 2 },
  'labels that leave out a class, which lossctl takes': { log_loss: 1 },
  'sample weights': { log_loss: 4 },
});
