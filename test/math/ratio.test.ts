import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { roundRatio } from '../../src/math/ratio.ts';
import { runs } from '../support/arbitrary.ts';
import { nearestOfRatio } from '../support/rational.ts';

const integer = (bits: number) => fc.bigInt({ min: 1n, max: 2n ** BigInt(bits) });

test('a ratio of small integers is their quotient in doubles, which IEEE 754 rounds once', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1 }), (numerator, denominator) => {
      expect(roundRatio(BigInt(numerator), BigInt(denominator))).toBe(numerator / denominator + 0);
    }),
    runs(500),
  );
});

test('a ratio of large integers is the nearer of its two neighbours', () => {
  fc.assert(
    fc.property(integer(2200), integer(2200), fc.boolean(), (numerator, denominator, negative) => {
      const signed = negative ? -numerator : numerator;
      expect(roundRatio(signed, denominator)).toBe(nearestOfRatio(signed, denominator));
    }),
    runs(300),
  );
});

test('ratios among the subnormals, and below half of the smallest, are rounded right', () => {
  const scale = fc.integer({ min: 1015, max: 1080 });
  fc.assert(
    fc.property(integer(60), integer(60), scale, (numerator, denominator, power) => {
      const small = denominator * 2n ** BigInt(power);
      expect(roundRatio(numerator, small)).toBe(nearestOfRatio(numerator, small));
    }),
    runs(300),
  );
});

test('ties go to even, and a bit beyond a tie goes up, at 1, at the subnormals and at the largest double', () => {
  const tie = 2n ** 53n + 1n;
  expect(roundRatio(tie, 1n)).toBe(2 ** 53);
  expect(roundRatio(tie + 2n, 1n)).toBe(2 ** 53 + 4);
  expect(roundRatio(tie * 2n ** 200n + 1n, 2n ** 200n)).toBe(2 ** 53 + 2);
  expect(roundRatio(1n, 2n ** 1075n)).toBe(0);
  expect(roundRatio(3n, 2n ** 1075n)).toBe(1e-323);
  expect(roundRatio(2n ** 100n + 1n, 2n ** 1175n)).toBe(5e-324);
  const largest = (2n ** 53n - 1n) * 2n ** 971n;
  expect(roundRatio(largest + 2n ** 970n - 1n, 1n)).toBe(Number.MAX_VALUE);
  expect(roundRatio(largest + 2n ** 970n, 1n)).toBe(Infinity);
  expect(roundRatio(-(2n ** 1024n), 1n)).toBe(-Infinity);
});

test('zero over anything is 0', () => {
  expect(roundRatio(0n, 7n)).toBe(0);
});
