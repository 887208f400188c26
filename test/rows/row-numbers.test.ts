import { expect, test } from '@jest/globals';
import { numbersOfRow } from '../../src/rows/row-numbers.ts';
import { pairsOf } from '../support/pairs.ts';

test('large whole numbers are shown digit for digit beside one that no double holds', () => {
  const pairs = pairsOf(
    [
      [2 ** 60, 0.5],
      [2 ** 60, 3],
    ],
    [
      [2 ** 63, 1],
      [1e300, Number.NaN],
    ],
  );
  const { prediction, label } = pairs.roles;
  const wide = { ...pairs, roles: { prediction, label: { ...label, rest: Float64Array.of(-1, 0, 0, 0) } } };
  expect(numbersOfRow(wide, 0)).toEqual({ prediction: [2n ** 60n, 0.5], label: [2n ** 63n - 1n, 1] });
  expect(numbersOfRow(wide, 1)).toEqual({ prediction: [2 ** 60, 3], label: [1e300, Number.NaN] });
  expect(numbersOfRow(pairs, 0)).toEqual({ prediction: [2 ** 60, 0.5], label: [2 ** 63, 1] });
});
