import { FORMAT_NAMES } from '../../input/formats.ts';
import { DELIMITER } from '../delimiter.ts';
import type { Flag } from '../flag.ts';
import { COLUMN_OR_FILE, COLUMNS, choice, count, FACTOR, FILE, NAMES, SWITCH, TEXT, toggle } from '../value-type.ts';

const FILES = ['score', 'check', 'compare', 'explain'] as const;

/** How the files are read. */
export const INPUT = [
  { name: 'pred', commands: FILES, group: 'input', level: 'short', type: COLUMNS },
  { name: 'label', commands: FILES, group: 'input', level: 'short', type: COLUMNS },
  { name: 'weight', commands: FILES, group: 'input', level: 'common', type: COLUMN_OR_FILE },
  {
    name: 'id',
    commands: FILES,
    group: 'input',
    level: 'common',
    type: COLUMNS,
    excludes: [{ terms: [{ flag: 'axis', value: '0' }], problem: 'keys-across-columns' }],
  },
  {
    name: 'onlyCommon',
    commands: FILES,
    group: 'input',
    level: 'all',
    type: toggle(false),
    needs: [{ terms: [{ flag: 'id' }], problem: 'about-keys', hint: 'id-names-keys' }],
  },
  { name: 'unrelated', commands: FILES, group: 'input', level: 'all', type: COLUMNS },
  { name: 'missing', commands: FILES, group: 'input', level: 'common', type: choice(['error', 'skip']) },
  { name: 'scale', commands: FILES, group: 'input', level: 'all', type: FACTOR },
  { name: 'asIs', commands: FILES, group: 'input', level: 'all', type: toggle(false) },
  { name: 'classes', commands: FILES, group: 'input', level: 'common', type: NAMES },
  { name: 'classBase', commands: FILES, group: 'input', level: 'all', type: count(0) },
  { name: 'axis', commands: FILES, group: 'input', level: 'all', type: choice(['0', '1']) },
  { name: 'header', commands: FILES, group: 'input', level: 'all', type: toggle() },
  { name: 'predsHeader', commands: FILES, group: 'input', level: 'all', type: toggle() },
  { name: 'labelsHeader', commands: FILES, group: 'input', level: 'all', type: toggle() },
  { name: 'header', commands: ['act'], group: 'input', level: 'short', type: toggle() },
  { name: 'delimiter', commands: FILES, group: 'input', level: 'all', type: DELIMITER },
  { name: 'delimiter', commands: ['act'], group: 'input', level: 'short', type: DELIMITER },
  { name: 'decimal', commands: FILES, group: 'input', level: 'all', type: choice(['.', ',']) },
  { name: 'comment', commands: FILES, group: 'input', level: 'all', type: TEXT },
  { name: 'inputFormat', commands: FILES, group: 'input', level: 'all', type: choice(FORMAT_NAMES) },
  { name: 'inputFormat', commands: ['act'], group: 'input', level: 'short', type: choice(FORMAT_NAMES) },
  { name: 'threads', commands: FILES, group: 'input', level: 'all', type: count(1), isOfRun: 'either' },
  { name: 'reading', commands: FILES, group: 'input', level: 'all', type: FILE },
  { name: 'dryRun', commands: FILES, group: 'input', level: 'short', type: SWITCH, isOfRun: true },
] as const satisfies readonly Flag[];
