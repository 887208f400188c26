import { kebab } from '../loss/parameter.ts';
import { namesLoss, splitName } from '../loss/registry.ts';
import { parseDecimal } from '../math/decimal.ts';
import { nearest } from '../problem/nearest.ts';
import { hint, problem, type UserError } from '../problem/problem.ts';
import type { Run } from '../result/run.ts';
import { message } from '../words/message.ts';
import type { Limit } from './limit.ts';

/** A run, and the limits that it is held against. */
export interface LimitedRun {
  readonly run: Run;
  readonly limits: readonly Limit[];
}

/**
 * Gives each run its limits: those that name its loss, `--max` where it is a loss and `--min` where it is a score, and those that are
 * about every run. Throws UserError for a limit that is about none of them, and for a run that one of these two leaves alone.
 */
export function applyLimits(runs: readonly Run[], limits: readonly Limit[]): LimitedRun[] {
  const owners = limits.map((limit) => ownersOf(limit, runs));
  const limited = runs.map((run) => ({
    run,
    limits: limits.filter((_, index) => owners[index].includes(run)).map((limit) => wordFor(limit, run)),
  }));
  for (const limit of limits) {
    if (limit.side === undefined) continue;
    const alone = limited.find(({ run, limits: own }) => !isOnSide(limit, run) && !own.some(isOfHeadline));
    if (alone !== undefined || !runs.some((run) => isOnSide(limit, run)))
      throw otherSide(limit.side, limit, alone?.run ?? runs[0]);
  }
  return limited;
}

/** The runs that a limit is about. Throws UserError where it names a loss that is none of them. */
function ownersOf({ term, loss, side, ...limit }: Limit, runs: readonly Run[]): readonly Run[] {
  if (side !== undefined) return runs.filter((run) => isOnSide({ side }, run));
  if (loss === undefined) return runs;
  const called = runs.filter(({ label }) => label === loss);
  const named = called.length > 0 ? called : runs.filter((run) => isCalled(run, loss));
  if (named.length > 0) return named;
  if (term !== 'headline') return runs;
  const labels = runs.map(({ label }) => label);
  const near = nearest(loss, labels);
  const hints = near === undefined ? [] : [hint('did-you-mean', { name: near })];
  throw problem('limit-on-no-run', { loss, operator: limit.operator, bound: limit.bound, labels }, { hints });
}

/** Whether a run is of this loss, under the settings behind its name: `huber:delta=2`. */
function isCalled({ resolved: { loss, values } }: Run, text: string): boolean {
  const [name, ...settings] = splitName(text);
  const holds = (setting: string): boolean => {
    const [key, value = 'true'] = setting.split('=');
    const own = Object.entries(values).find(([known]) => kebab(known) === key.replaceAll('_', '-'))?.[1];
    return own !== undefined && (String(own) === value || own === parseDecimal(value));
  };
  return namesLoss(name, loss) && settings.every(holds);
}

const isOnSide = ({ side }: Pick<Limit, 'side'>, { resolved }: Run): boolean =>
  (side === 'min') === (resolved.better === 'higher');

const isOfHeadline = ({ term, side, loss }: Limit): boolean =>
  side !== undefined || loss !== undefined || term === 'headline';

/** The limit as a verdict names it: a headline that is the mean is called so. */
function wordFor(limit: Limit, { resolved }: Run): Limit {
  const isOwn = limit.side !== undefined || limit.loss !== undefined;
  return isOwn && limit.term === 'headline' && resolved.headline === 'mean' ? { ...limit, term: 'mean' } : limit;
}

/** The error of `--max` on a score, which is better when it is higher, or of `--min` on a loss. */
function otherSide(side: 'max' | 'min', { bound }: Limit, { label }: Run): UserError {
  const within = [message('flag', { name: side })];
  return side === 'max'
    ? problem('max-of-score', { label }, { within, hints: [hint('min-of-scores', { bound }, { min: bound })] })
    : problem('min-of-loss', { label }, { within, hints: [hint('max-of-losses', { bound }, { max: bound })] });
}
