import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createDictionary, type Dictionary } from '../../src/columns/dictionary.ts';
import type { LocatedMatrix, Pairs } from '../../src/rows/block.ts';
import { createBatch, type Draw, drawRows, type SavedBatch } from '../../src/stats/batch.ts';
import { english } from '../../src/words/en/wording.ts';
import { runs } from '../support/arbitrary.ts';
import { expectEqual } from '../support/equal.ts';
import { column, matrixOf, pairsOf } from '../support/pairs.ts';
import { refusalOf } from '../support/refusal.ts';

/** Rows 1 to `count` in blocks of `size` that share their memory; prediction and label say which row it is. */
function* rowsOf(count: number, size: number): Generator<Pairs> {
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

function draw(count: number, wanted: Partial<Draw> & Pick<Draw, 'size'>, size = 7): Drawn {
  const samples: number[] = [];
  const places: string[] = [];
  const batch = createBatch({ seed: 0, replacement: true, ...wanted }, 1);
  for (const block of rowsOf(count, size)) batch.add([block]);
  for (const [block] of batch.blocks()) {
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
  test('a batch has exactly as many rows as asked, in the order of the file, with their places', () => {
    for (const size of [1, 2, 13, 50]) {
      const { samples, places } = draw(50, { size, replacement });
      expect(samples).toHaveLength(size);
      expect(samples).toEqual(ascending(samples));
      expect(samples.every((sample) => sample >= 1 && sample <= 50)).toBe(true);
      expect(places).toEqual(samples.map((sample) => `f:${sample}: column 2`));
    }
  });

  test('it is the same for the same seed, whatever the blocks, and another for another', () => {
    const one = draw(1000, { size: 20, replacement });
    for (const size of [1, 64, 1000]) expect(draw(1000, { size: 20, replacement }, size)).toEqual(one);
    expect(draw(1000, { size: 20, replacement, seed: 1 })).not.toEqual(one);
  });
});

test('without replacement no row comes twice, and a batch of all rows is all rows', () => {
  const { samples } = draw(100, { size: 60, replacement: false });
  expect(new Set(samples).size).toBe(60);
  expect(draw(100, { size: 100, replacement: false }).samples).toEqual(
    Array.from({ length: 100 }, (_, index) => index + 1),
  );
});

test('with replacement a batch may have more rows than the file', () => {
  const { samples } = draw(3, { size: 100 });
  expect(samples).toHaveLength(100);
  expect(new Set(samples)).toEqual(new Set([1, 2, 3]));
});

test('more rows than there are cannot be drawn without replacement', () => {
  expect(() => draw(10, { size: 11, replacement: false })).toThrow(
    '--sample 11 --no-replacement: there are 10 rows to draw from',
  );
});

test('the batches of a seed are different', () => {
  const batches = [1, 2].map((number) => createBatch({ size: 5, seed: 0, replacement: true }, number));
  for (const block of rowsOf(1000, 100)) for (const batch of batches) batch.add([block]);
  const [one, other] = batches.map((batch) => [...batch.blocks()].map(([{ roles }]) => [...roles.prediction.values]));
  expect(one).not.toEqual(other);
});

/** How far counts are from what is expected: chi-square. */
const distance = (counts: readonly number[], expected: readonly number[]): number =>
  counts.reduce((sum, count, cell) => sum + (count - expected[cell]) ** 2 / expected[cell], 0);

// Ten cells have 9 degrees of freedom: chance alone exceeds 27.9 once in a thousand.
const BAR = 27.9;
const RUNS = 8000;

test('without replacement each of the 10 pairs of 5 rows is as likely', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < RUNS; seed++) {
    const { samples } = draw(5, { size: 2, seed, replacement: false }, 2);
    counts.set(samples.join(), (counts.get(samples.join()) ?? 0) + 1);
  }
  expect(counts.size).toBe(10);
  expect(distance([...counts.values()], Array<number>(10).fill(RUNS / 10))).toBeLessThan(BAR);
});

