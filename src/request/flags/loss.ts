import { type ConventionName, parseConvention } from '../../loss/convention.ts';
import { REDUCTIONS } from '../../loss/resolve.ts';
import type { Flag } from '../flag.ts';
import { choice, list, toggle } from '../value-type.ts';

const EVALUATES = ['score', 'check', 'compare', 'explain'] as const;

/** How losses are computed; their own parameters follow from the registry. */
export const LOSS = [
  {
    name: 'convention',
    commands: EVALUATES,
    group: 'loss',
    level: 'short',
    type: list((text): readonly ConventionName[] => text.split(',').map(parseConvention)),
  },
  { name: 'reduction', commands: EVALUATES, group: 'loss', level: 'all', type: choice(REDUCTIONS) },
  { name: 'allowNan', commands: EVALUATES, group: 'loss', level: 'all', type: toggle(false) },
  { name: 'skill', commands: ['score', 'check', 'explain'], group: 'loss', level: 'all', type: toggle(false) },
  { name: 'perOutput', commands: ['score', 'check', 'explain'], group: 'loss', level: 'all', type: toggle(false) },
  {
    name: 'skill',
    commands: ['compare'],
    group: 'loss',
    level: 'all',
    type: toggle(false),
    isHidden: true,
    excludes: [{ terms: [{ flag: 'skill' }], problem: 'no-skill-of-models', hint: 'skill-of-one' }],
  },
  {
    name: 'perOutput',
    commands: ['compare'],
    group: 'loss',
    level: 'all',
    type: toggle(false),
    isHidden: true,
    excludes: [{ terms: [{ flag: 'perOutput' }], problem: 'no-outputs-of-models', hint: 'choose-an-output' }],
  },
] as const satisfies readonly Flag[];
