import { describe, expect, test } from '@jest/globals';
import { joinParts, pairArrays, readLabels } from '../../../src/engine/library/array-pairs.ts';
import { readArray } from '../../../src/engine/library/read-array.ts';
import { evaluate } from '../../../src/index.ts';
import { findLoss } from '../../../src/loss/registry.ts';
import { refusalOf } from '../../support/refusal.ts';

const { loss } = findLoss('mse');
const { loss: triplet } = findLoss('triplet');

describe('arrays beside the predictions', () => {
  const prediction = readArray([1, 2], 'prediction');
  const label = readArray([3, 4], 'label');

  test('are roles of the same rows', () => {
    const { count, roles, sample } = pairArrays(loss, prediction, { label, weights: Float32Array.of(1, 0.5) });
    expect([count, sample(0)]).toEqual([2, 1]);
    expect([roles.label.values, roles.weight?.values]).toEqual([Float64Array.of(3, 4), Float64Array.of(1, 0.5)]);
    expect('base' in roles).toBe(false);
  });

  test('have one value a row where they are weights', () => {
    const weights = [
      [1, 2],
      [1, 2],
    ];
    expect(refusalOf(() => pairArrays(loss, prediction, { label, weights })).message).toBe(
      'weight: a sample has one, and there are 2 columns',
    );
  });

  test('must be as many, and labels must be there', () => {
    const codeOf = (beside: Parameters<typeof pairArrays>[2]): string =>
      refusalOf(() => pairArrays(loss, prediction, beside)).problem.code;
    expect([codeOf({ label, weights: [1] }), codeOf({})]).toEqual(['unequal-array-counts', 'labels-missing']);
  });
});

test('one sample of several columns is pointed to its row', () => {
  const { message, hint } = refusalOf(() => evaluate('ce', [0.25, 0.75], [1]));
  expect([message, hint]).toEqual([
    '2 predictions and 1 labels: the counts must be equal',
    'a sample of several columns is a row: [[…]]',
  ]);
});

test('options in the place of labels are pointed to theirs', () => {
  const { message, hint } = refusalOf(() => readLabels({ convention: 'keras' }, {}));
  expect([message, hint]).toEqual(['label: {…} is not an array', 'options are the fourth argument']);
  expect(readLabels(undefined, {})).toBeUndefined();
});

describe('parts', () => {
  const parts = { anchor: [[0, 1]], positive: [[2, 3]], negative: [[4, 5]] };

  test('stand side by side, and each value has its place in its own array', () => {
    const { width, values, place } = joinParts(triplet, parts);
    expect([width, [...values]]).toEqual([6, [0, 1, 2, 3, 4, 5]]);
    expect(place(0, 3)).toEqual({ array: 'positive', row: 1, column: 2 });
  });

  test('that are not there, too many or of other lengths are told apart by code', () => {
    const codeOf = (given: unknown): string => refusalOf(() => joinParts(triplet, given)).problem.code;
    expect(codeOf({ anchor: [1] })).toBe('part-missing');
    expect(codeOf({ ...parts, other: [1] })).toBe('unknown-part');
    expect(codeOf({ ...parts, negative: [1, 2] })).toBe('unequal-parts');
    expect(codeOf({ ...parts, negative: [1] })).toBe('part-widths');
    expect(codeOf({ ...parts, negative: undefined })).toBe('not-an-array');
  });
});
