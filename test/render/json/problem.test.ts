import { expect, test } from '@jest/globals';
import { hint, problem } from '../../../src/problem/problem.ts';
import { jsonObject } from '../../../src/render/json/object.ts';
import { problemEntries } from '../../../src/render/json/problem.ts';
import { wordings } from '../../../src/words/language.ts';

test('a problem has its words and its code, and its hint and its place where it has such', () => {
  const own = problem('yaml-fault', { text: 'no' }, { hints: [hint('yaml-fault', { text: 'look' })] }).problem;
  expect(JSON.parse(jsonObject(problemEntries(own, wordings.en)))).toEqual({
    error: 'no',
    hint: 'look',
    code: 'yaml-fault',
  });
  const placed = { ...own, hints: [], place: { file: 'p.npy', row: 3, column: 2 } };
  expect(JSON.parse(jsonObject(problemEntries(placed, wordings.en)))).toEqual({
    error: 'p.npy: row 3, column 2: no',
    code: 'yaml-fault',
    file: 'p.npy',
    row: 3,
    column: 2,
  });
});
