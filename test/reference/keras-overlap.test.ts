import { evaluate, gradient } from '../../src/index.ts';
import { type Cells, expectField, flat, loadCases, planOf, type ReferenceCase } from '../support/reference.ts';
import { suiteOf } from '../support/suite.ts';

// Dice and Tversky, whose rows are those of the last axis; without an axis the whole batch is one row.

const LOSSES = ['dice', 'tversky'];

/** 1 minus a ratio in doubles, against the same as a ratio. */
const TOLERANCE = { relative: 1e-12, absolute: 2 ** -52 };

function plan(of: ReferenceCase): () => void {
  const { axis, ...parameters } = of.params as Readonly<Record<string, number>>;
  const rows = (cells: Cells): number[][] =>
    axis === undefined ? [flat(cells)] : (cells as readonly Cells[]).map((row) => flat(row));
  const [predictions, labels] = [rows(of.inputs.pred), rows(of.inputs.label)];
  return () => {
    const loss = `keras.losses.${of.function}`;
    const { perSample, mean, sum, n } = evaluate(loss, predictions, labels, { parameters });
    expectField(of, 'per_sample', perSample, flat(of.per_sample), TOLERANCE);
    expectField(of, 'mean', [mean], flat(of.mean), TOLERANCE);
    expectField(of, 'sum', [sum], flat(of.sum), TOLERANCE);
    const slopes = gradient(loss, predictions, labels, { parameters }).map((slope) => slope / n);
    expectField(of, 'gradient_of_mean', slopes, flat(of.gradient_of_mean), TOLERANCE);
  };
}

suiteOf(
  'keras overlap',
  planOf(
    loadCases('keras').filter(({ function: name }) => LOSSES.includes(name)),
    plan,
  ),
  {},
);
