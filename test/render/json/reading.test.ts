import { expect, test } from '@jest/globals';
import { note } from '../../../src/problem/problem.ts';
import { notesArray } from '../../../src/render/json/reading.ts';
import { english } from '../../../src/words/en/wording.ts';
import { runWords } from '../../support/fake-io.ts';

test('a note is its words, its code and its place', () => {
  const notes = [note('first-row-is-header', { row: '0' }, { file: 'p.csv' })];
  expect(JSON.parse(notesArray(notes, english))).toEqual([
    {
      text: 'p.csv: the first row, 0, is read as a header; if it is data, add --no-header',
      code: 'first-row-is-header',
      file: 'p.csv',
    },
  ]);
});

test('what stderr says of a reading stands in the JSON, too', async () => {
  const files = { 'p.csv': '0\n0.5\n1.5\n', 'y.csv': '0\n0.25\n1.5\n' };
  const { stdout } = await runWords('mse p.csv y.csv --format json', { files });
  expect(JSON.parse(stdout).notes).toMatchObject([
    { code: 'first-row-is-header', file: 'p.csv' },
    { code: 'first-row-is-header', file: 'y.csv' },
  ]);
});
