import { describe, expect, test } from '@jest/globals';
import { createRandom } from '../../src/math/random.ts';
import { type Pairs, takePairs } from '../../src/rows/block.ts';
import { alignRows } from '../../src/rows/lockstep.ts';
import { column, pairsOf } from '../support/pairs.ts';

/** Blocks of so many rows, each row's prediction its sample number, without some of them. */
async function* blocks(count: number, size: number, without: readonly number[] = []): AsyncGenerator<Pairs> {
  for (let first = 1; first <= count; first += size) {
    const samples = Array.from({ length: Math.min(size, count - first + 1) }, (_, row) => first + row);
    const whole = pairsOf(column(samples), column(samples), first);
    const kept = samples.flatMap((sample, row) => (without.includes(sample) ? [] : [row]));
    if (kept.length > 0) yield kept.length === samples.length ? whole : takePairs(whole, kept);
  }
}

async function samplesOf(...streams: AsyncIterable<Pairs>[]): Promise<number[][]> {
  const found: number[][] = streams.map(() => []);
  for await (const rows of alignRows(streams)) {
    rows.forEach(({ count, roles, sample }, index) => {
      for (let row = 0; row < count; row++) {
        expect(roles.prediction.values[row]).toBe(sample(row));
        found[index].push(sample(row));
      }
    });
  }
  return found;
}

describe('streams in lockstep', () => {
  test('have the same rows whatever their blocks', async () => {
    const all = [1, 2, 3, 4, 5, 6, 7];
    expect(await samplesOf(blocks(7, 7), blocks(7, 3), blocks(7, 1))).toEqual([all, all, all]);
  });

  test('give blocks that are alike as they are', async () => {
    const whole = pairsOf(column([1, 2]), column([1, 2]));
    for await (const rows of alignRows([single(whole), single(whole)])) expect(rows[0]).toBe(whole);
  });

  test('lose what one of them lacks', async () => {
    expect(await samplesOf(blocks(6, 4, [2]), blocks(6, 3, [5]))).toEqual([
      [1, 3, 4, 6],
      [1, 3, 4, 6],
    ]);
    expect(await samplesOf(blocks(4, 2, [1, 3]), blocks(4, 4, [2, 4]))).toEqual([[], []]);
  });

  test('have what all have, of any rows left out', async () => {
    const { next } = createRandom(1, 0);
    for (let turn = 0; turn < 50; turn++) {
      const without = [0, 1, 2].map(() =>
        Array.from({ length: 40 }, (_, row) => row + 1).filter(() => next() % 4 === 0),
      );
      const common = Array.from({ length: 40 }, (_, row) => row + 1).filter(
        (sample) => !without.flat().includes(sample),
      );
      const found = await samplesOf(...without.map((lacking, index) => blocks(40, 5 + 4 * index, lacking)));
      expect(found).toEqual([common, common, common]);
    }
  });

  test('are read to their ends, and closed where one fails', async () => {
    let read = 0;
    let closed = 0;
    async function* watched(): AsyncGenerator<Pairs> {
      try {
        for await (const block of blocks(9, 3)) {
          read += block.count;
          yield block;
        }
      } finally {
        closed++;
      }
    }
    async function* broken(): AsyncGenerator<Pairs> {
      yield pairsOf(column([1]), column([1]));
      throw new Error('broken');
    }
    await samplesOf(blocks(2, 2), watched());
    expect(read).toBe(9);
    await expect(samplesOf(watched(), broken())).rejects.toThrow('broken');
    expect(closed).toBe(2);
  });
});

async function* single(pairs: Pairs): AsyncGenerator<Pairs> {
  yield pairs;
}
