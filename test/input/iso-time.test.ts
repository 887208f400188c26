import { expect, test } from '@jest/globals';
import { isoTime, joinTime, plainTime } from '../../src/input/iso-time.ts';
import { runWords } from '../support/fake-io.ts';
import { formatFile } from '../support/formats.ts';

test('numbers are dates, with the time where it is not midnight', () => {
  expect(isoTime(0n, 'day')).toBe('1970-01-01');
  expect(isoTime(-1n, 'day')).toBe('1969-12-31');
  expect(isoTime(19_753n * 86_400_000n, 'ms')).toBe('2024-01-31');
  expect(isoTime(1_706_704_200_500_000n, 'us')).toBe('2024-01-31 12:30:00.5');
  expect(isoTime(-1n, 'ns')).toBe('1969-12-31 23:59:59.999999999');
  expect(isoTime(10n ** 18n, 's')).toMatch(' d ');
  expect(joinTime(0, 3600, 's')).toBe('1970-01-01 01:00:00');
});

test('texts of one time are one text', () => {
  for (const text of ['2024-01-31 12:30:00.500', '2024-01-31T12:30:00.5Z', '2024-01-31 14:30:00.5+02:00'])
    expect(plainTime(text)).toBe('2024-01-31 12:30:00.5');
  expect(plainTime('2024-01-31T00:00:00.000000')).toBe('2024-01-31');
  for (const text of ['2024-01-31', 'abc', '2024-13-99 00:00:00', '2024-01-31 12:30 x'])
    expect(plainTime(text)).toBe(text);
});

test.each(['times.parquet', 'times-96.parquet', 'times.feather'])(
  'times of %s are keys, equal to their text',
  async (name) => {
    const files = { [name]: formatFile(name), 'times.csv': formatFile('times.csv') };
    const { stdout } = await runWords(`mse ${name} times.csv --id id,ds --pred p --label y -q`, { files });
    // Errors 0, -1 and -2.
    expect(Number(stdout)).toBe(5 / 3);
  },
);
