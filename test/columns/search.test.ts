import { expect, test } from '@jest/globals';
import { without } from '../../src/columns/search.ts';
import { selectionOf, tableOf } from '../support/columns.ts';

test('columns that are taken are left out of their own table alone', () => {
  const [preds, labels] = [tableOf('p.csv', 4), tableOf('y.csv', 2)];
  const taken = [selectionOf(preds, [1, 3]), undefined, selectionOf(labels, [0])];
  expect(without(preds, taken)).toEqual([0, 2]);
  expect(without(labels, taken)).toEqual([1]);
});
