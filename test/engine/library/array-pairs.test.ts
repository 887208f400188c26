import { describe, expect, test } from '@jest/globals';
import { joinParts, pairArrays } from '../../../src/engine/library/array-pairs.ts';
import { findLoss } from '../../../src/loss/registry.ts';
import { refusalOf } from '../../support/refusal.ts';

const { loss } = findLoss('mse');
const { loss: triplet } = findLoss('triplet');

test('arrays beside the predictions are roles of the same rows', () => {
  const prediction = joinParts(loss, [1, 2]);
  const { count, roles, sample } = pairArrays(loss, prediction, { labels: [3, 4], weights: Float32Array.of(1, 0.5) });
  expect([count, sample(0)]).toEqual([2, 1]);
  expect([roles.label.values, roles.weight?.values]).toEqual([Float64Array.of(3, 4), Float64Array.of(1, 0.5)]);
  expect('base' in roles).toBe(false);
});

describe('parts', () => {
  const parts = { anchor: [[0, 1]], positive: [[2, 3]], negative: [[4, 5]] };

  test('stand side by side, and each value has its place in its own array', () => {
    const { width, values, place } = joinParts(triplet, parts);
    expect([width, [...values]]).toEqual([6, [0, 1, 2, 3, 4, 5]]);
    expect(place(0, 3)).toEqual({ array: 'positive', row: 1, column: 2 });
  });

  test('that are not there, too many or of other lengths are told apart by code', () => {
    const codeOf = (given: Parameters<typeof joinParts>[1]): string =>
      refusalOf(() => joinParts(triplet, given)).problem.code;
    expect(codeOf({ anchor: [1] })).toBe('part-missing');
    expect(codeOf({ ...parts, other: [1] })).toBe('unknown-part');
    expect(codeOf({ ...parts, negative: [1, 2] })).toBe('unequal-parts');
    expect(codeOf({ ...parts, negative: [1] })).toBe('part-widths');
  });
});
