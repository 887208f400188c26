import { expect, test } from '@jest/globals';
import { indicesOf } from '../../src/columns/column-list.ts';
import { findLabelBeside } from '../../src/columns/label-beside.ts';
import type { Reading } from '../../src/columns/search.ts';
import { searchOf, tableWith } from '../support/columns.ts';

function find(reading: Partial<Reading>, columns: string, ...rows: string[]) {
  const table = tableWith('f', columns, ...rows);
  return findLabelBeside(searchOf(table, undefined, reading), table, indicesOf(table))?.indices;
}

const CLASSES: Partial<Reading> = { shape: 'class', held: 'probabilities' };
const BINARY: Partial<Reading> = { shape: 'binary', held: 'probabilities' };

test('words that are names of other columns are labels', () => {
  expect(find(CLASSES, 'cat dog species', '0.1 0.9 dog', '0.8 0.2 cat')).toEqual([2]);
  expect(find(CLASSES, 'cat dog species', '0.1 0.9 bird', '0.8 0.2 cat')).toBeUndefined();
  expect(find(CLASSES, 'cat dog species guess', '0.1 0.9 dog dog', '0.8 0.2 cat dog')).toBeUndefined();
});

test('the only truths beside a probability are labels', () => {
  expect(find(BINARY, 'Churned Probability', 'TRUE 0.9', 'FALSE 0.2')).toEqual([0]);
  expect(find(BINARY, 'id churn prob', '17 1 0.9', '12 0 0.2')).toEqual([1]);
});

test('other numbers beside a probability, or truths in two columns, are not', () => {
  expect(find(BINARY, 'age prob', '31 0.9', '28 0.2')).toBeUndefined();
  expect(find(BINARY, 'churn prob', '1 0.9', '1 0.2')).toBeUndefined();
  expect(find(BINARY, 'member churn prob', '1 0 0.9', '0 1 0.2')).toBeUndefined();
  expect(find({ shape: 'scalar' }, 'member pred', '1 0.9', '0 0.2')).toBeUndefined();
});
