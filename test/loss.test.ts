import { expect, test } from '@jest/globals';
import { readsRows } from '../src/loss.ts';
import { losses } from '../src/registry.ts';

test('a loss of classes or of rows reads all columns as one thing, the others read each', () => {
  expect((['scalar', 'binary', 'class', 'row'] as const).map(readsRows)).toEqual([false, false, true, true]);
  expect(new Set(losses.map(({ shape }) => shape))).toEqual(new Set(['scalar', 'binary', 'class', 'row']));
});
