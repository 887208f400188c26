import { expect, test } from '@jest/globals';
import { intervalText } from '../../src/document/interval.ts';
import { message } from '../../src/words/message.ts';
import { speechOf } from '../support/view.ts';

const interval = {
  low: 0.12345678,
  high: 12345.678,
  confidence: 99,
  method: 'student-t',
  unit: 'row',
  units: 20_000,
} as const;

test('an interval is told in four digits, with its method', () => {
  expect(intervalText(interval, speechOf())).toBe('99 % interval 0.1235 to 12350 by Student t');
  expect(intervalText(interval, speechOf('ko'))).toBe('99 % 신뢰구간 0.1235 ~ 12350, 스튜던트 t 분포');
});

test('clusters are counted', () => {
  expect(intervalText({ ...interval, unit: 'cluster', units: 1200, method: 'bootstrap-t' }, speechOf())).toBe(
    '99 % interval 0.1235 to 12350 by bootstrap-t of 1,200 clusters',
  );
});

test('where there is none the reason is told', () => {
  const none = { confidence: 95, unit: 'row', units: 1, reason: message('too-few-rows', { fewest: 2 }) } as const;
  expect(intervalText(none, speechOf())).toBe('no 95 % interval: fewer than 2 rows');
});
