import { type EvaluateOptions, evaluate, type Numbers } from '../../src/index.ts';
import { type Cells, expectField, flat, loadCases, planOf, type ReferenceCase } from '../support/reference.ts';
import { KERAS_REGRESSION } from '../support/regression.ts';
import { suiteOf } from '../support/suite.ts';

// Sample weights as each library takes them: its own mean, its own sum.

interface Target {
  readonly loss: string;
  readonly options?: EvaluateOptions;
}

const TARGETS: Readonly<Record<string, Readonly<Record<string, Target>>>> = {
  keras: {
    binary_crossentropy: { loss: 'bce' },
    categorical_crossentropy: { loss: 'ce' },
    sparse_categorical_crossentropy: { loss: 'ce' },
  },
};

function planFor(library: 'keras', of: ReferenceCase): (() => void) | string {
  const target = TARGETS[library][of.function];
  if (!('weight' in of.inputs)) return 'no sample weights';
  if (target === undefined) return 'class weights, or a loss of another test';
  if ('pos_weight' in of.inputs || Object.keys(of.params).some((name) => name !== 'from_logits'))
    return 'other parameters';
  const [predictions, labels] = [of.inputs.pred, of.inputs.label] as unknown as [Numbers, Numbers];
  if (of.case_id.endsWith('/one-dimensional-weights')) return 'Keras averages a vector before it weights it';
  if (flat(of.inputs.weight).length !== predictions.length) return 'a weight for each element';
  if (flat(of.inputs.weight).every((weight) => weight === 0)) return 'weights that are all 0, an error here';
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

/** Those of regression are held by a test of their own. */
const casesOf = (library: 'keras'): readonly ReferenceCase[] =>
  loadCases(library).filter(({ function: name }) => !KERAS_REGRESSION.has(name));

const left = (library: 'keras') => {
  const { applying, left: reasons, total } = planOf(casesOf(library), (of) => planFor(library, of));
  const { 'no sample weights': none, ...others } = reasons;
  return {
    plan: { applying, left: others, total: total - Object.values(none).reduce((sum, count) => sum + count, 0) },
  };
};

suiteOf('weights of keras', left('keras').plan, {
  'Keras averages a vector before it weights it': {
    binary_crossentropy: 1,
  },
  'class weights, or a loss of another test': {
    binary_focal_crossentropy: 3,
    categorical_focal_crossentropy: 3,
    categorical_generalized_cross_entropy: 3,
    categorical_hinge: 3,
    cosine_similarity: 3,
    hinge: 3,
    kl_divergence: 3,
    squared_hinge: 3,
  },
  'weights that are all 0, an error here': {
    binary_crossentropy: 1,
    categorical_crossentropy: 1,
    sparse_categorical_crossentropy: 1,
  },
});
