import { expect, test } from '@jest/globals';
import { squareOver } from '../../src/math/square-over.ts';

test('squareOver(3, 2) is 9 / 2', () => {
  expect(squareOver(3, 2)).toBe(4.5);
  expect(squareOver(0.1, 0.3)).toBe((0.1 * 0.1) / 0.3);
  expect(squareOver(0, 4)).toBe(0);
});

test('a square that overflows or vanishes does not take the quotient with it', () => {
  expect(squareOver(2 ** 600, 2 ** 800)).toBe(2 ** 400);
  expect(squareOver(2 ** -600, 2 ** -800)).toBe(2 ** -400);
  expect(squareOver(2 ** -530, 2 ** -1060)).toBe(1);
  expect(squareOver(1, 5e-324)).toBe(Infinity);
});
