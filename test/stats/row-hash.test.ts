import { expect, test } from '@jest/globals';
import { createRowHash } from '../../src/stats/row-hash.ts';

const hashOf = (...cells: (number | string)[]): string => {
  const hash = createRowHash();
  hash.begin();
  for (const cell of cells) typeof cell === 'number' ? hash.takeNumber(cell) : hash.takeText(cell);
  return `${hash.high()} ${hash.low()}`;
};

test('tells rows apart by numbers, texts and their order', () => {
  const all = [[1], [2], [1, 2], [2, 1], ['1'], ['ab', 'c'], ['a', 'bc'], [Number.NaN], []].map((cells) =>
    hashOf(...cells),
  );
  expect(new Set(all).size).toBe(all.length);
});

test('knows one zero and one NaN', () => {
  expect(hashOf(-0)).toBe(hashOf(0));
  expect(hashOf(new Float64Array(Uint32Array.of(7, 0x7ff80000).buffer)[0])).toBe(hashOf(Number.NaN));
});
