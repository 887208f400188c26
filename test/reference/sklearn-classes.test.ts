import { type EvaluateOptions, evaluate, type Numbers } from '../../src/index.ts';
import { casesOf, expectField, flat, planOf, type ReferenceCase } from '../support/reference.ts';
import { refusalOf } from '../support/refusal.ts';
import { suiteOf } from '../support/suite.ts';
import { CLASS_FUNCTIONS } from '../support/topics.ts';

// Every case of scikit-learn's losses and scores of classes, by the name that it has for them. Its predicted classes are
// given as one-hot rows, those of two classes as one column of 0 and 1.

const TOLERANCE = { relative: 1e-12 };
const DECISIONS: readonly string[] = ['zero_one_loss', 'hamming_loss', 'accuracy_score'];

/** The loss, its predictions and its labels. */
function callOf({ function: name, case_id: id, inputs }: ReferenceCase): [string, Numbers, Numbers] {
  const { pred, label } = inputs as Record<string, Numbers>;
  const own = `sklearn.metrics.${name}`;
  if (!DECISIONS.includes(name) || id.endsWith('/multilabel') || id.endsWith('/binary')) return [own, pred, label];
  const classes = [...flat(inputs.pred), ...flat(inputs.label)];
  const width = Math.max(...classes, 1) + 1;
  const rows = flat(inputs.pred).map((own) => Array.from({ length: width }, (_, k) => (k === own ? 1 : 0)));
  // Of one class a sample hamming_loss is zero_one_loss; of one-hot rows it would count two wrong ones of K.
  return [name === 'hamming_loss' ? 'sklearn.metrics.zero_one_loss' : own, rows, label];
}

function plan(of: ReferenceCase): (() => void) | string {
  const { function: name, case_id: id, params, inputs } = of;
  if (of.error?.includes('only one label')) return 'labels of one class, which lossctl takes';
  if (of.error?.includes('different number of classes')) return 'labels that leave out a class, which lossctl takes';
  if (name === 'hinge_loss' && new Set(flat(inputs.label)).size === 1)
    return 'labels of one class, which scikit-learn takes for the negative one';
  if (name !== 'hamming_loss' && id.endsWith('/multilabel')) return 'several labels a row that are right as a whole';
  const weights = inputs.weight === undefined ? undefined : flat(inputs.weight);
  const [loss, pred, label] = callOf(of);
  const options: EvaluateOptions = {
    convention: 'sklearn',
    ...(weights && { weights }),
    ...(params.scale_by_half !== undefined && { parameters: { half: String(params.scale_by_half) } }),
  };
  if (of.error !== undefined) {
    return () => {
      refusalOf(() => evaluate(loss, pred, label, options));
    };
  }
  return () => {
    const { perSample, headline = Number.NaN, sum, n } = evaluate(loss, pred, label, options);
    // Of a probability lossctl takes ln(1 − p) as scikit-learn does, and so rounds as it does.
    const choice = { orLibrary: name === 'log_loss' };
    const isScore = name === 'accuracy_score';
    const total = weights === undefined ? n : weights.reduce((all, weight) => all + weight, 0);
    const samples = isScore ? perSample.map((value) => 1 - value) : perSample;
    if (of.per_sample !== undefined) expectField(of, 'per_sample', samples, flat(of.per_sample), TOLERANCE, choice);
    expectField(of, 'mean', [headline], flat(of.mean), TOLERANCE, choice);
    if (of.sum !== undefined) expectField(of, 'sum', [isScore ? total - sum : sum], flat(of.sum), TOLERANCE, choice);
  };
}

suiteOf('sklearn classes', planOf(casesOf('sklearn', CLASS_FUNCTIONS.sklearn, 'these'), plan), {
  'labels of one class, which lossctl takes': { log_loss: 2 },
  'labels of one class, which scikit-learn takes for the negative one': { hinge_loss: 1 },
  'labels that leave out a class, which lossctl takes': { log_loss: 1 },
  'several labels a row that are right as a whole': { accuracy_score: 1, zero_one_loss: 1 },
});
