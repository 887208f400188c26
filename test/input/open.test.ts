import { describe, expect, test } from '@jest/globals';
import { openTable } from '../../src/input/open.ts';
import { createFakeIo, toChunks } from '../support/fake-io.ts';
import { OPEN, openText } from '../support/tables.ts';

test('the format that is given wins over extension and content', async () => {
  expect((await openText('f.csv', '[1]\n[2]\n', { format: 'ndjson' })).format).toBe('ndjson');
  expect((await openText('f.json', '1\t2\n', { format: 'tsv' })).width).toBe(2);
});

describe('the format of standard input does not hang on how its bytes arrive', () => {
  test.each([
    ['ndjson', '{"p": 1}\n{"p": 2}\n'],
    ['json', '[\n {"p": 1},\n {"p": 2}\n]\n'],
    ['tsv', 'p\ty\n1\t2\n'],
    ['csv', 'p,y\n1,2\n'],
  ])('%s', async (format, text) => {
    for (let size = 1; size <= text.length; size++) {
      const { io } = createFakeIo({ stdin: toChunks(text, size) });
      expect((await openTable('-', OPEN, io)).format).toBe(format);
    }
  });
});

test('a first record longer than a chunk is still one record of several', async () => {
  const record = `{"p": [${Array(1000).fill('0.001').join(', ')}]}\n`;
  expect((await openText('data', toChunks(record.repeat(2), 4096))).format).toBe('ndjson');
});

test('what is told by its content begins with its first row, also where it is longer than a chunk', async () => {
  const text = `p,y\n${'1,2\n'.repeat(100)}`;
  for (const size of [2, 50, 200]) {
    const { header, width } = await openText('data', toChunks(text, size));
    expect([header, width]).toEqual([['p', 'y'], 2]);
  }
});

test('a file that has another length after it was read is an error; one of the same is none', async () => {
  const { io } = createFakeIo({ files: { 'a.csv': 'p\n1\n' } });
  let size = 4;
  const table = await openTable('a.csv', OPEN, { ...io, files: { ...io.files, size: () => size } });
  expect(() => table.checkWhole?.()).not.toThrow();
  size = 3;
  expect(() => table.checkWhole?.()).toThrow(
    'a.csv: the file changed while it was read: it had 4 bytes, and now has 3',
  );
});
