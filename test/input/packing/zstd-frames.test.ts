import { expect, test } from '@jest/globals';
import { createFrameFinder, headerSize } from '../../../src/input/packing/zstd-frames.ts';
import { formatFile } from '../../support/formats.ts';

test('frames end where they end, in parts of any size', () => {
  const bytes = formatFile('frames.csv.zst');
  const endsOf = (size: number): number[] => {
    const finder = createFrameFinder();
    const ends: number[] = [];
    for (let from = 0; from < bytes.length; from += size)
      for (const { isLast, checksum } of finder.add(bytes.subarray(from, from + size)))
        if (isLast) ends.push(checksum ?? -1);
    expect(finder.rest()).toBeUndefined();
    return ends;
  };
  const whole = endsOf(bytes.length);
  expect(whole.length).toBeGreaterThan(1);
  for (const size of [1, 2, 3, 7, 64]) expect(endsOf(size)).toEqual(whole);
});

test('what is no frame is one piece, and one that is cut leaves a rest', () => {
  const finder = createFrameFinder();
  expect([...finder.add(Uint8Array.from([1, 2, 3, 4, 5]))]).toMatchObject([{ isLast: false }]);
  expect(finder.rest()).toBeDefined();
  expect([headerSize(0), headerSize(32), headerSize(0b11100011)]).toEqual([6, 6, 17]);
});
