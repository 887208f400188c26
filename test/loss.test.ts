import { expect, test } from '@jest/globals';
import { REAL } from '../src/domain.ts';
import { exampleFiles, exampleFlags, hasLabels, nameColumns, type Part, readsRows, shareColumns } from '../src/loss.ts';
import { findLoss, losses } from '../src/registry.ts';

test('a loss of classes or of rows reads all columns as one thing, the others read each', () => {
  const shapes = ['scalar', 'binary', 'class', 'row', 'parts'] as const;
  expect(shapes.map(readsRows)).toEqual([false, false, true, true, true]);
  expect(new Set(losses.map(({ shape }) => shape))).toEqual(new Set(shapes));
});

const part = (name: string, isSingle: boolean): Part => ({
  name,
  isSingle,
  help: { en: name, ko: name },
  domain: () => REAL,
});

test('columns are shared out to the parts that have several, one to each of the others', () => {
  const parts = [part('a', false), part('b', true), part('c', false)];
  expect(shareColumns(parts, 7)).toEqual([3, 1, 3]);
  expect([shareColumns(parts, 6), shareColumns(parts, 1)]).toEqual([undefined, undefined]);
  expect(shareColumns([part('b', true)], 2)).toBeUndefined();
  expect(nameColumns(parts, 5)).toEqual(['a_1', 'a_2', 'b', 'c_1', 'c_2']);
  expect(nameColumns(parts, 3)).toEqual(['a', 'b', 'c']);
});

test('examples have a second file where there are labels, and a flag for each part', () => {
  const [triplet, interval, ce] = ['triplet', 'interval-score', 'ce'].map((name) => findLoss(name).loss);
  expect([triplet, interval, ce].map(hasLabels)).toEqual([false, true, true]);
  expect([triplet, interval, ce].map(exampleFiles)).toEqual([
    'preds.csv',
    'preds.csv labels.csv',
    'probs.csv labels.csv',
  ]);
  expect(exampleFlags(triplet.parts)).toBe("--anchor 'anchor_*' --positive 'positive_*' --negative 'negative_*'");
  expect(exampleFlags(interval.parts)).toBe('--lower lower --upper upper');
});
