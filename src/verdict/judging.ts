import { hint, problem } from '../problem/problem.ts';
import type { Report } from '../result/report.ts';
import type { Run } from '../result/run.ts';
import { message } from '../words/message.ts';
import type { Judging } from './limit.ts';

/** What is asked about intervals, as in the request. */
interface IntervalOptions {
  readonly ci?: boolean;
  /** In percent. */
  readonly confidence?: number;
  readonly inconclusive?: 'pass' | 'fail';
}

/** What `--ci` alone asks for. */
const USUAL_CONFIDENCE = 95;

/** At what confidence intervals are wanted, if they are. */
export function confidenceOf({ ci, confidence }: IntervalOptions): number | undefined {
  return confidence ?? (ci ? USUAL_CONFIDENCE : undefined);
}

/** How the limits of a run are judged: `--confidence` lets intervals decide, and `--ci` alone shows them. */
export function judgingOf({ confidence, inconclusive }: IntervalOptions): Judging {
  return { byInterval: confidence !== undefined, inconclusive };
}

/** Throws UserError where an interval is to be shown of a headline that has none by its nature. */
export function checkShown(runs: readonly Run[], { summaries }: Report, { ci }: IntervalOptions): void {
  if (!ci) return;
  const without = runs.find((_, index) => summaries[index].intervalOf?.('headline') === undefined);
  if (without !== undefined)
    throw problem(
      'headline-without-interval',
      { label: without.label },
      { within: [message('flag', { name: 'ci' })], hints: [hint('headlines-with-interval', {})] },
    );
}
