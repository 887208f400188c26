import { expect, test } from '@jest/globals';
import { isWeightFile, selectWeights } from '../../src/columns/weight-file.ts';
import { openText } from '../support/tables.ts';

const preds = await openText('p.csv', 'p,w.old\n1,2\n');

test('what is a column is no file of weights, whatever it is called', () => {
  expect(isWeightFile('w.old', [preds])).toBe(false);
  expect(isWeightFile('w', [preds])).toBe(false);
  expect(isWeightFile('w.csv', [preds])).toBe(true);
});

test('a file of weights gives its only column, or the one that is called so', async () => {
  const single = await openText('w.csv', '1\n2\n');
  expect(selectWeights(single)).toEqual({ table: single, indices: [0] });
  const named = await openText('w.csv', 'id,Weight\n1,2\n');
  expect(selectWeights(named)).toEqual({ table: named, indices: [1] });
  const indexed = await openText('w.csv', ',0\n0,2.5\n');
  expect(selectWeights(indexed)).toEqual({ table: indexed, indices: [1] });
});

test('of several columns none is taken by chance', async () => {
  const table = await openText('w.csv', 'a,b\n1,2\n');
  expect(() => selectWeights(table)).toThrow('--weight w.csv: a row has one weight, and there are 2 columns: "a", "b"');
});
