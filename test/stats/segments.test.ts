import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSegments } from '../../src/stats/segments.ts';
import { runs } from '../support/arbitrary.ts';

const wordsOf = (row: number): [number, number] => [Math.imul(row + 5, 0x9e3779b1), Math.imul(row + 9, 0x85ebca6b)];

const segmentsOf = (rows: readonly number[], source = '') => {
  const segments = createSegments(source);
  for (const row of rows) segments.add(row, ...wordsOf(row));
  return segments;
};

test('the product is that of all rows in their order, however they are shared out', () => {
  const rows = Array.from({ length: 40 }, (_, row) => row + 1).filter((row) => row % 7 !== 0);
  const whole = segmentsOf(rows).product();
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 4 }), { minLength: 40, maxLength: 40 }), (parts) => {
      const all = createSegments('');
      for (let part = 4; part >= 0; part--)
        all.merge(JSON.parse(JSON.stringify(segmentsOf(rows.filter((row) => parts[row - 1] === part)).save())));
      expect(all.product()).toEqual(whole);
    }),
    runs(50),
  );
});

test('rows that follow one another are one segment again', () => {
  const segments = segmentsOf([1, 2, 3]);
  segments.merge(segmentsOf([4, 5, 9]).save());
  expect(segments.save().map(({ segments: own }) => own.map(([first, last]) => [first, last]))).toEqual([
    [
      [1, 5],
      [9, 9],
    ],
  ]);
});

test('another order of rows, or of sources, has another product', () => {
  const product = (...words: [number, number][]) => {
    const segments = createSegments('');
    for (const [index, own] of words.entries()) segments.add(index + 1, ...own);
    return segments.product().join();
  };
  const [a, b, c] = [1, 2, 3].map(wordsOf);
  expect(new Set([product(a, b, c), product(b, a, c), product(a, c, b), product(c, b, a), product(a, b)]).size).toBe(5);
  const inOrder = segmentsOf([1], 'a');
  inOrder.merge(segmentsOf([2], 'b').save());
  const turned = segmentsOf([1], 'b');
  turned.merge(segmentsOf([2], 'a').save());
  expect(inOrder.product()).not.toEqual(turned.product());
  expect(createSegments('').product()).toEqual([]);
});
