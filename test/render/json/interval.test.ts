import { expect, test } from '@jest/globals';
import { intervalObject } from '../../../src/render/json/interval.ts';
import { INTERVAL } from '../../support/comparisons.ts';

test('an interval has its ends and its method', () => {
  expect(JSON.parse(intervalObject(INTERVAL))).toEqual(INTERVAL);
  expect(JSON.parse(intervalObject({ ...INTERVAL, low: 0.123456 }, 2)).low).toBe(0.12);
});

test('one that there is not says why, to people and to programs', () => {
  const none = { confidence: 95, unit: 'row', units: 1 } as const;
  const reason = { code: 'yaml-fault', args: { text: 'fewer than 2 rows' } } as const;
  expect(JSON.parse(intervalObject({ ...none, reason }))).toEqual({
    ...none,
    reason: 'fewer than 2 rows',
    reason_code: 'yaml-fault',
  });
});
