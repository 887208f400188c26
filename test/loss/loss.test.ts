import { expect, test } from '@jest/globals';
import {
  exampleFiles,
  factIn,
  hasLabels,
  markIgnored,
  readsColumns,
  readsRows,
  type Shape,
} from '../../src/loss/loss.ts';
import type { Values } from '../../src/loss/parameter.ts';
import { findLoss, losses } from '../../src/loss/registry.ts';
import type { Pairs } from '../../src/rows/block.ts';
import { column, pairsOf } from '../support/pairs.ts';

test('a loss of classes or of rows reads all columns as one thing, the others read each', () => {
  const shapes = ['scalar', 'binary', 'either', 'class', 'row', 'parts'] as const;
  expect(shapes.map(readsRows)).toEqual([false, false, false, true, true, true]);
  expect(shapes.map(readsColumns)).toEqual([true, true, false, false, false, false]);
  expect(new Set(losses.map(({ shape }) => shape))).toEqual(new Set(shapes));
});

test('examples have a second file where there are labels', () => {
  const [triplet, interval, ce] = ['triplet', 'interval-score', 'ce'].map((name) => findLoss(name).loss);
  expect([triplet, interval, ce].map(hasLabels)).toEqual([false, true, true]);
  expect([triplet, interval, ce].map(exampleFiles)).toEqual([
    'preds.csv',
    'preds.csv labels.csv',
    'probs.csv labels.csv',
  ]);
});

test('rows are marked as ignored where labels are class indices and a class is to be ignored', () => {
  const rows = [
    [0.5, 0.5],
    [0.5, 0.5],
  ];
  const indices = pairsOf(rows, column([1, -100]));
  const mark = (shape: Shape, values: Values, pairs: Pairs) => markIgnored({ shape }, values, pairs.roles);
  expect(mark('class', { ignoreIndex: [-100, 7] }, indices)).toEqual(Uint8Array.of(0, 1));
  expect(mark('either', { ignoreIndex: [1] }, indices)).toEqual(Uint8Array.of(1, 0));
  expect(mark('class', { ignoreIndex: [] }, indices)).toBeUndefined();
  expect(mark('class', {}, indices)).toBeUndefined();
  expect(mark('class', { ignoreIndex: [1] }, pairsOf(rows, rows))).toBeUndefined();
  expect(mark('either', { ignoreIndex: [1] }, pairsOf(column([1, 0]), column([1, 0])))).toBeUndefined();
});

// What mathematics writes alike in every language, without subscripts.
const SYMBOLS =
  /\b(ln|log|exp|max|min|sign|cos|cosh|tanh|sigmoid|softmax|argmax|norm|Var|power|d[Lpszfablnuvx]|dcos)\b/g;

const wordsIn = (formula: string): string => formula.replace(/_(\{.*?\}|[a-z]+)/g, ' ').replace(SYMBOLS, '');

test('a formula with words in it has them in Korean, too', () => {
  const facts = losses.flatMap((loss) => [factIn('ko', loss, 'formula'), factIn('ko', loss, 'derivative')]);
  expect(facts.filter((fact) => /[a-z]{2}/i.test(wordsIn(fact)))).toEqual([]);
  expect(losses.filter((loss) => /note/.test(factIn('ko', loss, 'reference')))).toEqual([]);
});

test('a fact without words is the same in both languages', () => {
  const { loss } = findLoss('mse');
  expect(factIn('ko', loss, 'formula')).toBe(factIn('en', loss, 'formula'));
});
