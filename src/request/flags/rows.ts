import { parseCondition } from '../../columns/condition.ts';
import type { Flag } from '../flag.ts';
import { count, toggle, value } from '../value-type.ts';

const MOST_SAMPLED = 1e9;
const RUNS = ['score', 'check', 'compare'] as const;

const OF_BATCHES = [{ terms: [{ flag: 'sample' }], problem: 'about-batches', hint: 'add-sample' }] as const;

/** Which rows are evaluated. */
export const ROWS = [
  {
    name: 'where',
    commands: RUNS,
    group: 'rows',
    level: 'common',
    type: { ...value(parseCondition), joins: 'by-and' },
  },
  { name: 'limit', commands: ['score', 'check'], group: 'rows', level: 'common', type: count(1) },
  { name: 'sample', commands: RUNS, group: 'rows', level: 'common', type: count(1, MOST_SAMPLED) },
  { name: 'seed', commands: RUNS, group: 'rows', level: 'all', type: count(0), needs: OF_BATCHES },
  { name: 'replacement', commands: RUNS, group: 'rows', level: 'all', type: toggle(true), needs: OF_BATCHES },
  {
    name: 'repeat',
    commands: ['score'],
    group: 'rows',
    level: 'all',
    type: count(1),
    needs: OF_BATCHES,
    excludes: [
      { terms: [{ flag: 'quiet' }], problem: 'quiet-of-batches', hint: 'csv-prints-batches' },
      { terms: [{ flag: 'worst' }], problem: 'rows-of-batches', hint: 'run-apart' },
      { terms: [{ flag: 'best' }], problem: 'rows-of-batches', hint: 'run-apart' },
      { terms: [{ flag: 'by' }], problem: 'groups-of-batches', hint: 'run-apart' },
    ],
  },
] as const satisfies readonly Flag[];
