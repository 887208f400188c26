import { type EvaluateOptions, evaluate, type Values } from '../../src/index.ts';
import { expectField, flat, loadCases, planOf, type ReferenceCase } from '../support/reference.ts';
import { refusalOf } from '../support/refusal.ts';
import { suiteOf } from '../support/suite.ts';
import { SKLEARN_REGRESSION } from '../support/topics.ts';

// Each function by the name that scikit-learn gives it, which sets the convention and what the name says beyond it.

type Rows = readonly (number | readonly number[])[];

function plan(of: ReferenceCase): (() => void) | string {
  const { function: name, params, inputs } = of;
  if (of.case_id.endsWith('/negative-weight')) return 'a negative weight, an error here';
  if (of.error?.includes('infinity')) return 'infinite inputs, which lossctl takes';
  const { pred, label, weight } = inputs as unknown as { pred: Rows; label: Rows; weight?: readonly number[] };
  const options: EvaluateOptions = { parameters: parametersOf(params), ...(weight && { weights: weight }) };
  const headlineOf = (predictions: Rows, labels: Rows, own = options): number =>
    evaluate(`sklearn.metrics.${name}`, predictions as number[], labels as number[], own).headline ?? Number.NaN;
  if (of.error !== undefined) {
    return () => {
      refusalOf(() => headlineOf(pred, label));
    };
  }
  const tolerance = toleranceOf(of);
  if (params.multioutput === 'raw_values') {
    return () => {
      const columns = (pred[0] as readonly number[]).map((_, column) =>
        headlineOf(columnOf(pred, column), columnOf(label, column)),
      );
      // A score of fewer than two rows is one NaN for all columns.
      const expected = flat(of.mean);
      expectField(of, 'mean', expected.length === 1 ? [...new Set(columns)] : columns, expected, tolerance);
    };
  }
  return () => {
    const { perSample, headline } = evaluate(`sklearn.${name}`, pred as number[], label as number[], options);
    const takesRoot = name.startsWith('root_');
    // Infinite before any mean is taken, where scikit-learn has infinity or NaN and exact numbers a finite mean. Of a
    // sample whose root scikit-learn takes lossctl shows the square, which leaves the range of doubles earlier.
    const overflows = perSample.includes(Infinity);
    if (of.per_sample !== undefined) {
      // The metric on each row alone.
      const alone = pred.map((row, i) => headlineOf([row], [label[i]], { parameters: options.parameters ?? {} }));
      const overflown = (index: number): boolean => takesRoot && perSample[index] === Infinity;
      expectField(of, 'per_sample', alone, flat(of.per_sample), tolerance, { skip: overflown });
      if (!takesRoot) expectField(of, 'per_sample', perSample, flat(of.per_sample), tolerance);
    }
    expectField(of, 'mean', [headline ?? Number.NaN], flat(of.mean), tolerance, {
      orLibrary: overflows,
      skip: () => overflows && (takesRoot || Number.isNaN(of.mean)),
    });
  };
}

/** Columns weighed by their variance are all columns together. */
function parametersOf({ force_finite: forceFinite, multioutput, ...others }: ReferenceCase['params']): Values {
  return {
    ...(others as Values),
    ...(forceFinite === undefined ? {} : { forceFinite: forceFinite as boolean }),
    ...(multioutput === 'variance_weighted' ? { multi: 'pooled' } : {}),
  };
}

const columnOf = (rows: Rows, column: number): number[] => rows.map((row) => (row as readonly number[])[column]);

// The stored formula of a right prediction of 1e-300 is 1e-121, what its 1400 bits leave of terms of 1e300; exactly it is 0.
// A sum of squares below the smallest double has no root here, where scikit-learn's root of a row alone has.
function toleranceOf({ function: name }: ReferenceCase) {
  const absolute = name.startsWith('root_') ? 2 ** -511 : name === 'mean_tweedie_deviance' ? 1e-120 : 0;
  return { relative: 1e-12, absolute };
}

const cases = loadCases('sklearn').filter(({ function: name }) => SKLEARN_REGRESSION.has(name));

suiteOf('sklearn regression', planOf(cases, plan), {
  'a negative weight, an error here': { mean_squared_error: 1 },
  'infinite inputs, which lossctl takes': { mean_squared_error: 1 },
});
