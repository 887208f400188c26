import { expect, test } from '@jest/globals';
import { createDecisionWatch } from '../../../src/engine/evaluation/decision-watch.ts';
import { findLoss } from '../../../src/loss/registry.ts';
import { resolve } from '../../../src/loss/resolve.ts';
import { column, pairsOf } from '../../support/pairs.ts';

function faultOf(predictions: readonly number[], labels: readonly number[], fromLogits = false) {
  const own = createDecisionWatch(resolve(findLoss('accuracy').loss, { values: fromLogits ? { fromLogits } : {} }));
  predictions.forEach((p, row) => {
    own?.add(pairsOf(column([p]), column([labels[row]])));
  });
  return own?.fault()?.problem;
}

test('classes are whole numbers of any size', () => {
  expect(faultOf([0, 2, 7], [0, 2, 3])).toBeUndefined();
  expect(faultOf([0.2, 0.7, 1], [0, 1, 1])).toBeUndefined();
});

test('a class beside a probability is neither, and two labels may be what it is of', () => {
  expect(faultOf([0.2, 3], [0, 1])).toMatchObject({ code: 'classes-and-probabilities', hints: [] });
  expect(faultOf([0.2, 0.7, 0.6], [2, 1, 2])).toMatchObject({
    code: 'classes-and-probabilities',
    hints: [{ flags: { classes: '1,2' } }],
  });
  expect(faultOf([0.2, 0.7], [-1, 1])?.hints?.[0].flags).toEqual({ classes: '-1,1' });
});

test('class numbers are no raw scores', () => {
  expect(faultOf([0, 2, 1], [0, 1, 1], true)?.code).toBe('logits-are-classes');
  expect(faultOf([0, -2, 1], [0, 1, 1], true)).toBeUndefined();
  expect(faultOf([0, 1.5, 1], [0, 1, 1], true)).toBeUndefined();
});
