import { expect, test } from '@jest/globals';
import { createTop } from '../../src/stats/top.ts';

/** The rows of one source, whose samples are 1, 2, ... from `first` on, as texts. */
function topOf(size: number, ranks: readonly number[], source = '', first = 1) {
  const top = createTop<string, string>({
    size,
    source,
    compare: (a, b) => a - b,
    save: (row) => row,
    load: (row) => row,
  });
  let made = 0;
  ranks.forEach((rank, index) => {
    top.add(
      rank,
      index,
      (at) => first + at,
      (at) => {
        made++;
        return `${rank} at ${source}${first + at}`;
      },
    );
  });
  return { ...top, made: () => made };
}

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

test('keeps the first in order, the earlier first among equals, and makes no more than it keeps', () => {
  const top = topOf(2, [5, 3, 9, 3, 1, 8, 7]);
  expect(top.rows()).toEqual(['1 at 5', '3 at 2']);
  expect(top.made()).toBeLessThan(7);
});

test('of nothing wanted keeps nothing', () => {
  const top = topOf(0, [1]);
  top.merge(topOf(1, [1]).save());
  expect(top.rows()).toEqual([]);
});

test('of merged rows equals go by source, then by sample, whatever is merged first', () => {
  const parts = [topOf(3, [4, 2], 'b'), topOf(3, [2], 'b', 7), topOf(3, [2, 2], 'a', 9)];
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
  ]) {
    const top = topOf(3, []);
    for (const part of order) top.merge(throughJson(parts[part].save()));
    expect(top.rows()).toEqual(['2 at a9', '2 at a10', '2 at b2']);
  }
});

test('what was merged from later rows gives way to an equal that comes earlier', () => {
  const top = topOf(1, []);
  top.merge(topOf(1, [5], '', 8).save());
  top.add(
    5,
    0,
    () => 3,
    () => '5 at 3',
  );
  expect(top.rows()).toEqual(['5 at 3']);
});
