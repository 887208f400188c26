import { describe, expect, test } from '@jest/globals';
import { compareBytes, findFiles, noteOrder } from '../../src/input/find-files.ts';
import { wordNote } from '../../src/problem/problem.ts';
import { english } from '../../src/words/en/wording.ts';
import { createFakeIo } from '../support/fake-io.ts';

const NAMES = [
  'p-1.csv',
  'p-10.csv',
  'p-2.csv',
  'p-2.tsv',
  'P-3.csv',
  '.p-4.csv',
  'odd[1]*.csv',
  'odd1.csv',
  'out/part-00000',
  'out/part-00001',
  'out/_SUCCESS',
  'out/.part-00000.crc',
  'out/deep/part-00002',
  'out/.hidden/part-00003',
  'day-1/p.csv',
  'day-2/p.csv',
];

const find = (pattern: string): readonly string[] =>
  findFiles(pattern, createFakeIo({ files: Object.fromEntries(NAMES.map((name) => [name, ''])) }).io.files);

describe('a path stands for', () => {
  test.each([
    ['p-1.csv', 'p-1.csv'],
    ['nothing.csv', 'nothing.csv'],
    ['odd[1]*.csv', 'odd[1]*.csv'],
    ['odd\\[1\\]\\*.csv*', 'odd[1]*.csv'],
    ['p-*.csv', 'p-1.csv p-10.csv p-2.csv'],
    ['[pP]-?.csv', 'P-3.csv p-1.csv p-2.csv'],
    ['p-2.{csv,tsv}', 'p-2.csv p-2.tsv'],
    ['p-{2,1,2}.csv', 'p-1.csv p-2.csv'],
    ['.p*', '.p-4.csv'],
    ['out/part-*', 'out/part-00000 out/part-00001'],
    ['*/part-*', 'out/part-00000 out/part-00001'],
    ['day-?/p.csv', 'day-1/p.csv day-2/p.csv'],
    ['day-{1,2}/*', 'day-1/p.csv day-2/p.csv'],
    ['out/**/part-*', 'out/deep/part-00002 out/part-00000 out/part-00001'],
    ['**/part-*', 'out/deep/part-00002 out/part-00000 out/part-00001'],
    ['out/**', 'out/_SUCCESS out/deep/part-00002 out/part-00000 out/part-00001'],
  ])('%s', (pattern, paths) => {
    expect(find(pattern).join(' ')).toBe(paths);
  });
});

describe('nothing found is an error, with what there is', () => {
  test.each([
    ['q-*.csv', 'q-*.csv: no file matches', 'there is P-3.csv, odd1.csv, odd[1]*.csv and 3 more'],
    ['p-{1,7}.csv', 'p-7.csv (of p-{1,7}.csv): no file matches', 'there is'],
    ['out/q-*', 'out/q-*: no file matches', 'there is out/_SUCCESS, out/part-00000, out/part-00001'],
    ['no/*.csv', 'no/*.csv: no file matches', 'there is no directory no/'],
    ['*.parquet', '*.parquet: no file matches', undefined],
    ['ou?', 'ou?: no file matches', 'there is P-3.csv'],
  ])('%s', (pattern, message, hint) => {
    expect(() => find(pattern)).toThrow(
      expect.objectContaining({ message, hint: hint === undefined ? hint : expect.stringContaining(hint) }),
    );
  });
});

test('names go by their bytes, also beyond the characters of 16 bits', () => {
  expect(['b', 'a/b', 'a-b', 'B', '😀', '\uff5e', 'a'].sort(compareBytes)).toEqual([
    'B',
    'a',
    'a-b',
    'a/b',
    'b',
    '\uff5e',
    '😀',
  ]);
});

test('that a number comes before a smaller one is said', () => {
  const note = noteOrder(['p-1', 'p-10', 'p-2']);
  expect(note && wordNote(note, english)).toBe('p-10 is read before p-2, as names are ordered');
  expect(noteOrder(['p-01', 'p-02', 'p-10'])).toBeUndefined();
  expect(noteOrder(['2024-01/p', '2024-02/p', 'b'])).toBeUndefined();
});
