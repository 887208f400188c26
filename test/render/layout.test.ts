import { expect, test } from '@jest/globals';
import { cutLine, sampleCells, sampleHeads, summaryRows } from '../../src/render/layout.ts';
import { dictionaries } from '../../src/words/language.ts';
import { REPORT, ROWS, runOf, SUMMARY, viewOf } from '../support/view.ts';

test('a sample has its number, prediction, label and losses', async () => {
  expect(sampleHeads(await viewOf())).toEqual(['sample', 'prediction', 'label', 'loss']);
  expect(sampleCells(ROWS[2], await viewOf())).toEqual(['3', '4', '1', '9']);
});

test('of many columns the first are shown, and how many there are', async () => {
  const row = { sample: 1, prediction: [1, 2, 3, 4, 5, 6], label: [0], losses: [1] };
  expect(sampleCells(row, await viewOf())[1]).toBe('1, 2, 3, 4, 5, … (6 columns)');
});

test('a class is shown by name, its control characters escaped', async () => {
  const view = await viewOf({ classes: ['a\n\u001b'] });
  expect(sampleCells({ sample: 1, prediction: [1], label: [0], losses: [1] }, view)[2]).toBe('a\\u000a\\u001b');
});

test('the summary names what is skipped, a headline that is not the mean, accuracy and the best constant', async () => {
  const summary = { ...SUMMARY, skipped: 2, accuracy: 0.5, constant: { prediction: [1.5], loss: 4 }, skill: 0.25 };
  const { rows } = summaryRows({ ...REPORT, summaries: [summary] }, await viewOf({ runs: [runOf('sse')] }));
  expect(rows.map(([name, value]) => [name, value])).toEqual([
    ['n', '3'],
    ['skipped', '2'],
    ['mean (MSE)', '3.3333333333333335'],
    ['half sum (SSE)', '5'],
    ['headline', '3.3333333333333335'],
    ['accuracy', '0.5'],
    ['best constant', '4'],
    ['skill', '0.25'],
  ]);
});

test('a table that shows every row has no line about the others', async () => {
  expect(cutLine(REPORT, await viewOf())).toBeUndefined();
  const report = { ...REPORT, summaries: [{ ...SUMMARY, n: 1000 }], tail: ROWS };
  expect(cutLine(report, await viewOf({ words: dictionaries.ko }))).toMatch(/^1,000행 \(6행 표시/);
});

test('a sample without labels has no cell for one', async () => {
  const view = await viewOf({ labelWidth: 0 });
  expect(sampleHeads(view)).toEqual(['sample', 'prediction', 'loss']);
  expect(sampleCells({ sample: 1, prediction: [4], label: [], losses: [9] }, view)).toEqual(['1', '4', '9']);
});
