import { hint, problem } from '../problem/problem.ts';
import type { Limit } from '../verdict/limit.ts';
import type { CheckOptions } from './options.ts';

/** The file of checks that is looked for where none is named. */
export const CHECKS_FILE = 'lossctl.yaml';

/** Every limit of a check. */
export function limitsOf({ max, min, failIf = [] }: Pick<CheckOptions, 'max' | 'min' | 'failIf'>): readonly Limit[] {
  return [...[max, min].filter((limit) => limit !== undefined), ...failIf];
}

/** Throws UserError for a check without a limit, or with groups that no limit is on. */
export function checkLimits(options: CheckOptions): void {
  const limits = limitsOf(options);
  if (limits.length === 0 && options.baseline === undefined)
    throw problem('no-limit', {}, { hints: [hint('limit-flags', {})] });
  if (options.by !== undefined && !limits.some(({ term }) => term === 'worst-group'))
    throw problem('no-limit-on-groups', {}, { hints: [hint('worst-group-limit', {})] });
}
