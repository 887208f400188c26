import { expect, test } from '@jest/globals';
import { createCellCodes } from '../../src/columns/cell-codes.ts';
import type { Operator } from '../../src/columns/cell-test.ts';

const compare = (left: unknown, operator: Operator, right: unknown): number => {
  const codes = createCellCodes();
  return codes.compare(operator, codes.read(left), codes.read(right));
};

test('numbers compare as numbers, text as text, and of what is missing nothing is known', () => {
  expect(['1.0', ' 1', '1e0'].map((cell) => compare(cell, '==', 1))).toEqual([1, 1, 1]);
  expect([compare('10', '>', '9'), compare('b', '>', 'a'), compare('B', '==', 'b'), compare('x', '!=', 'y')]).toEqual([
    1, 1, 0, 1,
  ]);
  expect([compare('1', '==', 'a'), compare('', '==', ''), compare('NA', '!=', '1'), compare(null, '<', 1)]).toEqual([
    0, 0.5, 0.5, 0.5,
  ]);
  expect([compare('inf', '>', '1e308'), compare('-inf', '<', -1), compare(-0, '==', '0')]).toEqual([1, 1, 1]);
});

test('whole numbers that no double holds are compared as they are written', () => {
  expect(compare('9007199254740993', '==', '9007199254740992')).toBe(0);
  expect(compare('9007199254740993', '>', '9007199254740992')).toBe(1);
  expect(compare(9007199254740993n, '==', '9007199254740993')).toBe(1);
});

test('a code is a finite double, so that it travels as numbers do, and no number is one', () => {
  const codes = createCellCodes();
  const read = ['a', 'b', 'a', '', 1.7e308, 1].map((cell) => codes.read(cell));
  expect(read.every(Number.isFinite)).toBe(true);
  expect([read[0] === read[2], read[0] === read[1], read[5]]).toEqual([true, false, 1]);
  expect(compare(1.7e308, '==', '1.7e308')).toBe(1);
});
