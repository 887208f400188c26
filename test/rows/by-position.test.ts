import { describe, expect, test } from '@jest/globals';
import type { Role } from '../../src/columns/role.ts';
import type { Block, LocatedMatrix } from '../../src/rows/block.ts';
import { pairByPosition, type Source } from '../../src/rows/by-position.ts';
import { chooseRows } from '../../src/rows/filter.ts';
import { english } from '../../src/words/en/wording.ts';

const column = (values: readonly number[]): LocatedMatrix => ({
  width: 1,
  values: Float64Array.from(values),
  place: (row) => ({ row: values[row] }),
});

async function* blocksOf(role: Role, blocks: readonly (readonly number[])[]): AsyncGenerator<Block> {
  let before = 0;
  for (const values of blocks) {
    const first = before;
    before += values.length;
    yield {
      count: values.length,
      first: first + 1,
      roles: { [role]: column(values) },
    };
  }
}

const source = (file: string, role: Role, blocks: readonly (readonly number[])[]): Source => ({
  file,
  hasHeader: false,
  blocks: blocksOf(role, blocks),
});

async function pair(preds: number[][], labels: number[][], skip = false) {
  const pairs = pairByPosition(source('p', 'prediction', preds), source('y', 'label', labels));
  const pairing = chooseRows(pairs, { skipMissing: skip });
  const rows: number[][] = [];
  const places: string[] = [];
  for await (const { count, sample, roles } of pairing.pairs) {
    const { prediction, label } = roles;
    for (let row = 0; row < count; row++) {
      rows.push([sample(row), prediction.values[row], label.values[row]]);
      places.push(english.place(prediction.place(row)));
    }
  }
  return { rows, skipped: pairing.skipped(), places };
}

test('the first row meets the first, over the borders of blocks', async () => {
  expect(await pair([[1, 2], [3]], [[4, 5], [6]])).toMatchObject({
    rows: [
      [1, 1, 4],
      [2, 2, 5],
      [3, 3, 6],
    ],
    skipped: 0,
  });
});

test('blocks need not end at the same rows', async () => {
  const { rows, places } = await pair([[1, 2, 3], [4], [5, 6]], [[7], [8, 9, 10, 11, 12]]);
  expect(rows.map(([, p, y]) => [p, y])).toEqual([1, 2, 3, 4, 5, 6].map((p) => [p, p + 6]));
  expect(rows.map(([sample]) => sample)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(places).toEqual([1, 2, 3, 4, 5, 6].map((p) => `row ${p}`));
});

describe('unequal counts name both', () => {
  test.each([
    [[[1, 2]], [[1]], 'p has more rows than y, which has 1:'],
    [[[1]], [[1, 2], [3]], 'y has more rows than p, which has 1:'],
    [[[1, 2], [3, 4], [5]], [[1, 2]], 'p has more rows than y, which has 2:'],
    [[[1, 2]], [[1, 2], [3]], 'y has more rows than p, which has 2:'],
    [[[1, 2, 3], [4]], [[1], [2, 3, 4, 5, 6], [7]], 'y has more rows than p, which has 4:'],
  ])('%j beside %j', async (preds, labels, message) => {
    await expect(pair(preds, labels)).rejects.toThrow(message);
    await expect(pair(preds, labels, true)).rejects.toThrow(message);
  });
});

test('a file that goes on without end is an error as soon as the other has ended', async () => {
  async function* endless(): AsyncGenerator<Block> {
    for (let first = 1; ; first++) yield { count: 1, first, roles: { label: column([first]) } };
  }
  const pairs = pairByPosition(source('p', 'prediction', [[1, 2]]), { file: 'y', hasHeader: true, blocks: endless() });
  await expect(
    (async () => {
      for await (const _ of pairs);
    })(),
  ).rejects.toThrow('y has more rows than p, which has 2:');
});

describe('rows with a missing value', () => {
  test('are left out where asked, counted, and the others keep their numbers and places', async () => {
    expect(await pair([[1, Number.NaN, 3], [4]], [[5, 6, Number.NaN], [8]], true)).toEqual({
      rows: [
        [1, 1, 5],
        [4, 4, 8],
      ],
      skipped: 2,
      places: ['row 1', 'row 4'],
    });
  });

  test('stay where they are values', async () => {
    expect((await pair([[Number.NaN]], [[1]])).rows).toEqual([[1, Number.NaN, 1]]);
  });

  test('that are all there is are an error', async () => {
    await expect(pair([[Number.NaN, 1]], [[2, Number.NaN]], true)).rejects.toThrow(
      'all 2 rows have a missing value: nothing is left to evaluate',
    );
  });
});

test('both roles may come from one source', async () => {
  async function* both(): AsyncGenerator<Block> {
    yield { count: 1, first: 1, roles: { prediction: column([1]), label: column([2]) } };
  }
  const rows: number[] = [];
  for await (const { roles } of pairByPosition({ file: 'f', hasHeader: false, blocks: both() }))
    rows.push(roles.prediction.values[0], roles.label.values[0]);
  expect(rows).toEqual([1, 2]);
});

test('an error in one file closes the other', async () => {
  let closed = false;
  async function* watched(): AsyncGenerator<Block> {
    try {
      yield* blocksOf('prediction', [[1], [2]]);
    } finally {
      closed = true;
    }
  }
  async function* broken(): AsyncGenerator<Block> {
    yield* blocksOf('label', [[1]]);
    throw new Error('torn');
  }
  const pairs = pairByPosition(
    { file: 'p', hasHeader: false, blocks: watched() },
    { file: 'y', hasHeader: false, blocks: broken() },
  );
  await expect(
    pairs[Symbol.asyncIterator]()
      .next()
      .then(async () => {
        for await (const _ of pairs);
      }),
  ).rejects.toThrow('torn');
  expect(closed).toBe(true);
});
