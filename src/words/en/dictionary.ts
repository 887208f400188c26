import { check } from './dictionary/check.ts';
import { compare } from './dictionary/compare.ts';
import { dryRun } from './dictionary/dry-run.ts';
import { explain } from './dictionary/explain.ts';
import { interval } from './dictionary/interval.ts';
import { list } from './dictionary/list.ts';

/** Every word of a table, a summary, a report or an explanation, in English. The other languages have this shape. */
export const en = {
  sample: 'sample',
  id: 'id',
  prediction: 'prediction',
  label: 'label',
  loss: 'loss',
  weight: 'weight',
  gradient: 'gradient',
  share: 'share of the total',
  n: 'n',
  skipped: 'skipped',
  ignored: 'ignored',
  accuracy: 'accuracy',
  bestConstant: 'best constant',
  skill: 'skill',
  headline: 'headline',
  output: 'output',
  batch: 'batch',
  all: 'all',
  missing: '(missing)',
  worst: 'largest losses',
  best: 'smallest losses',
  /** The line of one sample in the plain format. */
  ofSample: (sample: number, symbol: string, value: string) => `${symbol} of sample ${sample}=${value}`,
  ofKey: (id: string, symbol: string, value: string) => `${symbol} of ${id}=${value}`,
  /** The line of a group in the plain format. */
  ofGroup: (group: string, symbol: string, value: string) => `${symbol} of group ${group}=${value}`,
  always: (prediction: string) => `always predicting ${prediction}`,
  columns: (count: number) => `${count} columns`,
  rows: (count: string, shown: string) => `${count} rows (${shown} shown; --rows all shows them all)`,
  groups: (count: string, shown: string) => `${count} groups (the ${shown} worst shown; --rows all shows them all)`,
  check,
  compare,
  dryRun,
  explain,
  interval,
  list,
};

export type Dictionary = typeof en;
