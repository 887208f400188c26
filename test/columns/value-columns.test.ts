import { expect, test } from '@jest/globals';
import { indicesOf } from '../../src/columns/column-list.ts';
import { sharedOutputs, valueColumns, withoutText } from '../../src/columns/value-columns.ts';
import { tableOf, tableWith } from '../support/columns.ts';

test('columns of words and dates hold no values, and those of numbers, truths and amounts may', () => {
  const table = tableWith('f', 'day word sum truth share', '2024-01-01 north 1.5 yes 12%', '2024-01-02 south NA no 9%');
  expect(withoutText(table, indicesOf(table))).toEqual([2, 3, 4]);
  expect(withoutText(table, [0, 2])).toEqual([2]);
});

test('a column of which nothing is known may hold values', () => {
  expect(withoutText(tableOf('f', 'a b'), [0, 1])).toEqual([0, 1]);
  expect(withoutText(tableWith('f', 'a b', 'NA 1'), [0, 1])).toEqual([0, 1]);
});

test('a format may tell what holds text', () => {
  expect(withoutText({ ...tableOf('f', 'a b'), holdsText: (index) => index === 0 }, [0, 1])).toEqual([1]);
});

test('names of rows and of times are no values', () => {
  const table = tableWith('f', 'customer_id created_at sales', '7 1700000000 1.5');
  expect(valueColumns(table, [0, 1, 2])).toEqual([2]);
});

const outputsOf = (preds: ReturnType<typeof tableOf>, labels: ReturnType<typeof tableOf>) =>
  sharedOutputs({ preds, labels }, indicesOf);

test('columns under the same names in two files are outputs, in the order of the predictions', () => {
  const preds = tableWith('p', 'date s1 s2', '2024-01-01 1.5 2.5', '2024-01-02 1.5 2.5');
  const labels = tableWith('y', 's2 s1', '2 1', '3 2');
  expect(outputsOf(preds, labels)).toEqual({ preds: [1, 2], labels: [1, 0] });
});

test('whole numbers that are alike row by row tell what rows are about', () => {
  const preds = tableWith('p', 'Store Dept Sales', '1 7 10', '2 7 20');
  const labels = tableWith('y', 'Store Dept Sales', '1 7 11', '2 7 20');
  expect(outputsOf(preds, labels)).toEqual({ preds: [2], labels: [2] });
  expect(outputsOf(preds, preds)).toBeUndefined();
});

test('other columns of values, or rows that are not at hand, leave outputs undecided', () => {
  const labels = tableWith('y', 'a b', '1 2');
  expect(outputsOf(tableWith('p', 'a b c', '1 2.5 3'), labels)).toBeUndefined();
  expect(outputsOf(tableWith('p', 'a c', '1 2.5'), labels)).toBeUndefined();
  expect(outputsOf(tableOf('p', 'a b'), labels)).toBeUndefined();
});
