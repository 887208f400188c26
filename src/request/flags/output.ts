import type { Flag } from '../flag.ts';
import {
  CHECK_FORMATS,
  COLOR_CHOICES,
  COMPARE_FORMATS,
  LIST_FORMATS,
  MATRIX_FORMATS,
  OUTPUT_FORMATS,
} from '../formats.ts';
import { parseLanguage } from '../language.ts';
import { parseReportFile } from '../report-file.ts';
import { COLUMNS, COUNT_OR_ALL, choice, count, SWITCH, TEXT, toggle, value, values } from '../value-type.ts';

const RUNS = ['score', 'check', 'compare'] as const;
const ALONE = ['check', 'act', 'list', 'explain'] as const;
const PRECISION = count(1, 17);

/** What is printed, and where. */
export const OUTPUT = [
  { name: 'ci', commands: ['score'], group: 'output', level: 'common', type: toggle(false) },
  { name: 'by', commands: RUNS, group: 'output', level: 'common', type: COLUMNS },
  { name: 'all', commands: ['list'], group: 'output', level: 'short', type: SWITCH },
  { name: 'format', commands: ['score'], group: 'output', level: 'short', type: choice(OUTPUT_FORMATS) },
  {
    name: 'format',
    commands: ['compare'],
    group: 'output',
    level: 'short',
    type: choice(COMPARE_FORMATS),
    excludes: [
      {
        terms: [{ flag: 'format', value: 'csv' }, { flag: 'by' }, { flag: 'worst' }],
        problem: 'two-tables-in-csv',
        hint: 'run-apart',
      },
    ],
  },
  { name: 'format', commands: ['check'], group: 'output', level: 'short', type: choice(CHECK_FORMATS), isOfRun: true },
  { name: 'format', commands: ['act'], group: 'output', level: 'short', type: choice(MATRIX_FORMATS) },
  { name: 'format', commands: ['list'], group: 'output', level: 'short', type: choice(LIST_FORMATS) },
  {
    name: 'report',
    commands: ['check'],
    group: 'output',
    level: 'common',
    type: values(parseReportFile),
    isOfRun: true,
  },
  { name: 'output', letter: 'o', commands: ['score'], group: 'output', level: 'short', type: TEXT },
  {
    name: 'quiet',
    letter: 'q',
    commands: RUNS,
    group: 'output',
    level: 'short',
    type: SWITCH,
    isOfRun: true,
    excludes: [
      { terms: [{ flag: 'reduction', value: 'none' }], problem: 'quiet-of-no-headline', hint: 'csv-prints-losses' },
    ],
  },
  { name: 'rows', commands: ['score'], group: 'output', level: 'common', type: COUNT_OR_ALL },
  { name: 'worst', commands: ['score'], group: 'output', level: 'short', type: count(1) },
  { name: 'worst', commands: ['compare'], group: 'output', level: 'short', type: count(0) },
  { name: 'show', commands: ['score', 'compare'], group: 'output', level: 'common', type: COLUMNS },
  { name: 'best', commands: ['score'], group: 'output', level: 'all', type: count(1) },
  { name: 'gradient', commands: ['score'], group: 'output', level: 'common', type: toggle(false) },
  { name: 'perSample', commands: ['score'], group: 'output', level: 'common', type: toggle(true) },
  { name: 'precision', commands: ['score', 'compare'], group: 'output', level: 'common', type: PRECISION },
  { name: 'precision', commands: ['act'], group: 'output', level: 'short', type: PRECISION },
  { name: 'progress', commands: RUNS, group: 'output', level: 'all', type: toggle(), isOfRun: true },
  { name: 'lang', commands: ['score', 'compare'], group: 'output', level: 'common', type: value(parseLanguage) },
  { name: 'lang', commands: ALONE, group: 'output', level: 'short', type: value(parseLanguage), isOfRun: true },
  {
    name: 'color',
    commands: [...RUNS, 'act', 'list', 'explain'],
    group: 'output',
    level: 'short',
    type: choice(COLOR_CHOICES),
    isOfRun: true,
  },
] as const satisfies readonly Flag[];
