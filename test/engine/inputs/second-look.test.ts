import { describe, expect, test } from '@jest/globals';
import { findTwins } from '../../../src/columns/twins.ts';
import type { OpenedFiles } from '../../../src/engine/inputs/open-files.ts';
import { createSecondLook, type SecondLook } from '../../../src/engine/inputs/second-look.ts';
import { selectionOf } from '../../support/columns.ts';
import { openText } from '../../support/tables.ts';

/** A second look at two files, whose last columns have roles. */
async function lookAt(preds: string, labels: string) {
  const open = async (): Promise<OpenedFiles> => ({
    preds: await openText('p.csv', preds),
    labels: await openText('y.csv', labels),
    weights: undefined,
    paths: ['p.csv', 'y.csv'],
    notes: [],
    choices: [],
    firstRowInDoubt: undefined,
    emptyFiles: () => [],
  });
  const first = await open();
  const tables = [first.preds, first.labels].filter((table) => table !== undefined);
  const found = findTwins(
    tables.map((table) => selectionOf(table, [table.width - 1])),
    [],
  );
  const look: SecondLook = createSecondLook(found, first, open);
  return { look, found };
}

test('the text of a cell is found by its row, also where nothing stands there', async () => {
  const { look, found } = await lookAt('id,p\na,1\n,2\n', 'id,y\nb,1\n c ,2\n');
  const [own, other] = found.witnesses;
  expect([await look.textAt(own, 1), await look.textAt(own, 2), await look.textAt(own, 3)]).toEqual([
    'a',
    '',
    undefined,
  ]);
  expect(await look.textAt(other, 2)).toBe('c');
});

describe('keys are found', () => {
  const keysOf = async (preds: string, labels: string, onlyCommon = false): Promise<string | undefined> => {
    const { look, found } = await lookAt(preds, labels);
    return look.findKeys(found.twins, onlyCommon);
  };

  test.each([
    ['id,p\na,1\nb,2\n', 'id,y\nb,1\na,2\n', 'id'],
    ['id,p\na,1\na,2\n', 'id,y\na,1\na,2\n', undefined],
    ['id,p\na,1\nb,2\n', 'id,y\nb,1\nc,2\n', undefined],
    ['id,p\na,1\n,2\n', 'id,y\n,1\na,2\n', undefined],
    ['id,n,p\na,1,0\na,2,0\n', 'id,n,y\na,2,0\na,1,0\n', 'id,n'],
  ])('in %j and %j: %s', async (preds, labels, keys) => {
    expect(await keysOf(preds, labels)).toBe(keys);
  });

  test('in part, where that is enough', async () => {
    expect(await keysOf('id,p\na,1\nb,2\n', 'id,y\nb,1\nc,2\n', true)).toBe('id');
    expect(await keysOf('id,p\na,1\nb,2\n', 'id,y\nc,1\nd,2\n', true)).toBeUndefined();
    expect(await keysOf('id,p\na,1\nb,2\n', 'id,y\nb,1\nb,2\n', true)).toBeUndefined();
  });
});
