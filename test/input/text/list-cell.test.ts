import { expect, test } from '@jest/globals';
import { readList } from '../../../src/input/text/list-cell.ts';

test.each([
  ['[0.1, 0.9]', ['0.1', '0.9']],
  ['{1,2}', ['1', '2']],
  ['[1. 2.\n 3.]', ['1.', '2.', '3.']],
  ['(1, 2)', ['1', '2']],
  ['(1,)', ['1']],
  ['[nan, 1]', ['nan', '1']],
  ['tensor([0.1, 0.9])', ['0.1', '0.9']],
  ['array([0.1], dtype=float32)', ['0.1']],
])('%j is a list', (cell, items) => {
  expect(readList(cell)).toEqual(items);
});

test.each(['(5)', '[]', '[nan]', '[1, two]', '[1 2 ... 9]', '1', '[1, [2]]', "['a']"])('%j is none', (cell) => {
  expect(readList(cell)).toBeUndefined();
});
