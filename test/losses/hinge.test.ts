import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { flat, isClose, loadCases } from '../support/reference.ts';

const SCORES = [-1, -1, 0, 0, 0.5, 0.5, 1, 1, 1.5, 1.5];
const SIGNS = [-1, 1, -1, 1, -1, 1, -1, 1, -1, 1];

test('is 0 from the margin on and linear below it, as optax has it', () => {
  expect([...evaluate('hinge', SCORES, SIGNS).perSample]).toEqual([0, 2, 1, 1, 1.5, 0.5, 2, 0, 2.5, 0]);
});

test('reads 0 as -1', () => {
  const zeros = SIGNS.map((sign) => Math.max(0, sign));
  expect(evaluate('hinge', SCORES, zeros).perSample).toEqual(evaluate('hinge', SCORES, SIGNS).perSample);
  expect(evaluate('HingeLoss', SCORES, zeros).warnings).toEqual(['labels 0 and 1 are read as -1 and 1']);
});

test('has the margin that is asked for', () => {
  expect(evaluate('hinge', [0.25, 3], [1, 1], { parameters: { margin: 2 } }).perSample).toEqual(
    Float64Array.of(1.75, 0),
  );
});

test('has the slope of its side, and 0 at the kink', () => {
  expect([...gradient('hinge', [0.5, 0.5, 1, -1, 2], [1, -1, 1, -1, 1])]).toEqual([-1, 1, 0, 0, 0]);
});

test('counts a score above 0 as class 1', () => {
  expect(evaluate('hinge', [0.1, 0, -3, 2], [1, 0, 1, 0]).accuracy).toBe(0.5);
});

test('has the means of scikit-learn and optax', () => {
  const known = [...loadCases('sklearn'), ...loadCases('optax')].filter(
    ({ function: name, inputs, case_id }) =>
      // A batch of one class counts as negative in scikit-learn; several columns are its multiclass hinge.
      name === 'hinge_loss' && !('weight' in inputs) && !/multiclass|sklearn.*-n1$/.test(case_id),
  );
  expect(known).toHaveLength(6);
  for (const { inputs, mean } of known) {
    const { mean: own } = evaluate('hinge', flat(inputs.pred), flat(inputs.label), { convention: 'sklearn' });
    expect(isClose(own, mean ?? 0, 1e-12)).toBe(true);
  }
});

test('the best constant is the margin on the side of more labels', () => {
  expect(evaluate('hinge', [0, 0, 0], [1, -1, -1]).bestConstant).toEqual({ prediction: [-1], loss: 2 / 3 });
  expect(evaluate('hinge', [0, 0, 0], [1, 0, 0], { weights: [3, 1, 1] }).bestConstant?.prediction).toEqual([1]);
});

describeLoss('hinge');
