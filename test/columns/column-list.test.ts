import { describe, expect, test } from '@jest/globals';
import { columnNames, findColumn, parseColumns } from '../../src/columns/column-list.ts';
import type { Table } from '../../src/input/table.ts';
import type { Note } from '../../src/problem/problem.ts';
import { said } from '../support/columns.ts';

const tableOf = (file: string, header: readonly string[] | undefined, width = header?.length ?? 0): Table => ({
  file,
  format: 'csv',
  header,
  width,
  isFlatRow: false,
  async *rows() {},
});

const preds = tableOf('p.csv', ['id', 'p_a', 'p_b', 'out.x', 'out.y', '2']);
const labels = tableOf('y.csv', ['id', 'y']);

describe('a column list', () => {
  test.each([
    ['p_a', [1]],
    ['2', [1]],
    ['name:2', [5]],
    ['3', [2]],
    ['p_*', [1, 2]],
    ['out', [3, 4]],
    ['id-p_b', [0, 1, 2]],
    ['4-5, p_a', [3, 4, 1]],
  ])('%s is of columns %j', (text, indices) => {
    expect(parseColumns(text, 'pred', preds, { preds, labels })).toEqual({ table: preds, indices });
  });

  test('may name the other file in front', () => {
    expect(parseColumns('labels:y', 'pred', preds, { preds, labels })).toEqual({ table: labels, indices: [1] });
    expect(() => parseColumns('labels:y', 'pred', preds, { preds, labels: undefined })).toThrow(
      'there is no second file',
    );
  });

  test('with a column twice, or one that is not there, is refused', () => {
    expect(() => parseColumns('p_a,p_*', 'pred', preds, { preds, labels })).toThrow('a column is named twice');
    expect(() => parseColumns('z', 'label', labels, { preds, labels })).toThrow(
      'y.csv: --label: there is no column "z"; there are "id", "y"',
    );
  });
});

test('a whole number is a position, and name: says that it is a name', () => {
  const found = ['2', '1', '7', '0', 'y', 'name:2', 'name:id', 'name:3'].map((part) => findColumn(part, preds));
  expect(found).toEqual([1, 0, undefined, undefined, undefined, 5, 0, undefined]);
});

test('a position that is also the name of another column is said, and a name that is no position hinted', () => {
  const notes: Note[] = [];
  parseColumns('2,3', 'pred', preds, { preds, labels }, notes);
  expect(said({ notes })).toEqual([
    'p.csv: --pred 2 is column "p_a" by its position; --pred name:2 is the one called 2',
  ]);
  const table = tableOf('n.csv', ['a', '0']);
  expect(() => parseColumns('0', 'pred', table, { preds: table, labels })).toThrow(
    expect.objectContaining({ hint: 'a number is a position, counted from 1; the column called 0 is name:0' }),
  );
});

test('columns are named by header, array or position, each once', () => {
  expect(columnNames(labels, [0, 1])).toEqual(['id', 'y']);
  expect(columnNames(tableOf('m.csv', undefined, 30), [0, 2])).toEqual([1, 3]);
  expect(columnNames({ ...preds, arrays: ['a', 'a', 'b'] }, [0, 1, 2])).toEqual(['a', 'b']);
});
