import { expect, test } from '@jest/globals';
import { findOne, selectEach } from '../../src/columns/either-file.ts';
import { openText } from '../support/tables.ts';

const preds = await openText('p.csv', 'id,score,region\n1,2,3\n');
const labels = await openText('l.csv', 'id,y,w,region\n1,2,3,4\n');
const files = { preds, labels };

test('a column is found in whichever file has it', () => {
  expect(findOne('w', 'weight', files)).toEqual({ table: labels, indices: [2] });
  expect(findOne('score', 'weight', files)).toEqual({ table: preds, indices: [1] });
  expect(findOne(undefined, 'weight', files)).toBeUndefined();
});

test('a column that both files have needs a prefix', () => {
  expect(() => findOne('id', 'weight', files)).toThrow('--weight id: both files have it');
  expect(findOne('labels:id', 'weight', files)).toEqual({ table: labels, indices: [0] });
});

test('several columns are not one', () => {
  expect(() => findOne('1-2', 'weight', files)).toThrow('--weight 1-2: a row has one, and this names 2 columns');
});

test('groups are columns of either file, each once', () => {
  expect(selectEach('y, preds:region', 'by', files)).toEqual([
    { table: labels, indices: [1] },
    { table: preds, indices: [2] },
  ]);
  expect(selectEach(undefined, 'by', files)).toEqual([]);
  expect(() => selectEach('y,labels:2', 'by', files)).toThrow('--by y,labels:2: a column is named twice');
});

test('a list of columns is of the one file that has such', () => {
  expect(selectEach('s*,w-region', 'show', { preds, labels })).toEqual([
    { table: preds, indices: [1] },
    { table: labels, indices: [2] },
    { table: labels, indices: [3] },
  ]);
  expect(() => selectEach('r*', 'show', files)).toThrow('--show r*: both files have it');
  expect(selectEach('preds:r*', 'show', files)).toEqual([{ table: preds, indices: [2] }]);
  expect(() => selectEach('z*', 'show', files)).toThrow('l.csv: --show: there is no column "z*"');
});
