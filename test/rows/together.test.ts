import { describe, expect, test } from '@jest/globals';
import type { Twin } from '../../src/columns/twins.ts';
import { textCode } from '../../src/kernels/text-code.ts';
import type { LocatedMatrix, Pairs } from '../../src/rows/block.ts';
import { holdTogether, type Testimony } from '../../src/rows/together.ts';

const column = (values: readonly number[], file: string): LocatedMatrix => ({
  width: 1,
  values: Float64Array.from(values),
  place: (row) => ({ file, row }),
});

const TWIN: Twin = { name: 'id', first: 0, second: 1, isIdentifier: true, isIndex: false, isStamp: false };

/** Blocks of pairs, of which each has the values of both witnesses. */
async function* blocksOf(blocks: readonly (readonly [number[], number[]])[], fault?: Error): AsyncGenerator<Pairs> {
  let before = 0;
  for (const [own, other] of blocks) {
    const first = before;
    before += own.length;
    yield {
      count: own.length,
      sample: (row) => first + row + 1,
      roles: {
        prediction: column(own, 'p'),
        label: column(own, 'y'),
        'witness 0': column(own, 'p'),
        'witness 1': column(other, 'y'),
      },
    };
  }
  if (fault !== undefined) throw fault;
}

/** What the judge is told when so many blocks have been taken, and the roles that these had. */
async function heard(pairs: AsyncIterable<Pairs>, most = Infinity) {
  const told: { found: readonly Testimony[]; isWhole: boolean }[] = [];
  const roles = new Set<string>();
  let taken = 0;
  for await (const block of holdTogether(pairs, { twins: [TWIN] }, async (found, isWhole) => {
    told.push({ found, isWhole });
  })) {
    for (const role of Object.keys(block.roles)) roles.add(role);
    if (++taken >= most) break;
  }
  return { told, roles: [...roles] };
}

test('pairs come without their witnesses, and the outcome at their end', async () => {
  const { told, roles } = await heard(
    blocksOf([
      [
        [1, 2],
        [1, 2],
      ],
      [
        [3, textCode('a')],
        [4, 3],
      ],
    ]),
  );
  expect(roles).toEqual(['prediction', 'label']);
  expect(told).toMatchObject([
    {
      isWhole: true,
      found: [
        {
          twin: 0,
          vary: true,
          haveSame: false,
          difference: {
            row: 3,
            places: [
              { file: 'p', row: 0 },
              { file: 'y', row: 0 },
            ],
            values: [3, 4],
          },
        },
      ],
    },
  ]);
});

test('what is no number is told by its place', async () => {
  const { told } = await heard(blocksOf([[[textCode('a')], [textCode('b')]]]));
  expect(told[0].found[0].difference?.values).toEqual([undefined, undefined]);
});

describe('where fewer rows are wanted', () => {
  const SWAPPED = [
    [[1], [2]],
    [[2], [1]],
  ] as const satisfies readonly (readonly [number[], number[]])[];

  test('others are read to see what rows that differ are to each other', async () => {
    const { told } = await heard(blocksOf(SWAPPED), 1);
    expect(told).toMatchObject([{ isWhole: true, found: [{ haveSame: true, difference: { row: 1 } }] }]);
  });

  test('none is read where none differs', async () => {
    const blocks = blocksOf([[[1], [1]]], new Error('read on'));
    expect((await heard(blocks, 1)).told).toEqual([]);
  });

  test('what is wrong with those others is nothing', async () => {
    const { told } = await heard(blocksOf([SWAPPED[0]], new Error('torn')), 1);
    expect(told).toMatchObject([{ isWhole: false }]);
  });

  test('it ends somewhere', async () => {
    async function* endless(): AsyncGenerator<Pairs> {
      const many = Array.from({ length: 2 ** 16 }, (_, row) => row);
      for (;;) yield* blocksOf([[many, [...many].reverse()]]);
    }
    expect((await heard(endless(), 1)).told).toMatchObject([{ isWhole: false }]);
  });
});

test('a fault is told as it is', async () => {
  await expect(heard(blocksOf([[[1], [2]]], new Error('torn')))).rejects.toThrow('torn');
});
