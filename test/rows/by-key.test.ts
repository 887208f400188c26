import { describe, expect, test } from '@jest/globals';
import type { Role } from '../../src/columns/role.ts';
import type { Block } from '../../src/rows/block.ts';
import { pairByKey } from '../../src/rows/by-key.ts';
import type { Source } from '../../src/rows/by-position.ts';
import { chooseRows } from '../../src/rows/filter.ts';
import { english } from '../../src/words/en/wording.ts';
import { column, matrixOf } from '../support/pairs.ts';

/** Blocks of rows, each a key and a number; their lines are counted from 2. */
function source(file: string, role: Role, blocks: readonly (readonly (readonly [string, number])[])[]): Source {
  async function* read(): AsyncGenerator<Block> {
    let first = 1;
    for (const rows of blocks) {
      const start = first;
      const place = (row: number) => ({ file, line: start + row + 1 });
      first += rows.length;
      yield {
        count: rows.length,
        first: start,
        roles: { [role]: { ...matrixOf(role, column(rows.map(([, value]) => value))), place } },
        keys: {
          columns: [rows.map(([key]) => key)],
          lines: Float64Array.from(rows, (_, row) => start + row + 1),
          placeAt: (line) => ({ file, line }),
        },
      };
    }
  }
  return { file, hasHeader: true, blocks: read() };
}

async function join(
  preds: Source,
  labels: Source,
  { skipMissing = false, onlyCommon = false }: { skipMissing?: boolean; onlyCommon?: boolean } = {},
) {
  const joined = pairByKey(preds, labels, onlyCommon);
  const pairing = { ...chooseRows(joined.pairs, { skipMissing }), leftOut: joined.leftOut };
  const rows: unknown[][] = [];
  const places: string[] = [];
  for await (const { count, sample, ids, roles } of pairing.pairs) {
    const { prediction, label } = roles;
    for (let row = 0; row < count; row++) {
      rows.push([sample(row), ids?.[0][row], prediction.values[row], label.values[row]]);
      places.push(english.place(label.place(row)));
    }
  }
  return { rows, places, skipped: pairing.skipped(), leftOut: pairing.leftOut() };
}

const preds = () =>
  source('p', 'prediction', [
    [
      ['a', 1],
      ['b', 2],
    ],
    [['c', 3]],
  ]);

test('rows come in the order of the predictions, with the labels of their keys', async () => {
  const labels = source('y', 'label', [[['c', 30]], [['a', 10]], [['b', 20]]]);
  expect(await join(preds(), labels)).toEqual({
    rows: [
      [1, 'a', 1, 10],
      [2, 'b', 2, 20],
      [3, 'c', 3, 30],
    ],
    places: ['y:3', 'y:4', 'y:2'],
    skipped: 0,
    leftOut: undefined,
  });
});

describe('where only common keys count', () => {
  test('the others are left out of both, and the rows keep their numbers', async () => {
    const labels = source('y', 'label', [
      [
        ['c', 30],
        ['d', 40],
        ['e', 50],
        ['b', 20],
      ],
    ]);
    expect(await join(preds(), labels, { onlyCommon: true })).toEqual({
      rows: [
        [2, 'b', 2, 20],
        [3, 'c', 3, 30],
      ],
      places: ['y:5', 'y:2'],
      skipped: 0,
      leftOut: { predictions: 1, labels: 2 },
    });
  });

  test('a missing value is skipped after that, and what is left out is not known before the end', async () => {
    const labels = () => source('y', 'label', [[['c', Number.NaN]], [['a', 1]]]);
    expect(await join(preds(), labels(), { onlyCommon: true, skipMissing: true })).toMatchObject({
      rows: [[1, 'a', 1, 1]],
      skipped: 1,
      leftOut: { predictions: 1, labels: 0 },
    });
    const joined = pairByKey(preds(), labels(), true);
    for await (const _ of joined.pairs) break;
    expect(joined.leftOut()).toBeUndefined();
  });
});

describe('an error', () => {
  test.each([
    [[['a', 1]], '2 keys of p are not in y: "b" (p:3), "c" (p:4)'],
    [
      [
        ['a', 1],
        ['b', 1],
        ['c', 1],
        ['x', 1],
      ],
      '1 key of y is not in p: "x" (y:5)',
    ],
    [
      [
        ['a', 1],
        ['a', 1],
      ],
      'y: 1 row has the key of an earlier row: "a" (y:3, before it y:2)',
    ],
  ] as [[string, number][], string][])('of labels %j', async (rows, message) => {
    await expect(join(preds(), source('y', 'label', [rows]))).rejects.toThrow(message);
  });

  test('of a key that is twice goes before that of one that is missing', async () => {
    const twice = source('p', 'prediction', [[['a', 1]], [['z', 1]], [['a', 1]]]);
    await expect(join(twice, source('y', 'label', [[['a', 1]]]), {})).rejects.toThrow(
      'p: 1 row has the key of an earlier row: "a" (p:4, before it p:2)',
    );
  });
});
