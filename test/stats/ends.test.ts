import { expect, test } from '@jest/globals';
import { createEnds, type Ends } from '../../src/stats/ends.ts';

const row = (sample: number, source?: string) => ({
  sample,
  ...(source && { source }),
  prediction: [sample],
  label: [],
  losses: [Number.NaN],
  weight: undefined,
  group: undefined,
});

function endsOf(first: number, last: number, from: number, to: number, source?: string): Ends {
  const ends = createEnds(first, last);
  for (let sample = from; sample <= to; sample += 3)
    ends.add(Math.min(3, to - sample + 1), (index) => row(sample + index, source));
  return ends;
}

const samples = (ends: Ends): number[][] => [ends.head(), ends.tail()].map((rows) => rows.map(({ sample }) => sample));

test('are the first and the last rows', () => {
  expect(samples(endsOf(4, 2, 1, 10))).toEqual([
    [1, 2, 3, 4],
    [9, 10],
  ]);
  expect(samples(endsOf(4, 0, 1, 2))).toEqual([[1, 2], []]);
  expect(samples(endsOf(0, 1, 1, 4))).toEqual([[], [4]]);
});

test('are those of all rows that were merged, by their names', () => {
  const ends = endsOf(4, 2, 11, 13);
  ends.merge(JSON.parse(JSON.stringify(endsOf(4, 2, 1, 3).save())));
  expect(samples(ends)).toEqual([
    [1, 2, 3, 11],
    [12, 13],
  ]);
  ends.merge(endsOf(4, 2, 1, 1, 'b').save());
  expect(samples(ends)).toEqual([
    [1, 2, 3, 11],
    [13, 1],
  ]);
  expect(ends.tail()[1]).toEqual(row(1, 'b'));
});

test('of rows that come after later ones were merged are right too', () => {
  const ends = createEnds(2, 1);
  ends.merge(endsOf(2, 1, 5, 9).save());
  ends.add(2, (index) => row(3 + index));
  expect(samples(ends)).toEqual([[3, 4], [9]]);
});
