import { expect, test } from '@jest/globals';
import { jsonObject } from '../../../src/render/json/object.ts';
import { choiceEntries, leftOutEntry } from '../../../src/render/json/row-choice.ts';

test('which rows were evaluated stands there where that was said', () => {
  expect(choiceEntries()).toEqual([]);
  const where = { condition: 'split == test', taken: 3, rows: 9 };
  const sample = { rows: 2, of: 3, seed: 0, replacement: true, repeat: 5 };
  expect(JSON.parse(jsonObject(choiceEntries({ where, limit: 7, sample })))).toEqual({ where, limit: 7, sample });
  expect(choiceEntries({ asIs: true })).toEqual([['as_is', 'true']]);
  expect(choiceEntries({ asIs: false })).toEqual([]);
});

test('what a join left out is counted for each file', () => {
  expect(leftOutEntry({ predictions: 1, labels: 2 })).toEqual(['left_out', '{"preds": 1, "labels": 2}']);
});
