import { describe, expect, test } from '@jest/globals';
import type { LocatedMatrix, Pairs } from '../../src/rows/block.ts';
import { createBatch, type Draw, samplePairs } from '../../src/rows/sample.ts';
import { english } from '../../src/words/en/wording.ts';
import { expectEqual } from '../support/equal.ts';
import { refusalOf } from '../support/refusal.ts';

/** Rows 1 to `count` in blocks of `size` that share their memory; prediction and label say which row it is. */
async function* rowsOf(count: number, size: number): AsyncGenerator<Pairs> {
  const memory = new Float64Array(size);
  const labels = new Float64Array(2 * size);
  let before = 0;
  const matrix = (width: number, values: Float64Array): LocatedMatrix => ({
    width,
    values,
    place: (row, column) => ({
      file: 'f',
      line: before + row + 1,
      ...(column !== undefined && { column: column + 1 }),
    }),
  });
  for (; before < count; before += size) {
    const rows = Math.min(size, count - before);
    for (let row = 0; row < rows; row++) {
      memory[row] = before + row + 1;
      labels.set([before + row + 1, -(before + row + 1)], 2 * row);
    }
    const first = before + 1;
    yield {
      count: rows,
      sample: (row) => first + row,
      roles: {
        prediction: matrix(1, memory.subarray(0, rows)),
        label: matrix(2, labels.subarray(0, 2 * rows)),
        weight: matrix(1, memory.subarray(0, rows)),
      },
    };
  }
}

interface Drawn {
  readonly samples: readonly number[];
  readonly places: readonly string[];
}

async function draw(count: number, wanted: Partial<Draw> & Pick<Draw, 'size'>, size = 7): Promise<Drawn> {
  const samples: number[] = [];
  const places: string[] = [];
  for await (const block of samplePairs(rowsOf(count, size), { seed: 0, replacement: true, ...wanted })) {
    for (let row = 0; row < block.count; row++) {
      const sample = block.sample(row);
      samples.push(sample);
      const { prediction, label, weight, base } = block.roles;
      places.push(english.place(label.place(row, 1)));
      const numbers = [prediction.values[row], label.values[2 * row], label.values[2 * row + 1]];
      expectEqual(numbers, [sample, sample, -sample]);
      expectEqual([weight?.values[row], base], [sample, undefined]);
      expectEqual(english.place(prediction.place(row)), `f:${sample}`);
    }
  }
  return { samples, places };
}

const ascending = (samples: readonly number[]): number[] => [...samples].sort((a, b) => a - b);

describe.each([true, false])('with replacement: %p', (replacement) => {
  test('a batch has exactly as many rows as asked, in the order of the file, with their places', async () => {
    for (const size of [1, 2, 13, 50]) {
      const { samples, places } = await draw(50, { size, replacement });
      expect(samples).toHaveLength(size);
      expect(samples).toEqual(ascending(samples));
      expect(samples.every((sample) => sample >= 1 && sample <= 50)).toBe(true);
      expect(places).toEqual(samples.map((sample) => `f:${sample}: column 2`));
    }
  });

  test('it is the same for the same seed, whatever the blocks, and another for another', async () => {
    const one = await draw(1000, { size: 20, replacement });
    for (const size of [1, 64, 1000]) expect(await draw(1000, { size: 20, replacement }, size)).toEqual(one);
    expect(await draw(1000, { size: 20, replacement, seed: 1 })).not.toEqual(one);
  });
});

test('without replacement no row comes twice, and a batch of all rows is all rows', async () => {
  const { samples } = await draw(100, { size: 60, replacement: false });
  expect(new Set(samples).size).toBe(60);
  expect((await draw(100, { size: 100, replacement: false })).samples).toEqual(
    Array.from({ length: 100 }, (_, index) => index + 1),
  );
});

test('with replacement a batch may have more rows than the file', async () => {
  const { samples } = await draw(3, { size: 100 });
  expect(samples).toHaveLength(100);
  expect(new Set(samples)).toEqual(new Set([1, 2, 3]));
});

test('more rows than there are cannot be drawn without replacement', async () => {
  await expect(draw(10, { size: 11, replacement: false })).rejects.toThrow(
    '--sample 11 --no-replacement: there are 10 rows to draw from',
  );
});

test('a batch that does not fit into memory is refused', () => {
  expect(refusalOf(() => createBatch({ size: 2 ** 53, seed: 0, replacement: true }, 1)).message).toContain(
    'does not fit into memory',
  );
});

test('the batches of a seed are different', async () => {
  const batches = [1, 2].map((number) => createBatch({ size: 5, seed: 0, replacement: true }, number));
  for await (const block of rowsOf(1000, 100)) for (const batch of batches) batch.add(block);
  const [one, other] = batches.map((batch) => [...batch.blocks()].map(({ roles }) => [...roles.prediction.values]));
  expect(one).not.toEqual(other);
});

/** How far counts are from what is expected: chi-square. */
const distance = (counts: readonly number[], expected: readonly number[]): number =>
  counts.reduce((sum, count, cell) => sum + (count - expected[cell]) ** 2 / expected[cell], 0);

// Ten cells have 9 degrees of freedom: chance alone exceeds 27.9 once in a thousand.
const BAR = 27.9;
const RUNS = 8000;

test('without replacement each of the 10 pairs of 5 rows is as likely', async () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < RUNS; seed++) {
    const { samples } = await draw(5, { size: 2, seed, replacement: false }, 2);
    counts.set(samples.join(), (counts.get(samples.join()) ?? 0) + 1);
  }
  expect(counts.size).toBe(10);
  expect(distance([...counts.values()], Array<number>(10).fill(RUNS / 10))).toBeLessThan(BAR);
});

test('with replacement two draws of 4 rows are independent: a row twice has a chance of 1 / 16, two rows of 2 / 16', async () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < RUNS; seed++) {
    const { samples } = await draw(4, { size: 2, seed }, 3);
    counts.set(samples.join(), (counts.get(samples.join()) ?? 0) + 1);
  }
  expect(counts.size).toBe(10);
  const expected = [...counts.keys()].map((key) => (new Set(key.split(',')).size === 1 ? RUNS / 16 : RUNS / 8));
  expect(distance([...counts.values()], expected)).toBeLessThan(BAR);
});

test('a row of a long file is as likely wherever it lies', async () => {
  const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const replacement of [true, false]) {
    const { samples } = await draw(20000, { size: 5000, replacement }, 1000);
    for (const sample of samples) counts[Math.floor((sample - 1) / 2000)]++;
  }
  expect(distance(counts, Array<number>(10).fill(1000))).toBeLessThan(BAR);
});
