import { expect, test } from '@jest/globals';
import { REAL } from '../../src/loss/domain.ts';
import { checkWidths, exampleFlags, nameColumns, type Part, shareColumns } from '../../src/loss/parts.ts';
import { findLoss } from '../../src/loss/registry.ts';
import { refusalOf } from '../support/refusal.ts';

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

test('an example names the columns of each part by a flag', () => {
  expect(exampleFlags(findLoss('triplet').loss.parts)).toBe(
    "--anchor 'anchor_*' --positive 'positive_*' --negative 'negative_*'",
  );
  expect(exampleFlags(findLoss('interval-score').loss.parts)).toBe('--lower lower --upper upper');
});

test('parts have as many columns as each other', () => {
  const { parts } = findLoss('triplet').loss;
  expect(() => checkWidths(parts, [2, 2, 2])).not.toThrow();
  expect(refusalOf(() => checkWidths(parts, [3, 2, 1])).message).toMatch(/^anchor has 3 columns, positive has 2/);
});
