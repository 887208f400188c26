import { describe, expect, test } from '@jest/globals';
import { selectKeys } from '../../src/columns/key-columns.ts';
import type { Table } from '../../src/input/table.ts';
import { openText } from '../support/tables.ts';

const tables = async (): Promise<[Table, Table]> => [
  await openText('p.csv', 'uid,day,p\na,1,1\n'),
  await openText('y.csv', 'y,day,user,uid\n1,1,a,b\n'),
];

describe('the key columns of two files', () => {
  test.each([
    ['uid', [0], [3]],
    ['uid,day', [0, 1], [3, 1]],
    ['day, uid', [1, 0], [1, 3]],
    ['2', [1], [1]],
    ['preds:uid,labels:user', [0], [2]],
    ['labels:user,preds:uid', [0], [2]],
    ['preds:uid,day,labels:user,2', [0, 1], [2, 1]],
    ['labels:2-3,preds:1-2', [0, 1], [1, 2]],
  ])('%s', async (text, own, other) => {
    const [preds, labels] = await tables();
    expect(selectKeys(text, { preds, labels })).toEqual({
      preds: { table: preds, indices: own },
      labels: { table: labels, indices: other },
    });
  });

  test.each([
    ['user', 'p.csv: --id: there is no column "user"; there are "uid", "day", "p"'],
    ['p', 'y.csv: --id: there is no column "p"; there are "y", "day", "user", "uid"'],
    ['preds:uid', '--id preds:uid: each file must have its columns named once'],
    ['uid,labels:user', '--id uid,labels:user: each file must have its columns named once'],
    ['preds:uid,preds:day', '--id preds:uid,preds:day: each file must have its columns named once'],
    ['preds:uid,day,labels:user', '--id preds:uid,day,labels:user: 2 key columns in p.csv, and 1 in y.csv'],
    ['uid,uid', '--id uid,uid: a column is named twice'],
  ])('%s is refused', async (text, message) => {
    const [preds, labels] = await tables();
    expect(() => selectKeys(text, { preds, labels })).toThrow(message);
  });
});

test('of one file there are those of the predictions', async () => {
  const [preds] = await tables();
  for (const text of ['uid', 'preds:uid'])
    expect(selectKeys(text, { preds, labels: undefined })).toEqual({
      preds: { table: preds, indices: [0] },
      labels: undefined,
    });
  expect(() => selectKeys('labels:uid', { preds, labels: undefined })).toThrow('there is no second file');
});
