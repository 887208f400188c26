import { expect, test } from '@jest/globals';
import { indicesOf } from '../../src/columns/column-list.ts';
import { findNumbered } from '../../src/columns/numbered-columns.ts';
import { tableWith } from '../support/columns.ts';

function find(columns: string, ...rows: string[]) {
  const table = tableWith('f', columns, ...rows);
  return findNumbered(table, indicesOf(table))?.indices;
}

test('probabilities of classes are numbered, and sum to 1', () => {
  expect(find('y_pred proba_0 proba_1', '1 0.25 0.75', '0 0.5 0.5')).toEqual([1, 2]);
  expect(find('p1 p2 p3', '0.25 0.25 0.5')).toEqual([0, 1, 2]);
  expect(find('prob.0 prob.1', '0.25 0.75')).toEqual([0, 1]);
});

test('numbers that begin elsewhere, lack one or do not sum to 1 are of something else', () => {
  for (const columns of ['p2 p3', 'p0 p2', 'p0 prob1', 'x0 x1', 'p0 other'])
    expect(find(columns, '0.5 0.5')).toBeUndefined();
  expect(find('p0 p1', '0.5 0.5', '0.5 0.75')).toBeUndefined();
  expect(find('p0 p1')).toBeUndefined();
});
