import type { Flag } from '../flag.ts';
import { FILE, NAMES, TEXT } from '../value-type.ts';

/** Which models are compared. */
export const MODELS = [
  { name: 'labels', commands: ['compare'], group: 'models', level: 'short', type: FILE },
  {
    name: 'models',
    commands: ['compare'],
    group: 'models',
    level: 'short',
    type: NAMES,
    excludes: [{ terms: [{ flag: 'pred' }], problem: 'models-and-predictions', hint: 'models-suffice' }],
  },
  { name: 'names', commands: ['compare'], group: 'models', level: 'common', type: NAMES },
  { name: 'reference', commands: ['compare'], group: 'models', level: 'short', type: TEXT },
] as const satisfies readonly Flag[];
