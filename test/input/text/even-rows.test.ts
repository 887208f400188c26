import { expect, test } from '@jest/globals';
import { EMPTY_LINE, type Records } from '../../../src/input/text/csv-records.ts';
import { evenRows, type RowPlan } from '../../../src/input/text/even-rows.ts';
import { findForm } from '../../../src/input/text/find-form.ts';
import { PLAIN_SHAPE } from '../../../src/input/text/row-shape.ts';
import { OPEN } from '../../support/tables.ts';

const planOf = (fields: number): RowPlan => ({
  file: 'f',
  form: findForm('', true, ',', OPEN),
  shape: PLAIN_SHAPE,
  fields,
  header: undefined,
  comments: new Set(),
});

/** The rows of batches of records, each on a line of its own, and the fault that ends them. */
async function even(width: number, ...batches: string[][][]) {
  let line = 0;
  const numbered = batches.map((records): Records => ({ records, lines: records.map(() => ++line) }));
  const rest = (async function* () {
    yield* numbered.slice(1);
  })();
  const rows: [number, readonly unknown[]][] = [];
  try {
    for await (const { records, lines } of evenRows(planOf(width), numbered[0], rest, []))
      for (const [index, record] of records.entries()) rows.push([lines?.[index] ?? 0, record]);
    return rows;
  } catch (error) {
    return [...rows, (error as Error).message];
  }
}

test('empty lines of one column are missing values, but for those at the end, wherever the batches end', async () => {
  const expected = [
    [1, ['1']],
    [2, ['']],
    [3, ['2']],
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

test('rows in which nothing stands are missing values among others, and nothing at the end', async () => {
  const rows = [
    ['1', '2'],
    ['', ' '],
    ['3', '4'],
    ['', ''],
  ];
  expect(await even(2, rows)).toEqual([
    [1, ['1', '2']],
    [2, ['', '']],
    [3, ['3', '4']],
  ]);
  expect(await even(2, ...rows.map((row) => [row]))).toEqual(await even(2, rows));
});
