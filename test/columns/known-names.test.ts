import { expect, test } from '@jest/globals';
import { areOneArray, findWellKnown, isIdentifier } from '../../src/columns/known-names.ts';
import type { Note } from '../../src/problem/problem.ts';
import { said, show, tableOf } from '../support/columns.ts';

test('identifiers are told from other words by separators and case', () => {
  for (const name of ['id', 'ID', 'user_id', 'row', 'stationId', 'sample key']) expect(isIdentifier(name)).toBe(true);
  for (const name of ['arid', 'idle', 'grow', 'p']) expect(isIdentifier(name)).toBe(false);
});

test('the likeliest of the well-known names is taken, in any case, and that is said', () => {
  const notes: Note[] = [];
  const found = findWellKnown(tableOf('p.csv', 'p Y_Pred x'), [0, 1, 2], 'pred', notes);
  expect([found && show(found), ...said({ notes })]).toEqual([
    'p.csv:1',
    'p.csv: took column "Y_Pred" of "Y_Pred", "p"',
  ]);
  expect(findWellKnown(tableOf('p.csv', 'p y'), [0], 'label', notes)).toBeUndefined();
});

test('of a file of arrays all columns of one are taken', () => {
  const table = { ...tableOf('a.npz', 'y.0 y.1 x'), arrays: ['y', 'y', 'x'] };
  const found = findWellKnown(table, [0, 1, 2], 'label', []);
  expect(found && show(found)).toBe('a.npz:0,1');
  expect([areOneArray(table, [0, 1]), areOneArray(table, [0, 2]), areOneArray(table, [])]).toEqual([
    true,
    false,
    false,
  ]);
});
