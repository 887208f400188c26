import { describe, expect, test } from '@jest/globals';
import { openBytes } from '../../src/input/bytes.ts';
import { checkFormat, detectFormat } from '../../src/input/detect-format.ts';
import { type FormatName, formatOf } from '../../src/input/formats.ts';
import { createFakeIo } from '../support/fake-io.ts';
import { openText } from '../support/tables.ts';

const detect = async (file: string, text: string, chunkSize = 3) =>
  (await detectFormat({ ...(await openBytes('f', createFakeIo({ files: { f: text }, chunkSize }).io)), file })).name;

describe('the extension decides', () => {
  test.each([
    ['a.csv', 'csv'],
    ['dir.json/a.CSV', 'csv'],
    ['a.tsv', 'tsv'],
    ['a.tab', 'tsv'],
    ['a.json', 'json'],
    ['a.ndjson', 'ndjson'],
    ['a.jsonl', 'ndjson'],
    ['a.npy', 'npy'],
    ['a.csv.gz', 'csv'],
    ['a.json.GZ', 'json'],
  ])('%s is %s', async (file, format) => {
    expect(await detect(file, '[1,\n2]')).toBe(format);
  });
});

describe('without one the content decides', () => {
  test.each([
    ['1,2\n3,4\n', 'csv'],
    ['p\n1\n', 'csv'],
    ['a\tb\n1\t2\n', 'tsv'],
    ['a\tb,c\n', 'csv'],
    ['[1, 2]', 'json'],
    ['[1, 2]\n', 'json'],
    ['  \n[1, 2]', 'json'],
    ['[\n  1\n]\n', 'json'],
    ['{"a": [1]}', 'json'],
    ['{"a": 1}\n{"a": 2}\n', 'ndjson'],
    ['[1, 2]\n[3, 4]\n', 'ndjson'],
    ['\ufeff{"a": 1}\r\n{"a": 2}\r\n', 'ndjson'],
    ['', 'csv'],
    ['\u0093NUMPY', 'csv'],
  ])('%j is %s', async (text, format) => {
    expect(await detect('stdin', text)).toBe(format);
    expect(await detect('data.txt', text)).toBe(format);
  });
});

describe('a beginning is held against the format', () => {
  const check = async (text: string, format: FormatName, isGiven = true) =>
    checkFormat(await openBytes('f', createFakeIo({ files: { f: text } }).io), formatOf(format), isGiven);

  test('which may be one that another was said to be', async () => {
    await expect(check('PAR1...PAR1', 'csv')).rejects.toThrow('f: this is a Parquet file, and --input-format says csv');
    await expect(check('p,y\n', 'parquet')).rejects.toMatchObject({
      message: 'f: no Parquet file: it begins with "p,y\\u000a"',
      hint: 'without --input-format each file is read as what it is',
    });
    await expect(check('p,y\n', 'npz', false)).rejects.toMatchObject({ hint: '--input-format says what it is' });
  });

  test('and may be the right one', async () => {
    for (const [text, format] of [
      ['PAR1', 'parquet'],
      ['ARROW1', 'arrow'],
      ['p,y\n', 'csv'],
      ['[1]', 'json'],
    ] as const)
      await expect(check(text, format)).resolves.toBeUndefined();
  });
});

test('a value a line is NDJSON, also where the name says JSON', async () => {
  expect((await openText('a.json', '{"p":1}\n{"p":2}\n')).format).toBe('ndjson');
  expect((await openText('a.json', '[\n{"p":1},\n{"p":2}\n]\n')).format).toBe('json');
  expect((await openText('a.json', '{"p":1}\n')).format).toBe('json');
});
