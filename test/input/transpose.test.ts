import { expect, test } from '@jest/globals';
import { transpose } from '../../src/input/transpose.ts';
import { openText } from '../support/tables.ts';

test('rows become columns, and a header is gone', async () => {
  const turned = await transpose(await openText('f.csv', 'a,b,c\n1,2,3\n4,5,6\n'));
  const records: unknown[] = [];
  for await (const batch of turned.rows([])) records.push(...batch.records);
  expect([turned.width, turned.header, records]).toEqual([
    2,
    undefined,
    [
      ['1', '4'],
      ['2', '5'],
      ['3', '6'],
    ],
  ]);
});

test('a file of very many rows, turned by mistake, is no internal error', async () => {
  const rows = 300000;
  const turned = await transpose(await openText('f.json', JSON.stringify(Array(rows).fill(1))));
  expect(turned.width).toBe(rows);
});
