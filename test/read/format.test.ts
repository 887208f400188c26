import { describe, expect, test } from '@jest/globals';
import { detectFormat } from '../../src/read/format.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the extension decides', () => {
  test.each([
    ['a.csv', 'csv'],
    ['dir.json/a.CSV', 'csv'],
    ['a.tsv', 'tsv'],
    ['a.tab', 'tsv'],
    ['a.json', 'json'],
    ['a.ndjson', 'ndjson'],
    ['a.jsonl', 'ndjson'],
  ])('%s is %s', (file, format) => {
    expect(detectFormat(file, bytes('[1,\n2]'))).toBe(format);
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
  ])('%j is %s', (text, format) => {
    expect(detectFormat('stdin', bytes(text))).toBe(format);
    expect(detectFormat('data.txt', bytes(text))).toBe(format);
  });
});
