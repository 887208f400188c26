import { describe, expect, test } from '@jest/globals';
import { type Advance, renderProgress } from '../../src/render/progress.ts';

const half: Advance = { bytes: 300e6, total: 600e6, rows: 7_536_640, elapsed: 2000 };

describe('a line', () => {
  test.each([
    [100, '[=============>              ]  50%  300 MB of 600 MB  7,536,640 rows  150 MB/s  2 s left'],
    [77, '[=======>        ]  50%  300 MB of 600 MB  7,536,640 rows  150 MB/s  2 s left'],
    [68, ' 50%  300 MB of 600 MB  7,536,640 rows  150 MB/s  2 s left'],
    [57, ' 50%  300 MB of 600 MB  7,536,640 rows  2 s left'],
    [40, ' 50%  300 MB of 600 MB  2 s left'],
    [30, ' 50%  2 s left'],
    [10, ' 50%'],
    [3, ''],
  ])('of at most %i characters has what fits', (width, line) => {
    expect(renderProgress(half, width)).toBe(line);
    expect(line.length).toBeLessThanOrEqual(width);
  });

  test('has no bar where it may be of any length', () => {
    expect(renderProgress(half)).toBe('50%  300 MB of 600 MB  7,536,640 rows  150 MB/s  2 s left');
  });

  test('is never too long, whatever has been read', () => {
    for (const bytes of [0, 1, 999, 1e6, 599_999_999, 6e8, 7e8, 1e15])
      for (const total of [undefined, 0, 6e8])
        for (const rows of [0, 1, 1e12])
          for (let width = 0; width < 120; width++)
            expect(renderProgress({ bytes, total, rows, elapsed: 1 }, width).length).toBeLessThanOrEqual(width);
  });
});

test('what is of unknown size has its bytes, rows and rate alone', () => {
  expect(renderProgress({ ...half, total: undefined }, 80)).toBe('300 MB  7,536,640 rows  150 MB/s');
  expect(renderProgress({ bytes: 300, total: undefined, rows: 1, elapsed: 0 }, 80)).toBe('300 B  1 row');
});

test('what was read twice makes no more than all', () => {
  expect(renderProgress({ ...half, bytes: 700e6 }, 50)).toBe('100%  600 MB of 600 MB  7,536,640 rows  350 MB/s');
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [9949, '9.9 kB'],
  [9951, '10 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [1.9e9, '1.9 GB'],
  [5e15, '5000 TB'],
])('%i bytes are %s', (bytes, text) => {
  expect(renderProgress({ bytes, total: undefined, rows: 0, elapsed: 0 }, 80)).toBe(text);
});

test.each([
  [1, '1 s left'],
  [59_000, '59 s left'],
  [59_001, '1:00 left'],
  [185_000, '3:05 left'],
  [3_723_000, '1:02:03 left'],
])('%i milliseconds are shown as %s', (elapsed, text) => {
  expect(renderProgress({ bytes: 1, total: 2, rows: 0, elapsed }, 80)).toMatch(new RegExp(`  ${text}$`));
});
