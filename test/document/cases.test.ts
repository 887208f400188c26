import { describe, expect, test } from '@jest/globals';
import { casesOf, costText, largestBy, rowText, sentenceOf, worstFirst } from '../../src/document/cases.ts';
import type { Verdict } from '../../src/result/verdict.ts';
import { checksOf, rankedRow, reportOf, unjudged, verdictOf } from '../support/verdicts.ts';
import { SUMMARY, speechOf } from '../support/view.ts';

const speech = speechOf();

test('every verdict is a case, and so is a check that could not be judged', () => {
  const { results } = checksOf(verdictOf({}), verdictOf({ outcome: 'passed', value: 0.04 }));
  const cases = casesOf(reportOf(...results, unjudged('p.csv: no\nfile', 'look')), speech);
  expect(cases.map(({ outcome, name }) => [outcome, name])).toEqual([
    ['failed', 'mse'],
    ['passed', 'mse'],
    ['error', 'price'],
  ]);
  expect(sentenceOf(cases[0])).toBe('FAILED mse: mean 0.06 > 0.05 (+20 %, n 10,000)');
  expect(sentenceOf(cases[2])).toBe('ERROR price: p.csv: no\\u000afile (look)');
});

test('the worst come first: errors, failures and what is open, each by its distance from the bound', () => {
  const given: Partial<Verdict>[] = [
    { value: 0.04, outcome: 'passed' },
    { value: 0.06 },
    { value: 0.06, outcome: 'inconclusive' },
    { value: 0.5 },
    { value: Number.NaN },
    { value: 0.2 },
  ];
  const { results } = checksOf(...given.map(verdictOf));
  const sorted = worstFirst(casesOf(reportOf(...results, unjudged('no')), speech));
  expect(sorted.map(({ outcome, verdict }) => [outcome, verdict?.value])).toEqual([
    ['error', undefined],
    ['failed', Number.NaN],
    ['failed', 0.5],
    ['failed', 0.2],
    ['failed', 0.06],
    ['inconclusive', 0.06],
    ['passed', 0.04],
  ]);
});

test('a bound of 0 is infinitely far from all but 0', () => {
  const cases = casesOf(checksOf(verdictOf({ value: 0, bound: 0 }), verdictOf({ value: 1, bound: 0 })), speech);
  expect(worstFirst(cases).map(({ verdict }) => verdict?.value)).toEqual([1, 0]);
});

describe('the rows that cost most', () => {
  const rows = [9, 4, 1, 0].map((loss, index) => rankedRow(`y.csv:${index + 2}`, loss, loss / 14));
  const placesOf = (given: Partial<Verdict>, some = rows) => {
    const report = reportOf({ verdicts: [verdictOf(given)], summary: SUMMARY, worst: { loss: 'mse', rows: some } });
    return casesOf(report, speech)[0].worst.map(({ place }) => `${place.file}:${place.line}`);
  };

  test('are told, three of them, of a limit that is not kept', () => {
    expect(placesOf({})).toEqual(['y.csv:2', 'y.csv:3', 'y.csv:4']);
    expect(placesOf({ outcome: 'inconclusive' })).toHaveLength(3);
    expect(placesOf({ outcome: 'passed' })).toEqual([]);
  });

  test('are not told of a limit on how many rows there are', () => {
    expect(placesOf({ term: 'n' })).toEqual([]);
    expect(placesOf({ term: 'skipped' })).toEqual([]);
  });

  test('of groups are the first, which is of the worst one, and of all the one that costs most', () => {
    const grouped = [rankedRow('y.csv:2', 3, 0.1, [0]), rankedRow('y.csv:9', 7, 0.2, [1])];
    expect(placesOf({ term: 'worst-group' }, grouped)).toEqual(['y.csv:2']);
    expect(placesOf({ term: 'mean' }, grouped)).toEqual(['y.csv:9']);
    const nan = [...grouped, rankedRow('y.csv:5', Number.NaN, 0, [2])];
    expect(placesOf({ term: 'mean' }, nan)).toEqual(['y.csv:5']);
  });

  test('stand in a line each', () => {
    expect(rowText(rankedRow('a\u0007.csv:2', 9, 0.64285), speech)).toBe(
      'a\\u0007.csv:2: loss 9, share of the total 0.643',
    );
    expect(costText({ losses: [Infinity], share: Number.NaN }, speech)).toBe('loss Infinity, share of the total NaN');
  });
});

test('the loss of the rows that cost most is named as the language has it', () => {
  expect(largestBy('mse', speech)).toBe('largest losses by mse');
  expect(largestBy('mse', speechOf('ko'))).toBe('mse 손실이 큰 데이터');
});

test('a check that could not be judged keeps its problem', () => {
  const [{ problem, hint }] = casesOf(reportOf(unjudged('no', 'look')), speech);
  expect([problem?.code, hint]).toEqual(['yaml-fault', 'look']);
});
