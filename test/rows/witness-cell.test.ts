import { expect, test } from '@jest/globals';
import { textCode } from '../../src/kernels/text-code.ts';
import { readWitness, takeWitness } from '../../src/rows/witness-cell.ts';

test('numbers are themselves however they are written', () => {
  for (const cell of ['1', ' 1 ', '1.0', '01', '+1', '1e0', 1]) expect(readWitness(cell)).toBe(1);
});

test('what says that there is no value is NaN', () => {
  for (const cell of ['', '  ', 'NA', 'nan', 'None', null, undefined, Number.NaN]) expect(readWitness(cell)).toBeNaN();
});

test('texts have a code, and so have integers that no double holds', () => {
  expect(readWitness(' a ')).toBe(textCode('a'));
  expect(readWitness(true)).toBe(textCode('true'));
  expect(readWitness('12345678901234567890')).not.toBe(readWitness('12345678901234567891'));
});

test('a column of numbers is taken from where it lies, with the digits that a double lacks', () => {
  const into = new Float64Array(2);
  const column = { values: Float64Array.of(0, 5, 0, 2 ** 53 + 2), offset: 1, stride: 2 };
  takeWitness(column, 0, into);
  expect([...into]).toEqual([5, 2 ** 53 + 2]);
  takeWitness({ ...column, exact: () => 9007199254740995n }, 0, into);
  expect([...into]).toEqual([5, textCode('9007199254740995')]);
});
