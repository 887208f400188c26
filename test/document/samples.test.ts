import { expect, test } from '@jest/globals';
import { textOf } from '../../src/document/cells.ts';
import { rankedSections, sampleCells, sampleColumns, samplesSection } from '../../src/document/samples.ts';
import type { View } from '../../src/document/view.ts';
import { dictionaries } from '../../src/words/language.ts';
import { textsOf } from '../support/document.ts';
import { REPORT, ROWS, SUMMARY, viewOf } from '../support/view.ts';

const headsOf = (view: View): string[] => sampleColumns(view, []).map(({ head }) => head);
const textsIn = (...given: Parameters<typeof sampleCells>): string[] => sampleCells(...given).map(textOf);

test('a sample has its number, prediction, label and losses', () => {
  expect(headsOf(viewOf())).toEqual(['sample', 'prediction', 'label', 'loss']);
  expect(textsIn(ROWS[2], viewOf())).toEqual(['3', '4', '1', '9']);
});

test('of many columns the first are shown, and how many there are', () => {
  const row = { sample: 1, prediction: [1, 2, 3, 4, 5, 6], label: [0], losses: [1] };
  expect(textsIn(row, viewOf())[1]).toBe('1, 2, 3, 4, 5, … (6 columns)');
});

test('a class is shown by name, its control characters escaped', () => {
  const view = viewOf({ classes: ['a\n\u001b'] });
  expect(textsIn({ sample: 1, prediction: [1], label: [0], losses: [1] }, view)[2]).toBe('a\\u000a\\u001b');
});

test('a table that shows every row has no line about the others', () => {
  expect(samplesSection(REPORT, viewOf()).notes).toEqual([]);
  const report = { ...REPORT, summaries: [{ ...SUMMARY, n: 1000 }], tail: ROWS };
  expect(samplesSection(report, viewOf({ words: dictionaries.ko })).notes?.[0]).toMatch(/^데이터 1,000건 \(6건 표시/);
});

test('a sample without labels has no cell for one', () => {
  const view = viewOf({ labelWidth: 0 });
  expect(headsOf(view)).toEqual(['sample', 'prediction', 'loss']);
  expect(textsIn({ sample: 1, prediction: [4], label: [], losses: [9] }, view)).toEqual(['1', '4', '9']);
});

test('a cut table has a row for those between the first and the last', () => {
  const report = { ...REPORT, summaries: [{ ...SUMMARY, n: 1000 }], head: ROWS.slice(0, 1), tail: ROWS.slice(2) };
  expect(textsOf(samplesSection(report, viewOf())).rows.map(([sample]) => sample)).toEqual(['1', '…', '3']);
});

test('ranked rows have a title and their share of the total', () => {
  const worst = [{ ...ROWS[2], share: 0.9, place: {} }];
  const sections = rankedSections({ ...REPORT, worst }, viewOf({ shows: 'ranked' }));
  expect(sections.map(({ title }) => title)).toEqual(['largest losses']);
  expect(textsOf(sections[0]).rows).toEqual([['3', '4', '1', '9', '90 %']]);
});
