import { expect, test } from '@jest/globals';
import { exactAt } from '../../src/math/matrix.ts';

const matrix = { width: 2, values: Float64Array.of(1, 0.5, 2 ** 53, 2 ** 63) };
const lacking = { ...matrix, rest: Float64Array.of(0, 0, 1, -1) };

test('a number is a double where that is all of it, and else a whole number', () => {
  expect([exactAt(lacking, 1), exactAt(lacking, 2), exactAt(matrix, 2)]).toEqual([0.5, 2n ** 53n + 1n, 2 ** 53]);
});
