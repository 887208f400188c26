import { describe, expect, test } from '@jest/globals';
import { number } from '../../src/loss/parameter.ts';
import { columnsParameter, pointwise } from '../../src/loss/pointwise.ts';
import { DECLARATION } from '../support/declaration.ts';
import { matrixOf } from '../support/pairs.ts';

const solved = pointwise({
  ...DECLARATION,
  name: 'solved',
  shape: 'scalar',
  parameters: { skips: number(0, { en: 'x', ko: 'x' }) },
  constant: ({ skips }) => (skips === 0 ? { from: 'slopes' } : undefined),
  weigh: ({ skips }) => (skips === 0 ? undefined : (y) => (y === skips ? 0 : 1)),
  value: (p, y) => (p - y) * (p - y),
  gradient: (p, y) => 2 * (p - y),
});

const plain = pointwise({
  ...DECLARATION,
  name: 'plain',
  shape: 'scalar',
  parameters: { factor: number(10, { en: 'x', ko: 'x' }), columns: columnsParameter('mean') },
  value: (p, y, { factor }) => factor * p + y,
  gradient: (_p, _y, { factor }) => factor,
  correct: (p, y) => p === y,
});

describe('a pointwise loss', () => {
  const two = [
    matrixOf('p', [
      [1, 2],
      [3, 4],
    ]),
    matrixOf('y', [
      [1, 0],
      [3, 4],
    ]),
  ] as const;
  const evaluated = (values: Readonly<Record<string, number | string>>): number[] => {
    const losses = new Float64Array(2);
    plain.evaluate(2, ...two, values, losses);
    return [...losses];
  };

  test('is the mean of its columns, or their sum, with the parameters it is given', () => {
    expect(evaluated({ factor: 10, columns: 'mean' })).toEqual([15.5, 38.5]);
    expect(evaluated({ factor: 1, columns: 'sum' })).toEqual([4, 14]);
  });

  test('is solved for its best constant where its slopes add up to 0, under the values that say so', () => {
    const rule = solved.constant?.({ skips: 0 });
    const labels = { values: Float64Array.of(0, 1, 5), weights: Float64Array.of(1, 1, 2) };
    expect(rule?.from === 'labels' && rule.predict(labels, { skips: 0 })).toBe(2.75);
    expect(solved.constant?.({ skips: 3 })).toBeUndefined();
  });

  test('counts a row by the share of its labels that count', () => {
    const counts = new Float64Array(2);
    solved.weigh({ skips: 3 })?.(2, ...two, counts);
    expect([...counts]).toEqual([1, 0.5]);
    expect(solved.weigh({ skips: 0 })).toBeUndefined();
  });

  test('has a slope that is divided as its columns are', () => {
    const slopes = new Float64Array(4);
    plain.differentiate(2, ...two, { factor: 10, columns: 'mean' }, slopes);
    expect([...slopes]).toEqual([5, 5, 5, 5]);
    plain.differentiate(2, ...two, { factor: 10, columns: 'sum' }, slopes);
    expect([...slopes]).toEqual([10, 10, 10, 10]);
  });

  test('counts a row as right where every column is', () => {
    const right = new Uint8Array(2);
    plain.classify?.(2, ...two, {}, right);
    expect([...right].sort()).toEqual([0, 1]);
  });

  test('has classes only where it can tell which is right', () => {
    const { classify } = pointwise({
      ...DECLARATION,
      name: 'x',
      shape: 'scalar',
      parameters: {},
      value: () => 0,
      gradient: () => 0,
    });
    expect(classify).toBeUndefined();
  });
});
