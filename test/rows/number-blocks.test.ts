import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createClassLabels } from '../../src/columns/class-label.ts';
import { nameClasses } from '../../src/columns/class-names.ts';
import type { NumberBatch, Table } from '../../src/input/table.ts';
import { BLOCK_ROWS } from '../../src/kernels/block-rows.ts';
import type { MissingPolicy } from '../../src/rows/cell-errors.ts';
import { decode } from '../../src/rows/decode.ts';
import { readNumbers } from '../../src/rows/number-blocks.ts';
import type { RoleColumns } from '../../src/rows/role-columns.ts';
import { doublesOf, formatFile } from '../support/formats.ts';
import { samplesOf } from '../support/pairs.ts';
import { openText } from '../support/tables.ts';

const STRICT: MissingPolicy = { missing: 'error', canSkip: true, allowNan: false };
const POLICIES: readonly MissingPolicy[] = [STRICT, { ...STRICT, missing: 'skip' }, { ...STRICT, allowNan: true }];

async function read(table: Table, roles: readonly RoleColumns[], policy: MissingPolicy) {
  const values: number[][] = roles.map(() => []);
  const samples: number[] = [];
  try {
    for await (const block of decode(table, roles, policy)) {
      expect(block.count).toBeLessThanOrEqual(BLOCK_ROWS);
      roles.forEach(({ role }, which) => {
        values[which].push(...(block.roles[role]?.values ?? []));
      });
      samples.push(...samplesOf(block));
    }
    return { values, samples };
  } catch (error) {
    // Without numbers a row is a record of cells.
    return (error as Error).message.replace(/record (\d+): /, 'row $1, ');
  }
}

const withoutNumbers = ({ numbers: _, ...table }: Table): Table => table;

const classesOf = (names: readonly string[] | undefined, count: number) =>
  createClassLabels(count, nameClasses(names, undefined, count), undefined, [-1]);

test('numbers come out as they do cell by cell, or the same fault', async () => {
  const cell = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(0, 1, 2) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 0.5, Number.NaN, Infinity) },
  );
  const columns = fc.constantFrom([[0, 1], [2]], [[2, 0], [1]], [[0], [1]], [[0, 1, 2], [2]], [[1, 1], [0]]);
  const rows = fc.integer({ min: 1, max: 20 });
  const table = rows.chain((count) => fc.array(cell, { minLength: 3 * count, maxLength: 3 * count }));
  const names = fc.constantFrom(undefined, 'none', ['2', '0', '1'], ['cat', 'dog', '1']);
  await fc.assert(
    fc.asyncProperty(
      table,
      columns,
      names,
      fc.constantFrom(...POLICIES),
      async (cells, [left, right], named, policy) => {
        const open = () => openText('a.npy', doublesOf(`${cells.length / 3}, 3`, cells));
        const classes =
          named === undefined ? {} : { classes: classesOf(named === 'none' ? undefined : (named as string[]), 3) };
        const roles: RoleColumns[] = [
          { role: 'prediction', indices: left },
          { role: 'label', indices: right, ...classes },
        ];
        expect(await read(await open(), roles, policy)).toEqual(
          await read(withoutNumbers(await open()), roles, policy),
        );
      },
    ),
    { numRuns: 2000 },
  );
});

describe('blocks', () => {
  const roles: RoleColumns[] = [{ role: 'prediction', indices: [0] }];
  const many = Array.from({ length: 2 * BLOCK_ROWS + 5 }, (_, row) => row);

  test('are cut from batches of any size, samples counted on', async () => {
    const values = Float64Array.from(many);
    const batches = async function* (): AsyncGenerator<NumberBatch> {
      const part = (from: number, to: number): NumberBatch => ({
        count: to - from,
        columns: [{ values, offset: from, stride: 1 }],
      });
      yield part(0, 3);
      yield part(3, many.length);
    };
    const table = await openText('a.npy', doublesOf('1,', [0]));
    const [found, samples, counts]: number[][] = [[], [], []];
    for await (const block of readNumbers(table, batches(), roles, STRICT)) {
      found.push(...(block.roles.prediction?.values ?? []));
      samples.push(...samplesOf(block));
      counts.push(block.count);
    }
    expect(counts).toEqual([3, BLOCK_ROWS, BLOCK_ROWS, 2]);
    expect([found, samples]).toEqual([many, many.map((row) => row + 1)]);
  });

  test('end at the same rows whatever the chunks', async () => {
    const file = doublesOf(`${many.length},`, many);
    for (const size of [4096, 50_000, file.length]) {
      const chunks = Array.from({ length: Math.ceil(file.length / size) }, (_, at) =>
        file.slice(at * size, (at + 1) * size),
      );
      const counts: number[] = [];
      for await (const { count } of decode(await openText('a.npy', chunks), roles, STRICT)) counts.push(count);
      expect(counts).toEqual([BLOCK_ROWS, BLOCK_ROWS, 5]);
    }
  });
});

test('a class label that a double does not hold is told from its neighbours', async () => {
  const label = (names: readonly string[]): RoleColumns[] => [
    { role: 'label', indices: [0], classes: classesOf(names, 3) },
  ];
  const open = () => openText('int64-little.npy', formatFile('int64-little.npy'));
  // Rows 0, -2^63, 2^53 + 1, 100.
  const names = ['100', '0', '-9223372036854775808'];
  expect(await read(await open(), label(names), STRICT)).toBe(
    'int64-little.npy: row 3, column 1: "9007199254740993" is not one of the classes 100, 0, -9223372036854775808',
  );
  const four = createClassLabels(
    5,
    nameClasses([...names, '9007199254740992', '9007199254740993'], undefined, 5),
    undefined,
  );
  expect(await read(await open(), [{ role: 'label', indices: [0], classes: four }], STRICT)).toMatchObject({
    values: [[1, 2, 4, 0]],
  });
});