test('with replacement two draws of 4 rows are independent: a row twice has a chance of 1 / 16, two rows of 2 / 16', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < RUNS; seed++) {
    const { samples } = draw(4, { size: 2, seed }, 3);
    counts.set(samples.join(), (counts.get(samples.join()) ?? 0) + 1);
  }
  expect(counts.size).toBe(10);
  const expected = [...counts.keys()].map((key) => (new Set(key.split(',')).size === 1 ? RUNS / 16 : RUNS / 8));
  expect(distance([...counts.values()], expected)).toBeLessThan(BAR);
});

test('a row of a long file is as likely wherever it lies', () => {
  const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const replacement of [true, false]) {
    const { samples } = draw(20000, { size: 5000, replacement }, 1000);
    for (const sample of samples) counts[Math.floor((sample - 1) / 2000)]++;
  }
  expect(distance(counts, Array<number>(10).fill(1000))).toBeLessThan(BAR);
});

test('without replacement each row of 10 is in a batch of 3 in 3 of 10 seeds', () => {
  const counts = Array<number>(10).fill(0);
  for (let seed = 0; seed < RUNS; seed++)
    for (const sample of draw(10, { size: 3, seed, replacement: false }).samples) counts[sample - 1]++;
  // Counts of draws without replacement vary less than independent ones: 9 degrees of freedom after the factor.
  expect(distance(counts, Array<number>(10).fill((3 * RUNS) / 10)) / 0.7).toBeLessThan(BAR);
});

test('neighbouring seeds draw independently: of 10 rows both have the same one in a tenth of the cases, any pair in a hundredth', () => {
  const firstOf = (seed: number): number => draw(10, { size: 1, seed }).samples[0];
  const pairs = Array<number>(100).fill(0);
  for (let seed = 0; seed < RUNS; seed++) pairs[10 * (firstOf(2 * seed) - 1) + firstOf(2 * seed + 1) - 1]++;
  // 99 degrees of freedom: chance alone exceeds 148.2 once in a thousand.
  expect(distance(pairs, Array<number>(100).fill(RUNS / 100))).toBeLessThan(148.2);
});

test('a row has the same lot whatever else there is: of more rows those of before stay in a batch, or go for new ones', () => {
  const few = new Set(draw(500, { size: 50, replacement: false }).samples);
  const many = draw(1000, { size: 50, replacement: false }).samples;
  expect(many.filter((sample) => sample <= 500).every((sample) => few.has(sample))).toBe(true);
});

