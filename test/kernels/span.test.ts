import { expect, test } from '@jest/globals';
import { createSpanFinder } from '../../src/kernels/span.ts';
import { anyDouble } from '../support/number-text.ts';
import { createWords, SEED } from '../support/random.ts';

const spanOf = createSpanFinder();

test('the span is the least and the greatest, wherever they stand', () => {
  for (const count of [1, 2, 7, 8, 9, 63, 64, 65]) {
    for (let place = 0; place < count; place++) {
      const values = new Float64Array(count).fill(0.5);
      values[place] = 2;
      expect(spanOf(values)).toEqual([count === 1 ? 2 : 0.5, 2]);
      values[place] = -5e-324;
      expect(spanOf(values)).toEqual([-5e-324, count === 1 ? -5e-324 : 0.5]);
    }
  }
});

test('doubles of any size have the span that a sort gives', () => {
  const next = createWords(SEED);
  for (const count of [3, 1000, 8191, 8192, 8193, 20_000]) {
    const values = Float64Array.from({ length: count }, () => anyDouble(next)).filter(Number.isFinite);
    const sorted = values.toSorted();
    expect(spanOf(values)).toEqual([sorted[0], sorted.at(-1)]);
  }
});

test('one NaN is enough to make both ends NaN, wherever it stands', () => {
  for (const count of [1, 8, 9, 300, 8193, 16_384]) {
    for (const place of [0, Math.floor(count / 2), count - 1]) {
      const values = new Float64Array(count).fill(1);
      values[place] = Number.NaN;
      expect(spanOf(values)).toEqual([Number.NaN, Number.NaN]);
    }
  }
});

test('what an earlier array left is not seen', () => {
  expect(spanOf(Float64Array.of(9, Number.NaN, -9))).toEqual([Number.NaN, Number.NaN]);
  expect(spanOf(Float64Array.of(1))).toEqual([1, 1]);
  expect(spanOf(new Float64Array(0))).toEqual([Infinity, -Infinity]);
});

test('infinities are ends', () => {
  expect(spanOf(Float64Array.of(Infinity, 1))).toEqual([1, Infinity]);
  expect(spanOf(Float64Array.of(-Infinity, -Infinity))).toEqual([-Infinity, -Infinity]);
});
