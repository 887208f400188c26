import { expect, test } from '@jest/globals';
import { hasDecimalCommas, withPoint } from '../../../src/input/text/decimal-comma.ts';

test('decimal commas are those of numbers among which none has a point', () => {
  expect(
    hasDecimalCommas([
      ['a', '1,5'],
      ['x,y', '2'],
    ]),
  ).toBe(true);
  expect(hasDecimalCommas([['1,5', '2.5']])).toBe(false);
  expect(hasDecimalCommas([['1,234,567'], ['1,5']])).toBe(false);
  expect(hasDecimalCommas([['1', 'a,b']])).toBe(false);
});

test('a comma becomes a point, and a point is none', () => {
  expect(['1,5', '-,5e3', '5,', '7', 'a,b', '2024.01.02'].map(withPoint)).toEqual([
    ...['1.5', '-.5e3', '5.', '7', 'a,b', '2024.01.02'],
  ]);
  expect(withPoint('1.5')).toBeUndefined();
});
