import { expect, test } from '@jest/globals';
import { summarySection } from '../../src/document/summary.ts';
import { type Message, message } from '../../src/words/message.ts';
import { textsOf } from '../support/document.ts';
import { REPORT, runOf, SUMMARY, speechOf, viewOf } from '../support/view.ts';

test('the summary names what is skipped, a headline that is not the mean, accuracy and the best constant', () => {
  const summary = { ...SUMMARY, skipped: 2, accuracy: 0.5, constant: { prediction: [1.5], loss: 4 }, skill: 0.25 };
  const { rows } = textsOf(summarySection({ ...REPORT, summaries: [summary] }, viewOf({ runs: [runOf('sse')] })));
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

test('an interval stands with its method, or why there is none', () => {
  const interval = { confidence: 95, unit: 'row', units: 30 } as const;
  const known = { ...interval, low: 1, high: 2.34567, method: 'bootstrap-t' } as const;
  const rowOf = (intervals: readonly (typeof known | (typeof interval & { readonly reason: Message }))[]) => {
    const summaries = intervals.map((each) => ({ ...SUMMARY, intervalOf: () => each }));
    const runs = intervals.map(() => runOf('mse'));
    const { rows } = textsOf(summarySection({ ...REPORT, summaries }, viewOf({ runs, showsInterval: true })));
    return rows.find(([name]) => name === '95 % interval');
  };
  expect(rowOf([known])).toEqual(['95 % interval', '1 to 2.346', 'by bootstrap-t of 30 rows']);
  expect(rowOf([known, { ...interval, reason: message('too-few-rows', { fewest: 2 }) }])).toEqual([
    '95 % interval',
    '1 to 2.346',
    'none',
    'by bootstrap-t of 30 rows; fewer than 2 rows',
  ]);
});

test('batches and outputs have a row each, and a best constant of one run says what it predicts', () => {
  const summary = { ...SUMMARY, outputs: [SUMMARY, SUMMARY], constant: { prediction: [1, 2], loss: 4 } };
  const report = { ...REPORT, summaries: [summary], batches: [[SUMMARY], [SUMMARY]] };
  const { rows } = textsOf(summarySection(report, viewOf({ columns: ['a', 'b'] })));
  expect(rows.map(([name]) => name).slice(-5)).toEqual(['best constant', 'output a', 'output b', 'batch 1', 'batch 2']);
  expect(rows.at(-5)).toEqual(['best constant', '4', 'always predicting 1, 2']);
});

test('the words are Korean where these are wanted', () => {
  const summary = { ...SUMMARY, skipped: 1, constant: { prediction: [1], loss: 4 }, skill: 0.25, accuracy: 1 };
  const view = viewOf({ language: 'ko', ...speechOf('ko') });
  for (const [name] of textsOf(summarySection({ ...REPORT, summaries: [summary] }, view)).rows)
    expect(name).toMatch(/[가-힣]/);
});
