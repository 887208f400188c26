import { expect, test } from '@jest/globals';
import {
  areOneArray,
  contradictionOf,
  findWellKnown,
  isIdentifier,
  isStamp,
  KNOWN_NAMES,
  predictionNames,
} from '../../src/columns/known-names.ts';
import type { Note } from '../../src/problem/problem.ts';
import { said, show, tableOf } from '../support/columns.ts';

test('identifiers are told from other words by separators and case', () => {
  for (const name of ['id', 'ID', 'user_id', 'row', 'stationId', 'sample key']) expect(isIdentifier(name)).toBe(true);
  for (const name of ['arid', 'idle', 'grow', 'p']) expect(isIdentifier(name)).toBe(false);
});

test('the likeliest of the well-known names is taken, in any case, and that is said', () => {
  const notes: Note[] = [];
  const found = findWellKnown(tableOf('p.csv', 'p Y_Pred x'), [0, 1, 2], predictionNames(), notes);
  expect([found && show(found), ...said({ notes })]).toEqual([
    'p.csv:1',
    'p.csv: took column "Y_Pred" of "Y_Pred", "p"',
  ]);
  expect(findWellKnown(tableOf('p.csv', 'p y'), [0], KNOWN_NAMES.label, notes)).toBeUndefined();
});

test('of a file of arrays all columns of one are taken', () => {
  const table = { ...tableOf('a.npz', 'y.0 y.1 x'), arrays: ['y', 'y', 'x'] };
  const found = findWellKnown(table, [0, 1, 2], KNOWN_NAMES.label, []);
  expect(found && show(found)).toBe('a.npz:0,1');
  expect([areOneArray(table, [0, 1]), areOneArray(table, [0, 2]), areOneArray(table, [])]).toEqual([
    true,
    false,
    false,
  ]);
});

test('names of probabilities go first where a loss reads such, and those of logits where it reads those', () => {
  expect(predictionNames().slice(0, 2)).toEqual(['y_pred', 'pred']);
  expect(predictionNames('probabilities').slice(0, 3)).toEqual(['prob', 'proba', 'probability']);
  expect(predictionNames('logits').slice(0, 3)).toEqual(['logit', 'logits', 'rawformulaval']);
  expect(new Set(predictionNames('probabilities'))).toEqual(new Set(predictionNames()));
});

test('names contradict where the files seem swapped, or one bears a name of the other alone', () => {
  expect(contradictionOf('y_true', 'Y-Pred')).toBe('swapped');
  expect(contradictionOf('target', 'score')).toBe('swapped');
  expect(contradictionOf('actual', '')).toBe('truth');
  expect(contradictionOf('', 'yhat')).toBe('predicted');
  const fine = [
    ['target', 'y'],
    ['y_pred', 'y_pred'],
    ['x', 'score'],
    ['label', ''],
    ['y_pred', 'y_true'],
    ['p', 'y'],
  ];
  for (const [pred, label] of fine) expect(contradictionOf(pred, label)).toBeUndefined();
});

test('a name says when a row was written by a word or by the case of a letter', () => {
  for (const name of ['created_at', 'updatedAt', 'run date', 'signed on']) expect(isStamp(name)).toBe(true);
  for (const name of ['cat', 'season', 'station', 'format', 'date']) expect(isStamp(name)).toBe(false);
});
