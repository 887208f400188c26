import { describe, expect, test } from '@jest/globals';
import { problem, type UserError } from '../../src/problem/problem.ts';
import type { Pairs } from '../../src/rows/block.ts';
import { chooseRows, type WantedRows } from '../../src/rows/filter.ts';
import { column, pairsOf } from '../support/pairs.ts';

const ALL: WantedRows = { skipMissing: false };

/** Blocks of predictions, whose labels are 0; the rows in `faulty`, by their number from 1, have a fault. */
async function* blocksOf(
  blocks: readonly (readonly number[])[],
  faulty: readonly number[] = [],
): AsyncGenerator<Pairs> {
  let first = 1;
  for (const values of blocks) {
    const faults = values.flatMap((_, row): [number, () => UserError][] => {
      const number = first + row;
      return faulty.includes(number) ? [[row, () => problem('yaml-fault', { text: `row ${number} is faulty` })]] : [];
    });
    yield {
      ...pairsOf(column(values), column(values.map(() => 0)), first),
      faults: faults.length > 0 ? new Map(faults) : undefined,
    };
    first += values.length;
  }
}

async function choose(blocks: AsyncIterable<Pairs>, choice: WantedRows) {
  const pairing = chooseRows(blocks, choice);
  const samples: number[] = [];
  let fault: string | undefined;
  try {
    for await (const { count, sample } of pairing.pairs)
      for (let row = 0; row < count; row++) samples.push(sample(row));
  } catch (error) {
    fault = (error as Error).message;
  }
  const { skipped, read, matched, isCut } = pairing;
  return { samples, fault, counts: [read(), matched(), skipped()], isCut: isCut() };
}

describe('a limit', () => {
  test('takes the first rows, over the borders of blocks, and asks for no block beyond them', async () => {
    let asked = 0;
    async function* watched(): AsyncGenerator<Pairs> {
      for await (const block of blocksOf([[1, 2], [3, 4], [5]])) {
        asked++;
        yield block;
      }
    }
    expect(await choose(watched(), { ...ALL, limit: 3 })).toEqual({
      samples: [1, 2, 3],
      fault: undefined,
      counts: [3, 3, 0],
      isCut: true,
    });
    expect(asked).toBe(2);
  });

  test('counts rows that remain: those with a missing value are left out before it', async () => {
    expect(
      await choose(
        blocksOf([
          [Number.NaN, 2, Number.NaN],
          [4, Number.NaN],
        ]),
        { skipMissing: true, limit: 2 },
      ),
    ).toEqual({
      samples: [2, 4],
      fault: undefined,
      counts: [4, 4, 2],
      isCut: true,
    });
  });

  test('beyond the end takes all', async () => {
    expect(await choose(blocksOf([[1], [2]]), { ...ALL, limit: 9 })).toMatchObject({ samples: [1, 2], isCut: false });
  });
});

describe('a fault', () => {
  test('beyond the limit is none', async () => {
    expect(await choose(blocksOf([[1, 2, 3]], [3]), { ...ALL, limit: 2 })).toMatchObject({
      samples: [1, 2],
      fault: undefined,
    });
  });

  test('of a row that is wanted is thrown after the rows before it', async () => {
    expect(await choose(blocksOf([[1, 2, 3]], [2, 3]), { ...ALL, limit: 3 })).toMatchObject({
      samples: [1],
      fault: 'row 2 is faulty',
    });
  });

  test('is not taken for a missing value', async () => {
    expect(await choose(blocksOf([[1, Number.NaN]], [2]), { skipMissing: true })).toMatchObject({
      fault: 'row 2 is faulty',
    });
  });

  test('of a row that a condition leaves out is none', async () => {
    const where = { text: 'p > 1', holds: ({ roles }: Pairs, row: number) => roles.prediction.values[row] > 1 };
    expect(await choose(blocksOf([[1, 2, 1, 3]], [1, 3]), { ...ALL, where })).toEqual({
      samples: [2, 4],
      fault: undefined,
      counts: [4, 2, 0],
      isCut: false,
    });
  });
});

test('no row that a condition takes is an error, and so is none without a missing value', async () => {
  const where = { text: 'p > 9', holds: ({ roles }: Pairs, row: number) => !(roles.prediction.values[row] <= 9) };
  expect(await choose(blocksOf([[1, 2]]), { ...ALL, where })).toMatchObject({
    fault: 'no row where p > 9: nothing is left to evaluate',
  });
  expect(await choose(blocksOf([[1, Number.NaN]]), { skipMissing: true, where })).toMatchObject({
    fault: 'the only row where p > 9 has a missing value: nothing is left to evaluate',
  });
});
