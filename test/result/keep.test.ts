import { expect, test } from '@jest/globals';
import { KEEP_NOTHING, KEEP_SUMS, keepBoth, NO_ROWS } from '../../src/result/keep.ts';

test('what serves both keeps what either needs', () => {
  const one = { ...KEEP_SUMS, quantiles: [50, 95], rows: { ...NO_ROWS, all: 20, worst: 1 } };
  const other = { constant: 'any', quantiles: [95, 99], confidence: 95, rows: { ...NO_ROWS, worst: 3 } } as const;
  expect(keepBoth(one, other)).toEqual({
    ...KEEP_SUMS,
    constant: 'any',
    quantiles: [50, 95, 99],
    confidence: 95,
    rows: { ...NO_ROWS, all: 20, worst: 3 },
  });
});

test('nothing changes nothing', () => {
  const keep = { ...KEEP_SUMS, accuracy: true, groups: true };
  expect(keepBoth(keep, {})).toEqual(keep);
  expect(keepBoth(KEEP_NOTHING, keep)).toEqual(keep);
});
