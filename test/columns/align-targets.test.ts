import { expect, test } from '@jest/globals';
import { alignTargets } from '../../src/columns/align-targets.ts';
import type { Note } from '../../src/problem/problem.ts';
import { said, selectionOf, show, tableOf } from '../support/columns.ts';

function align(preds: string, labels: string, shape: 'class' | 'scalar' = 'class') {
  const notes: Note[] = [];
  const [prediction, label] = [selectionOf(tableOf('p.csv', preds)), selectionOf(tableOf('y.csv', labels))];
  return [show(alignTargets(prediction, label, shape, undefined, notes)), ...said({ notes })];
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

test('nothing is said of the same order, of one column, and of a loss without classes', () => {
  expect(align('cat dog', 'cat dog')).toEqual(['y.csv:0,1']);
  expect(align('cat dog', 'label')).toEqual(['y.csv:0']);
  expect(align('cat dog', 'dog cat', 'scalar')).toEqual(['y.csv:0,1']);
});
