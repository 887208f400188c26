import { describe, expect, test } from '@jest/globals';
import { openTable } from '../../../src/input/open.ts';
import { createFakeIo } from '../../support/fake-io.ts';
import { OPEN, openText, readAll, readInChunks, readOrMessage } from '../../support/tables.ts';

describe('a line is', () => {
  test.each([
    ['a number', '1\n2.5\n', [[1], [2.5]]],
    [
      'an array',
      '[1, 2]\n[3, 4]\n',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'an object, its keys in any order',
      '{"p": 1, "y": 2}\n{"y": 4, "p": 3}\n',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'an object that may lack a key, which is a missing value',
      '{"p": 1, "y": 2}\n{"p": 3}\n',
      [
        [1, 2],
        [3, undefined],
      ],
    ],
    ['ended by CRLF', '1\r\n2\r\n', [[1], [2]]],
    ['ended by the file', '1\n2', [[1], [2]]],
    ['a bare NaN of Python', 'NaN\n-Infinity\n', [['NaN'], ['-Infinity']]],
  ])('%s', async (_, text, records) => {
    expect(await readAll('f.ndjson', text)).toMatchObject({ records, lines: [1, 2] });
  });
});

test('empty lines may stand at the end', async () => {
  expect((await readAll('f.ndjson', '1\n2\n\n\n')).records).toEqual([[1], [2]]);
});

describe('refusals', () => {
  test.each([
    ['', 'f.ndjson: no rows'],
    ['\n', 'f.ndjson: no rows'],
    ['1\n\n3\n', 'f.ndjson:2: an empty line between records'],
    ['\n\n3\n', 'f.ndjson:1: an empty line between records'],
    ['1\n\n\ufeff\n3x\n', 'f.ndjson:2: an empty line between records'],
    ['1\n\ufeff2\n', 'f.ndjson:2:1: unexpected "\ufeff" in JSON'],
    ['1\r\n"a\r\n', 'f.ndjson:2:3: unexpected "\\r" in JSON'],
    ['[1]\n[2, 3]\nx\n', 'f.ndjson:2: this row has 2 values, in the first record it has 1'],
    ['1\n{"a\n', 'f.ndjson:2:4: the JSON ends too early'],
    ['1\n2\nx3\n', 'f.ndjson:3:1: unexpected "x" in JSON'],
    ['[1, 2]\n[3]\n', 'f.ndjson:2: this row has 1 value, in the first record it has 2'],
    ['{"p": 1}\n2\n', 'f.ndjson:2: "2" is not an object, as the first record is'],
    ['{"p": [1, 2]}\n{"p": 3}\n', 'f.ndjson:2: "p" is no array, in the first record it has 2'],
  ])('of %j', async (text, message) => {
    expect(await readOrMessage('f.ndjson', text)).toBe(message);
  });
});

test('characters cut between chunks are read whole, and chunks of every size give the same rows, lines and refusals', async () => {
  for (const text of ['{"é한": 1}\n{"é한": 2}\n', '\ufeff[1, 2]\n[3, 4]\n', '1\n\n2\n', '[1]\n[2, 3]\n']) {
    const whole = await readOrMessage('f.ndjson', text);
    for (const reading of await readInChunks('f.ndjson', text)) expect(reading).toEqual(whole);
  }
  expect((await readAll('f.ndjson', '{"é한": 1}\n')).header).toEqual(['é한']);
});

test('the records of a file have a template, unless a key stands twice in one', async () => {
  expect((await openText('f.ndjson', '{"a": 1, "b": [2]}\n')).text?.form([undefined, undefined])).toMatchObject({
    before: '{"a": ',
    fields: [{ after: ', "b": [' }, { after: ']}' }],
  });
  expect((await openText('f.ndjson', '{"a": 1, "a": 2}\n')).text).toBeUndefined();
});

test('standard input of many chunks is read from its beginning', async () => {
  const text = Array.from({ length: 100 }, (_, row) => `{"p": ${row}, "y": 0}\n`).join('');
  const { io } = createFakeIo({ stdin: text, chunkSize: 50 });
  const table = await openTable('-', OPEN, io);
  expect([table.format, table.header]).toEqual(['ndjson', ['p', 'y']]);
  let count = 0;
  for await (const { records } of table.rows([0, 1])) count += records.length;
  expect(count).toBe(100);
});
