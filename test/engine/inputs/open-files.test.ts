import { expect, test } from '@jest/globals';
import { openFiles } from '../../../src/engine/inputs/open-files.ts';
import { findLoss } from '../../../src/loss/registry.ts';
import type { ScoreOptions } from '../../../src/request/options.ts';
import { createFakeIo } from '../../support/fake-io.ts';

const files = { 'p.csv': 'p\n1\n2\n', 'y.csv': 'y\n0\n0\n', 'w.csv': 'w\n1\n1\n', 't.csv': '1,2\n', 'u.csv': '0,0\n' };
const open = (preds: string, labels: string | undefined, options: Partial<ScoreOptions> = {}) =>
  openFiles({ preds, labels }, findLoss('mse').loss, { parameters: {}, ...options }, createFakeIo({ files }).io);

test('files are opened beside each other, and weights beside them', async () => {
  const opened = await open('p.csv', 'y.csv', { weight: 'w.csv' });
  expect([opened.preds.file, opened.labels?.file, opened.weights?.table.file]).toEqual(['p.csv', 'y.csv', 'w.csv']);
  expect(opened.paths).toEqual(['p.csv', 'y.csv', 'w.csv']);
  expect([opened.notes, opened.emptyFiles()]).toEqual([[], []]);
});

test('under --axis 0 a column is a sample', async () => {
  const { preds, labels } = await open('t.csv', 'u.csv', { axis: '0' });
  expect([preds.width, labels?.width]).toEqual([1, 1]);
});

test('what cannot be read beside the rest is refused', async () => {
  await expect(open('-', '-')).rejects.toThrow('standard input can be read once, and both files are "-"');
  await expect(open('p.csv', 'y.csv', { weight: 'w.csv', id: 'p' })).rejects.toThrow(
    '--weight w.csv: a file of weights pairs by position, and --id by key',
  );
});
