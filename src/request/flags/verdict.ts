import { parseTolerance } from '../../verdict/baseline.ts';
import { parseMargin } from '../../verdict/difference.ts';
import { parseConfidence } from '../../verdict/judging.ts';
import { parseLimit, parseMaximum, parseMinimum } from '../../verdict/limit.ts';
import type { Flag } from '../flag.ts';
import { choice, FILE, NAMES, SWITCH, TEXT, toggle, value, values } from '../value-type.ts';

const CONFIDENCE = value(parseConfidence);
const OPEN = choice(['pass', 'fail']);
const OF_A_FILE = [{ terms: [{ flag: 'baseline' }], problem: 'about-a-baseline', hint: 'baseline-file' }] as const;

/** Limits, and the intervals that may decide them. */
export const VERDICT = [
  { name: 'failIf', commands: ['score', 'check'], group: 'verdict', level: 'short', type: values(parseLimit) },
  { name: 'max', commands: ['check'], group: 'verdict', level: 'short', type: value(parseMaximum) },
  { name: 'min', commands: ['check'], group: 'verdict', level: 'short', type: value(parseMinimum) },
  {
    name: 'confidence',
    commands: ['score'],
    group: 'verdict',
    level: 'common',
    type: CONFIDENCE,
    needs: [{ terms: [{ flag: 'ci' }, { flag: 'failIf' }], problem: 'no-interval-asked', hint: 'add-ci-or-limit' }],
  },
  { name: 'confidence', commands: ['check', 'compare'], group: 'verdict', level: 'common', type: CONFIDENCE },
  {
    name: 'clusters',
    commands: ['score'],
    group: 'verdict',
    level: 'common',
    type: TEXT,
    needs: [
      {
        terms: [{ flag: 'ci' }, { flag: 'confidence' }],
        problem: 'about-intervals',
        hint: 'add-ci',
        offers: { ci: true },
      },
    ],
  },
  {
    name: 'clusters',
    commands: ['check'],
    group: 'verdict',
    level: 'common',
    type: TEXT,
    needs: [
      {
        terms: [{ flag: 'confidence' }],
        problem: 'about-intervals',
        hint: 'add-confidence',
        offers: { confidence: 95 },
      },
    ],
  },
  { name: 'clusters', commands: ['compare'], group: 'verdict', level: 'common', type: TEXT },
  {
    name: 'inconclusive',
    commands: ['score'],
    group: 'verdict',
    level: 'all',
    type: OPEN,
    needs: [
      { terms: [{ flag: 'confidence' }], problem: 'about-open-limits', hint: 'add-confidence-and-limit' },
      { terms: [{ flag: 'failIf' }], problem: 'about-open-limits', hint: 'add-confidence-and-limit' },
    ],
  },
  {
    name: 'inconclusive',
    commands: ['check'],
    group: 'verdict',
    level: 'all',
    type: OPEN,
    needs: [
      {
        terms: [{ flag: 'confidence' }],
        problem: 'about-open-limits',
        hint: 'add-confidence',
        offers: { confidence: 95 },
      },
    ],
  },
  { name: 'nonInferiority', commands: ['compare'], group: 'verdict', level: 'short', type: value(parseMargin) },
] as const satisfies readonly Flag[];

/** A stored result that a check is held against. */
export const BASELINE = [
  { name: 'baseline', commands: ['check'], group: 'baseline', level: 'common', type: FILE },
  {
    name: 'tolerance',
    commands: ['check'],
    group: 'baseline',
    level: 'common',
    type: value(parseTolerance),
    needs: OF_A_FILE,
    excludes: [{ terms: [{ flag: 'nonInferiority' }], problem: 'two-margins', hint: 'leave-one-out' }],
  },
  {
    name: 'nonInferiority',
    commands: ['check'],
    group: 'baseline',
    level: 'all',
    type: value(parseMargin),
    needs: [
      ...OF_A_FILE,
      {
        terms: [{ flag: 'confidence' }],
        problem: 'about-an-interval',
        hint: 'add-confidence',
        offers: { confidence: 95 },
      },
    ],
  },
  {
    name: 'updateBaseline',
    commands: ['check'],
    group: 'baseline',
    level: 'common',
    type: SWITCH,
    isOfRun: true,
    needs: OF_A_FILE,
  },
  { name: 'perSample', commands: ['check'], group: 'baseline', level: 'all', type: toggle(false), needs: OF_A_FILE },
] as const satisfies readonly Flag[];

/** A file of checks. */
export const CHECKS = [
  { name: 'config', commands: ['check'], group: 'checks', level: 'short', type: FILE, isOfRun: true },
  { name: 'only', commands: ['check'], group: 'checks', level: 'common', type: NAMES, isOfRun: true },
  { name: 'init', commands: ['check'], group: 'checks', level: 'short', type: SWITCH, isOfRun: true },
] as const satisfies readonly Flag[];
