import { expect, test } from '@jest/globals';
import { areOfOnePair, kindOf } from '../../../src/columns/header/cell-kind.ts';

const KINDS = {
  number: ['0', '-1.5', '1e-3', 'inf', 7],
  missing: ['', ' ', 'NA', 'nan', 'None', null],
  truth: ['y', 'True', 'no', 'f', true],
  date: ['2024-01-31', '2024-01-31 12:00:00', '31.01.2024', '12:30', '2024/1/5', '2024-01-31T00:00:00Z'],
  amount: ['12%', '$5', '1 234', '-', '?', '3 ms', '€12.50', '--'],
  word: ['cat', 'y_pred', 'class 1', '확률', 'p95', 'x1', 'Σ'],
};

test('a cell is a number, a truth word, a date, an amount, missing, or a word', () => {
  for (const [kind, cells] of Object.entries(KINDS))
    for (const cell of cells) expect([cell, kindOf(cell)]).toEqual([cell, kind]);
});

test('truth words come in pairs', () => {
  expect(areOfOnePair('t', 'F')).toBe(true);
  expect(areOfOnePair('y', 'True')).toBe(false);
});
