import { expect, test } from '@jest/globals';
import { chooseLabel } from '../../src/columns/choose-label.ts';
import { searchOf, selectionOf, show, tableOf } from '../support/columns.ts';
import { refusalOf } from '../support/refusal.ts';

const NONE = { prediction: undefined, label: undefined };
const preds = tableOf('p.csv', 'id p y');

test('in a file of labels its only column, a well-known one, or a row of targets', () => {
  const choose = (columns: string, shape: 'class' | 'scalar' = 'scalar') =>
    show(chooseLabel(searchOf(preds, tableOf('y.csv', columns), { shape }), NONE, []));
  expect(choose('whatever')).toBe('y.csv:0');
  expect(choose('id target')).toBe('y.csv:1');
  expect(choose('cat dog', 'class')).toBe('y.csv:0,1');
  expect(() => choose('cat dog')).toThrow('y.csv: which column holds the labels?');
});

test('in one file a well-known column, or what the prediction leaves', () => {
  expect(show(chooseLabel(searchOf(preds), NONE, []))).toBe('p.csv:2');
  const two = tableOf('p.csv', 'a b');
  const search = searchOf(two);
  expect(show(chooseLabel(search, { ...NONE, prediction: selectionOf(two, [1]) }, []))).toBe('p.csv:0');
  expect(() => chooseLabel(search, NONE, [])).toThrow('p.csv: which column holds the labels?');
});

test('the columns that the parts leave, where they are as many as the labels must be', () => {
  const three = tableOf('p.csv', 'lower a upper');
  const search = searchOf(three, undefined, { labelWidth: () => 1 });
  const parts = [selectionOf(three, [0]), selectionOf(three, [2])];
  expect(show(chooseLabel(search, NONE, parts))).toBe('p.csv:1');
});

test('a loss without labels has none, and is given none', () => {
  const own = { name: 'entropy', labelWidth: () => 0 };
  expect(show(chooseLabel(searchOf(preds, undefined, own), NONE, []))).toBe('p.csv:');
  const second = searchOf(preds, tableOf('y.csv', 'y'), own);
  expect(refusalOf(() => chooseLabel(second, NONE, [])).message).toBe(
    'entropy has no labels, and y.csv is a second file',
  );
  const label = selectionOf(preds, [2]);
  expect(refusalOf(() => chooseLabel(searchOf(preds, undefined, own), { ...NONE, label }, [])).problem.code).toBe(
    'loss-without-labels',
  );
});
