import { expect, test } from '@jest/globals';
import { checkClassFlags, readClasses } from '../../src/engine/label-classes.ts';
import type { Shape } from '../../src/loss/loss.ts';
import { readingOf, selectionOf, tableOf } from '../support/columns.ts';
import { refusalOf } from '../support/refusal.ts';

const read = (shape: Shape, preds: string, labels: string, options = {}) =>
  readClasses(
    readingOf({ shape }),
    { prediction: selectionOf(tableOf('p.csv', preds)), label: selectionOf(tableOf('y.csv', labels)) },
    options,
  );

test('labels of one column beside a column for each class are indices', () => {
  const { names, isIndexed, readingOf: cells } = read('class', 'prob_cat prob_dog', 'y');
  expect([names?.shown, isIndexed]).toEqual([['cat', 'dog'], true]);
  expect(cells([-1])).toMatchObject({ classes: { count: 2, ignored: [-1] }, readsTruth: true });
  expect(read('class', 'a b', 'a b').isIndexed).toBe(false);
});

test('labels of two classes are numbers, unless their words or their base are named', () => {
  expect(read('binary', 'p', 'y').readingOf([])).toEqual({
    readsTruth: true,
    wordHint: { code: 'name-two-classes', args: {} },
  });
  expect(read('either', 'p', 'y', { classes: ['no', 'yes'] }).readingOf([]).classes?.count).toBe(2);
  const refused = (labels: string, options: object) =>
    refusalOf(() => read('binary', 'p', labels, options).readingOf([])).problem.code;
  expect(refused('y', { classes: ['a'] })).toBe('two-class-names');
  expect(refused('y z', { classBase: 1 })).toBe('one-label-column');
});

test('numbers are no classes', () => {
  expect(read('scalar', 'p', 'y').readingOf([])).toEqual({ readsTruth: false });
  expect(refusalOf(() => checkClassFlags(readingOf({ name: 'mse' }), { classBase: 1 })).message).toBe(
    '--class-base: mse has no classes',
  );
  expect(() => checkClassFlags(readingOf({ shape: 'row' }), { classes: ['a'] })).not.toThrow();
});
