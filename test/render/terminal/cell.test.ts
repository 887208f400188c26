import { expect, test } from '@jest/globals';
import {
  countCell,
  excerptCell,
  formulaCell,
  numberCell,
  numbersCell,
  shareCell,
  wordsCell,
} from '../../../src/document/cells.ts';
import type { Cell } from '../../../src/document/document.ts';
import { layCell, leastWidthOf, naturalWidth, standsAlone, toneOf } from '../../../src/render/terminal/cell.ts';

test('numbers, counts and shares are never broken', () => {
  for (const cell of [numberCell(1.2039728043259361), countCell(1_234_567), shareCell(0.123)]) {
    expect(leastWidthOf(cell)).toBe(naturalWidth(cell));
    expect(layCell(cell, 2)).toHaveLength(1);
  }
});

test('a list is broken between its items', () => {
  const list: Cell = { kind: 'list', texts: ['0.25', '0.5', '0.125'] };
  expect(layCell(list, 20)).toEqual(['0.25, 0.5, 0.125']);
  expect(layCell(list, 12)).toEqual(['0.25, 0.5,', '0.125']);
  expect(leastWidthOf(list)).toBe(5);
});

test('of a list that is not whole there are as many items as a line holds', () => {
  const list = numbersCell([1, 2, 3, 4, 5, 6], (count) => `${count} columns`, undefined);
  expect(layCell(list, 40)).toEqual(['1, 2, 3, 4, 5, … (6 columns)']);
  expect(layCell(list, 20)).toEqual(['1, 2, … (6 columns)']);
  expect(layCell(list, 14)).toEqual(['1,', '… (6 columns)']);
  expect(leastWidthOf(list)).toBe(13);
});

test('names may be cut to a line', () => {
  const names: Cell = { kind: 'list', texts: ['l2', 'squared-error', 'quadratic'], mayBeCut: true };
  expect([30, 20, 6, 2].map((width) => layCell(names, width))).toEqual([
    ['l2, squared-error, quadratic'],
    ['l2, squared-error, …'],
    ['l2, …'],
    ['…'],
  ]);
});

test('a formula with a term for which there is no room stands alone', () => {
  expect([standsAlone(formulaCell('(a + b) + c'), 7), standsAlone(formulaCell('(a + b) + c'), 6)]).toEqual([
    false,
    true,
  ]);
  expect(standsAlone(wordsCell('a long sentence'), 3)).toBe(false);
});

test('the tone of a cell is that of its first piece that has one', () => {
  expect([toneOf(wordsCell('a')), toneOf(wordsCell('a', 'bad')), toneOf(numberCell(1))]).toEqual([
    undefined,
    'bad',
    undefined,
  ]);
});

test('an excerpt has three lines at most, and a number among them is never cut', () => {
  const words = excerptCell('one two three four five six seven eight nine ten');
  expect(layCell(words, 10)).toEqual(['one two', 'three four', 'five six…']);
  expect(layCell(words, 80)).toEqual(['one two three four five six seven eight nine ten']);
  expect(layCell(excerptCell('ab '.repeat(9)), 8)).toEqual(['ab ab ab', 'ab ab ab', 'ab ab ab']);
  expect(layCell(excerptCell('ab '.repeat(10)), 8)).toEqual(['ab ab ab', 'ab ab ab', 'ab ab a…']);
  expect([leastWidthOf(words), leastWidthOf(excerptCell('short one'))]).toEqual([24, 9]);
  const number = excerptCell('0.1234567890123456789012345678');
  expect([leastWidthOf(number), layCell(number, 8)]).toEqual([30, ['0.1234567890123456789012345678']]);
});
