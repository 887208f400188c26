import { expect, test } from '@jest/globals';
import { EMPTY_LINE, type Records } from '../../../src/input/text/csv-records.ts';
import { evenRows } from '../../../src/input/text/even-rows.ts';

/** The rows of batches of records, each on a line of its own, and the fault that ends them. */
async function even(width: number, ...batches: string[][][]) {
  let line = 0;
  const numbered = batches.map((records): Records => ({ records, lines: records.map(() => ++line) }));
  const rest = (async function* () {
    yield* numbered.slice(1);
  })();
  const rows: [number, readonly unknown[]][] = [];
  try {
    for await (const { records, lines } of evenRows('f', width, numbered[0], rest))
      for (const [index, record] of records.entries()) rows.push([lines?.[index] ?? 0, record]);
    return rows;
  } catch (error) {
    return [...rows, (error as Error).message];
  }
}

test('empty lines of one column are missing values, but for the last one, wherever the batches end', async () => {
  const expected = [
    [1, ['1']],
    [2, ['']],
    [3, ['2']],
    [4, ['']],
  ];
  expect(await even(1, [['1'], EMPTY_LINE, ['2'], EMPTY_LINE, EMPTY_LINE])).toEqual(expected);
  expect(await even(1, [['1']], [EMPTY_LINE], [['2'], EMPTY_LINE], [EMPTY_LINE])).toEqual(expected);
});

test('rows of several columns are even, and the rows before one that is not are given', async () => {
  expect(await even(2, [['1', '2'], EMPTY_LINE, EMPTY_LINE])).toEqual([[1, ['1', '2']]]);
  expect(await even(2, [['1', '2']], [EMPTY_LINE], [['3', '4']])).toEqual([
    [1, ['1', '2']],
    'f:2: this row is empty, the first has 2 fields',
  ]);
  expect(await even(2, [['1', '2'], ['3']])).toEqual([
    [1, ['1', '2']],
    'f:2: this row has 1 field, the first has 2 fields',
  ]);
});
