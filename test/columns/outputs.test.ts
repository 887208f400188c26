import { expect, test } from '@jest/globals';
import { areOutputs } from '../../src/columns/outputs.ts';
import { tableOf } from '../support/columns.ts';
import { messageOf, runWords } from '../support/fake-io.ts';

const tableWith = (...rows: number[][]) => ({
  ...tableOf('a.csv', rows[0].length),
  header: undefined,
  preview: { rows, isWhole: true },
});

test('two files without names and of one width hold outputs, unless a column counts the rows of both', () => {
  expect(areOutputs({ preds: tableWith([1, 2], [3, 4]), labels: tableWith([5, 6], [7, 8]) })).toBe(true);
  expect(areOutputs({ preds: tableWith([0, 2], [1, 4]), labels: tableWith([0, 6], [1, 8]) })).toBe(false);
  expect(areOutputs({ preds: tableWith([0, 2], [1, 4]), labels: tableWith([0, 6], [7, 8]) })).toBe(true);
  expect(areOutputs({ preds: tableWith([1, 2]), labels: tableWith([1, 2, 3]) })).toBe(false);
  expect(areOutputs({ preds: tableWith([1, 2]), labels: undefined })).toBe(false);
});

test('a pointwise loss reads them, as the sum of squares of note 002 does', async () => {
  const files = {
    'y.json': '[[0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0]]',
    't.json': '[[0, 0, 1, 0, 0, 0, 0, 0, 0, 0]]',
    'p.csv': '1,2,3\n4,5,6\n',
    'i.csv': '0,2\n1,5\n2,3\n',
  };
  // The note's own number.
  const { stdout } = await runWords('half-sse y.json t.json -q', { files });
  expect(Number(stdout)).toBeCloseTo(0.0975, 12);
  expect((await runWords('mse p.csv p.csv -q', { files })).stdout).toBe('0\n');
  expect(messageOf(await runWords('mse i.csv i.csv -q', { files }))).toMatch('which column holds');
});