describe('merges', () => {
  const throughJson = (saved: SavedBatch): SavedBatch => JSON.parse(JSON.stringify(saved));
  const SOURCES = ['', 'b', 'c'];
  const wish = fc.record({
    size: fc.integer({ min: 1, max: 30 }),
    seed: fc.nat(),
    replacement: fc.boolean(),
  });

  /** What a batch has: the numbers, keys and places of its rows, model by model. */
  const shown = (batch: ReturnType<typeof createBatch>) => {
    try {
      return [...batch.blocks()].map((models) =>
        models.map(({ count, sample, roles, ids }) =>
          Array.from({ length: count }, (_, row) => [
            sample(row),
            [...roles.prediction.values.slice(2 * row, 2 * row + 2)],
            ids?.map((texts) => texts[row]),
            roles.label.place(row, 0),
          ]),
        ),
      );
    } catch (error) {
      return String(error);
    }
  };
  /** Some rows of a source under two models. */
  const modelsOf = (source: string, rows: readonly number[]): Pairs[] =>
    ['own', 'other'].map((model) => ({
      count: rows.length,
      sample: (row) => rows[row],
      roles: {
        prediction: matrixOf(
          'p',
          rows.map((row) => [row, model === 'own' ? row / 3 : -0]),
        ),
        label: {
          ...matrixOf('y', column(rows)),
          place: (row) => ({ file: `${source}${model}`, row: rows[row], column: 'y' }),
        },
      },
      ids: [rows.map((row) => `${source}-${row}`)],
    }));

  test('of any split, in any order and tree, saved in between, draw the same rows', () => {
    fc.assert(
      fc.property(
        wish,
        fc.array(fc.tuple(fc.constantFrom(...SOURCES), fc.integer({ min: 0, max: 7 })), { maxLength: 60 }),
        fc.infiniteStream(fc.nat()),
        (one, places, random) => {
          // Each row is of a source, and in a part.
          const rows = places.map(([source, part], index) => ({ source, part, row: index + 1 }));
          const partOf = (source: string, own: readonly number[]) => {
            const batch = createBatch(one, 1, { source, models: 2 });
            if (own.length > 0) batch.add(modelsOf(source, own));
            return batch;
          };
          const rowsOfPart = (source: string, isOwn: (part: number) => boolean): number[] =>
            rows.filter((row) => row.source === source && isOwn(row.part)).map(({ row }) => row);
          const whole = createBatch(one, 1, { models: 2 });
          for (const source of SOURCES)
            whole.merge(
              partOf(
                source,
                rowsOfPart(source, () => true),
              ).save(),
            );
          const states = SOURCES.flatMap((source) =>
            Array.from({ length: 8 }, (_, own) =>
              partOf(
                source,
                rowsOfPart(source, (part) => part === own),
              ).save(),
            ),
          );
          const take = (): SavedBatch => throughJson(states.splice(random.next().value % states.length, 1)[0]);
          while (states.length > 1) {
            const merged = createBatch(one, 1, { models: 2 }, take());
            merged.merge(take());
            states.push(merged.save());
          }
          expect(shown(createBatch(one, 1, { models: 2 }, states[0]))).toEqual(shown(whole));
        },
      ),
      runs(200),
    );
  });

  test('rows of a batch go by what stands in their columns of groups, whatever it was numbered', () => {
    const rowsIn = (
      dictionary: Dictionary,
      from: number,
      ...groups: readonly (string | number | undefined)[]
    ): Pairs => {
      const numbers = column(groups.map((group) => dictionary.indexOf(group)));
      const pairs = pairsOf(numbers, numbers, from);
      return { ...pairs, roles: { ...pairs.roles, 'group 0': matrixOf('g', numbers) } };
    };
    const [first, second] = [createDictionary(), createDictionary()];
    const one = { size: 9, seed: 0, replacement: false };
    const batchOf = (dictionary: Dictionary, saved?: SavedBatch) =>
      createBatch({ ...one, size: 5 }, 1, { values: { 'group 0': dictionary } }, saved);
    const other = batchOf(second);
    other.add([rowsIn(second, 4, '007', 'north')]);
    const merged = batchOf(first);
    merged.add([rowsIn(first, 1, 'north', 7, undefined)]);
    merged.merge(throughJson(other.save()));
    const [[{ roles }]] = [...merged.blocks()];
    expect(Array.from(roles['group 0']?.values ?? [], first.valueAt)).toEqual(['north', 7, undefined, '007', 'north']);
  });

  test('what another version has saved is refused', () => {
    const batch = createBatch({ size: 1, seed: 0, replacement: true }, 1);
    expect(refusalOf(() => batch.merge({ ...batch.save(), version: 1 })).problem.code).toBe('other-state-version');
  });
});

test('the rows of a stream are drawn when all have come', async () => {
  async function* stream(): AsyncGenerator<readonly Pairs[]> {
    for (const pairs of rowsOf(20, 6)) yield [pairs];
  }
  const samples: number[] = [];
  for await (const [{ count, sample }] of drawRows(stream(), { size: 4, seed: 0, replacement: true }, 1))
    for (let row = 0; row < count; row++) samples.push(sample(row));
  expect(samples).toEqual(draw(20, { size: 4 }).samples);
});

test('of no rows nothing is drawn with replacement', () => {
  expect([...createBatch({ size: 3, seed: 0, replacement: true }, 1).blocks()]).toEqual([]);
});
