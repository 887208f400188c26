import { expect, test } from '@jest/globals';
import { deviationSeries, isNear, unitDeviance, unitDevianceSlope } from '../../src/math/unit-deviance.ts';

// Worked in 60 digits of decimal arithmetic.
const DEVIANCES = [
  [1, 1, 2, 0.7725887222397813],
  [1, 1, 1.0000001, 9.999999678344026e-15],
  [1, 100, 101, 0.009966832339952734],
  [1, 3, 0, 6],
  [2, 2, 1, 0.38629436111989063],
  [2, 100, 101, 9.93382936638343e-5],
  [1.5, 100, 101, 0.0009950310328778382],
  [1.5, 2, 1, 0.4852813742385703],
  [3, 1, 1.0000001, 9.999999011677442e-15],
  [-1, 1, 1.0000001, 1.0000000345010677e-14],
  [-1, 2, -1, 9.333333333333334],
] as const;

test.each(DEVIANCES)('unitDeviance of power %p at %p for %p is %p', (power, p, y, expected) => {
  expect(Math.abs(unitDeviance(p, y, power) / expected - 1)).toBeLessThan(2e-15);
});

test('the series starts at a half and ends where t is not near 0', () => {
  expect(deviationSeries(0, 2)).toBe(0.5);
  expect([isNear(0.1, 2), isNear(-0.1, 1.5), isNear(0.5, 2), isNear(0.1, 10)]).toEqual([true, true, false, false]);
});

test('quotients that overflow leave their logarithms', () => {
  expect(unitDeviance(1e-300, 1e300, 1) / (2e300 * (600 * Math.LN10 - 1))).toBeCloseTo(1, 14);
  expect(unitDeviance(1e300, 1e-300, 2)).toBeCloseTo(2 * (600 * Math.LN10 - 1), 10);
});

test('terms that overflow against one another make infinity and not NaN', () => {
  expect(unitDeviance(1e155, 2e155, -1)).toBe(Infinity);
});

test('unitDevianceSlope is 2(p - y) / p^power', () => {
  expect([unitDevianceSlope(4, 1, 1.5), unitDevianceSlope(-1, 1, 0), unitDevianceSlope(2, 4, 2)]).toEqual([
    0.75, -4, -1,
  ]);
});

test('unitDeviance is infinite, and not NaN, where it is beyond the largest double', () => {
  expect(unitDeviance(2, 5e-324, 3)).toBe(Infinity);
  expect([unitDeviance(5e-324, 1e155, 1.5), unitDeviance(1e308, 1e308, -1.3)]).toEqual([Infinity, 0]);
});

test('unitDeviance keeps its digits where a power of the prediction vanishes', () => {
  expect(unitDeviance(1e308, Number.MAX_VALUE, 2.8) / 1.4578178698006975e-247).toBeCloseTo(1, 13);
  expect(unitDeviance(1e308, 5e-324, 2.8) / 6.132531364522224e258).toBeCloseTo(1, 13);
});

test('unitDevianceSlope is 0 at the label, also where a power of it overflows', () => {
  expect([unitDevianceSlope(5e-324, 5e-324, 2), unitDevianceSlope(5e-324, 5e-324, 2.8)]).toEqual([0, 0]);
  expect(unitDevianceSlope(2, Number.MAX_VALUE, 1.5) / -1.271161006153646e308).toBeCloseTo(1, 14);
  expect(unitDevianceSlope(5e-324, 1, -1.3)).toBe(-0);
});
