import { describe, expect, test } from '@jest/globals';
import { isDateCode, isTextCode, textCode } from '../../src/kernels/text-code.ts';

const DATES = [
  '2024-01-17',
  '2024/1/7',
  '17.01.2024',
  '1/7/2024',
  '2024-01',
  '12:30',
  '9:05:01',
  '2024-01-17T12:00:00Z',
];
const WORDS = [
  '',
  'a',
  'id-2024-01-17',
  '2024-01-172',
  '1-2-3',
  '10.0.0.1',
  '12:3',
  '2024',
  '20240-1-1',
  '12:345',
  'é',
  '🙂',
];

test('codes are no numbers of a table, and positive for dates and times alone', () => {
  for (const text of [...DATES, ...WORDS]) {
    expect(isTextCode(textCode(text))).toBe(true);
    expect([text, isDateCode(textCode(text))]).toEqual([text, DATES.includes(text)]);
  }
  for (const number of [0, 1, -1e300, 1e290, Number.MAX_SAFE_INTEGER, Number.NaN])
    expect(isTextCode(number) && Math.abs(number) < 1e299).toBe(false);
});

test('different texts have different codes', () => {
  const texts = Array.from({ length: 2e5 }, (_, index) => [`row_${index}`, `${index}é`]).flat();
  expect(new Set([...texts, ...DATES, ...WORDS].map(textCode)).size).toBe(texts.length + DATES.length + WORDS.length);
});

describe('one date and time has one code', () => {
  test.each([
    [
      '2024-01-17',
      ['2024-01-17 00:00:00', '2024-01-17T00:00', '2024-01-17T00:00:00.000Z', '2024-01-17 00:00:00+00:00'],
    ],
    ['2024-01-17 12:30', ['2024-01-17T12:30:00', '2024-01-17 12:30:00.000000', '2024-01-17T12:30Z']],
    ['2024-01-17 12:30:01.25', ['2024-01-17T12:30:01.250000', '2024-01-17T12:30:01.25Z']],
  ])('%s', (text, others) => {
    expect(others.map(textCode)).toEqual(others.map(() => textCode(text)));
  });

  test('and others have others', () => {
    const others = [
      '2024-01-17',
      '2024-01-18',
      '2024-01-17 01:00',
      '2024-01-17 00:01',
      '2024-01-17 00:00:01',
      '2024-01-17 00:00+01:00',
    ];
    expect(new Set(others.map(textCode)).size).toBe(others.length);
  });
});
