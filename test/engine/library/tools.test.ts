import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { activations, createExactSum } from '../../../src/engine/library/tools.ts';
import { refusalOf } from '../../support/refusal.ts';

type Given = never;

const JUNK: readonly unknown[] = [null, undefined, '5', true, 5n, {}, [1], new Map(), Float32Array.of(1), () => 1];

describe('an activation', () => {
  const [sigmoid] = activations;

  test('writes to a row of as many, of another realm too', () => {
    const result = new Float64Array(1);
    sigmoid.apply(Float64Array.of(0), result);
    expect(result[0]).toBe(0.5);
    sigmoid.apply(runInNewContext('Float64Array.of(800)'), result);
    expect(result[0]).toBe(1);
  });

  test('refuses what is no row of doubles, and a result of another length', () => {
    for (const junk of JUNK) {
      const given = junk as Given;
      for (const each of activations) {
        expect(refusalOf(() => each.apply(given, new Float64Array(1))).problem.code).toBe('no-doubles-given');
        expect(refusalOf(() => each.apply(new Float64Array(1), given)).problem.code).toBe('no-doubles-given');
      }
    }
    expect(refusalOf(() => sigmoid.apply(new Float64Array(2), new Float64Array(1))).message).toBe(
      '2 numbers and 1: the counts must be equal',
    );
  });
});

describe('an exact sum', () => {
  test('adds numbers, rows and products, and divides once', () => {
    const sum = createExactSum();
    sum.add(0.1);
    sum.addAll(Float64Array.of(0.1, 0.1));
    expect(sum.over(3n)).toBe(0.1);
    sum.addProduct(2, 3);
    sum.addProducts(Float64Array.of(1), Float64Array.of(4));
    sum.addSquares(Float64Array.of(3));
    sum.addSquaredDifferences(Float64Array.of(3), Float64Array.of(1));
    const whole = createExactSum();
    whole.add(23);
    expect(sum.overSum(whole, 1n)).toBe(sum.over(23n));
  });

  test('refuses what is no number, no row, no divisor and no sum', () => {
    const sum = createExactSum();
    const row = Float64Array.of(1);
    for (const junk of JUNK) {
      const given = junk as Given;
      const calls = [
        () => sum.add(given),
        () => sum.addAll(given),
        () => sum.addProduct(1, given),
        () => sum.addProducts(row, given),
        () => sum.addSquares(given),
        () => sum.addSquaredDifferences(given, row),
        () => sum.overSum(given, 1n),
        () => sum.overSum(sum, typeof junk === 'bigint' ? (0n as Given) : given),
        () => sum.over(typeof junk === 'bigint' ? (-1n as Given) : given),
      ];
      for (const call of calls) refusalOf(call);
    }
    expect(sum.over(1n)).toBe(0);
  });
});
