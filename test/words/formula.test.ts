import { expect, test } from '@jest/globals';
import { losses } from '../../src/loss/registry.ts';
import { termsOf, wrapFormula } from '../../src/words/formula.ts';
import { columnsOf } from '../../src/words/width.ts';

test('a formula is broken between its terms, and not within brackets or an absolute value', () => {
  expect(termsOf('1/n Σ_i |p_i − y_i| / Σ_i |y_i − ȳ|')).toEqual(['1/n Σ_i |p_i − y_i|', '/ Σ_i |y_i − ȳ|']);
  expect(termsOf('dL/dp = 1 − α if p > y, −α if p < y')).toEqual([
    'dL/dp',
    '= 1',
    '− α if p',
    '> y,',
    '−α if p',
    '< y',
  ]);
  expect(termsOf('Σ_i (a − b) + δ(|e_i| − δ/2)')).toEqual(['Σ_i (a − b)', '+ δ(|e_i| − δ/2)']);
});

test('its lines hold as many terms as they have room for, and a wider term alone', () => {
  expect(wrapFormula('a + b + c', 5)).toEqual(['a + b', '+ c']);
  expect(wrapFormula('a + b + c', 9)).toEqual(['a + b + c']);
  expect(wrapFormula('a + (b + c + d)', 5)).toEqual(['a', '+ (b + c + d)']);
});

test('a comma is the better place', () => {
  expect(wrapFormula('a + b + c, d = e', 13)).toEqual(['a + b + c,', 'd = e']);
  expect(wrapFormula('a + b + c, d = e', 5)).toEqual(['a + b', '+ c,', 'd = e']);
});

test.each(losses.map(({ name, formula, derivative }) => [name, formula, derivative] as const))(
  'the formulas of %s fit 77 columns between their terms',
  (_, ...formulas) => {
    for (const formula of formulas) {
      const lines = wrapFormula(formula, 77);
      expect(lines.join(' ')).toBe(formula);
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(77);
    }
  },
);
