import type { Change, ComparedModel, Comparison } from '../../src/result/comparison.ts';
import type { Interval } from '../../src/result/interval.ts';
import { runOf, SUMMARY } from './view.ts';

export const INTERVAL: Interval = {
  low: -0.5,
  high: -0.25,
  confidence: 95,
  method: 'bootstrap-t',
  unit: 'row',
  units: 100,
};

/** A change made up by hand: from a headline of 4 to one of 3, on 100 rows. */
export const changeOf = (given: Partial<Change> = {}): Change => ({
  difference: -1,
  relative: -0.25,
  interval: INTERVAL,
  wins: 61,
  ties: 9,
  losses: 30,
  flips: undefined,
  rows: [
    {
      reference: { sample: 7, prediction: [3], label: [1], losses: [4] },
      other: { sample: 7, prediction: [2], label: [1], losses: [1] },
      change: -3,
    },
  ],
  outcome: 'better',
  ...given,
});

export const modelOf = (name: string, headline: number, change?: Change): ComparedModel => ({
  name,
  run: runOf('mse'),
  summary: { ...SUMMARY, n: 100, mean: headline, sum: 100 * headline, headline },
  change,
});

/** Two models made up by hand. */
export function comparisonOf(change: Partial<Change> = {}, given: Partial<Comparison> = {}): Comparison {
  const reference = modelOf('a', 4);
  return {
    models: [reference, modelOf('b', 3, changeOf(change))],
    reference,
    leader: undefined,
    confidence: 95,
    groups: [],
    ...given,
  };
}

const groupSummary = (n: number, mean: number) => ({
  n,
  ignored: 0,
  mean,
  sum: n * mean,
  headline: mean,
  accuracy: undefined,
  share: 0,
});

/** Groups of these two, for a view with one column of groups. */
export const GROUPS: Comparison['groups'] = [
  { key: ['south'], summaries: [groupSummary(40, 5), groupSummary(40, 2.5)], contributions: [0, -1] },
  { key: ['north'], summaries: [groupSummary(60, 3), groupSummary(60, 3)], contributions: [0, 0] },
];
