import { expect, test } from '@jest/globals';
import { sharedKey } from '../../src/columns/shared-key.ts';
import { tableOf } from '../support/columns.ts';

const files = (preds: string, labels: string) => ({ preds: tableOf('p.csv', preds), labels: tableOf('y.csv', labels) });

test('a column of names that both files have is shared', () => {
  expect(sharedKey(files('p id', 'id y'))).toBe('id');
  expect(sharedKey(files('p a', 'a y'))).toBeUndefined();
  expect(sharedKey({ preds: tableOf('p.csv', 'id'), labels: undefined })).toBeUndefined();
});
