import { expect, test } from '@jest/globals';
import { openFiles } from '../../src/engine/open-files.ts';
import { readingOf } from '../support/columns.ts';
import { createFakeIo } from '../support/fake-io.ts';

const files = {
  'p.csv': 'cat,dog\n0.6,0.4\n0.3,0.7\n',
  'y.csv': 'cat\ndog\n',
  'w.csv': 'w\n1\n2\n',
};
const open = (preds: string, labels: string | undefined, options: object = {}, own: object = {}) =>
  openFiles(preds, labels, readingOf(own), { parameters: {}, ...options }, createFakeIo({ files }).io);

test('labels that name a class are no header', async () => {
  const { preds, labels } = await open('p.csv', 'y.csv', {}, { shape: 'class' });
  expect([preds.header, labels?.header, labels?.width]).toEqual([['cat', 'dog'], undefined, 1]);
});

test('a file of weights is opened beside the others', async () => {
  const { weights, paths } = await open('p.csv', 'y.csv', { weight: 'w.csv' });
  expect([weights?.table.file, weights?.indices, paths]).toEqual(['w.csv', [0], ['p.csv', 'y.csv', 'w.csv']]);
  await expect(open('p.csv', 'y.csv', { weight: 'w.csv', id: 'x' })).rejects.toThrow(
    '--weight w.csv: a file of weights pairs by position, and --id by key',
  );
});

test('columns that are samples are turned, but for labels of one column', async () => {
  const { preds, labels } = await open('p.csv', 'y.csv', { axis: '0', header: true }, { shape: 'class' });
  expect([preds.width, labels?.width]).toEqual([2, 1]);
});

test('standard input is read once', async () => {
  await expect(open('-', '-')).rejects.toThrow('standard input can be read once');
});
