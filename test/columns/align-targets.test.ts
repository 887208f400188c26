import { expect, test } from '@jest/globals';
import { alignTargets } from '../../src/columns/align-targets.ts';
import type { Note } from '../../src/problem/problem.ts';
import { said, selectionOf, show, tableOf } from '../support/columns.ts';

function align(preds: string, labels: string, shape: 'class' | 'scalar' = 'class', areNamed = false) {
  const notes: Note[] = [];
  const [prediction, label] = [selectionOf(tableOf('p.csv', preds)), selectionOf(tableOf('y.csv', labels))];
  return [show(alignTargets(prediction, label, { shape, classes: undefined, areNamed }, notes)), ...said({ notes })];
}

test('target columns named as the classes are put in their order, which is said', () => {
  expect(align('prob_cat prob_dog', 'dog cat')).toEqual([
    'y.csv:1,0',
    'y.csv: target columns are matched to the predictions by name, not by position',
  ]);
});

test('other names stay where they are, which is said', () => {
  expect(align('cat dog', 'dog fish')).toEqual([
    'y.csv:0,1',
    'y.csv: target columns are matched to the predictions by position, as their names differ',
  ]);
});

test('nothing is said of the same order, of one column, and of the same names in full', () => {
  expect(align('cat dog', 'cat dog')).toEqual(['y.csv:0,1']);
  expect(align('cat dog', 'label')).toEqual(['y.csv:0']);
  expect(align('cat dog', 'dog cat')).toEqual(['y.csv:1,0']);
  expect(align('a b c', 'B c a', 'scalar')).toEqual(['y.csv:2,0,1']);
});

test('outputs are matched by what their names do not have in common', () => {
  expect(align('pred_a pred_b', 'true_a true_b', 'scalar')).toEqual(['y.csv:0,1']);
  expect(align('a_pred b_pred', 'b_true a_true', 'scalar')).toEqual([
    'y.csv:1,0',
    'y.csv: target columns are matched to the predictions by name, not by position',
  ]);
  expect(align('p1 p2', 't1 t2', 'scalar')).toEqual(['y.csv:0,1']);
});

test('of other names nothing is said where flags name both', () => {
  expect(align('a b', 'x y', 'scalar')).toHaveLength(2);
  expect(align('a b', 'x y', 'scalar', true)).toEqual(['y.csv:0,1']);
});
