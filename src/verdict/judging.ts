import { parseDecimal } from '../math/decimal.ts';
import { hint, problem } from '../problem/problem.ts';
import type { Report } from '../result/report.ts';
import type { Run } from '../result/run.ts';
import { message } from '../words/message.ts';

/** How limits are judged. */
export interface Judging {
  /** Whether intervals decide. */
  readonly byInterval: boolean;
  /** What a limit that an interval leaves open comes to, if not to that. */
  readonly inconclusive?: 'pass' | 'fail' | undefined;
  /** Whether NaN is a value, which keeps no limit; otherwise it cannot be judged. */
  readonly allowNan?: boolean;
}

/** What is asked about intervals, as in the request. */
interface IntervalOptions {
  readonly ci?: boolean;
  /** In percent. */
  readonly confidence?: number;
  readonly inconclusive?: 'pass' | 'fail';
  readonly allowNan?: boolean;
}

/** What `--ci` alone asks for. */
const USUAL_CONFIDENCE = 95;

const CONFIDENCE = { least: 50, most: 99.9 };

/** Reads the percent of `--confidence`. Throws UserError for what is none, or one of which ten thousand resamples say too little. */
export function parseConfidence(text: string): number {
  const percent = parseDecimal(text.replace(/\s*%$/, ''));
  if (percent !== undefined && percent >= CONFIDENCE.least && percent <= CONFIDENCE.most) return percent;
  const isShare = percent !== undefined && percent > 0 && percent < 1;
  const hints = isShare ? [hint('percentage', { percent: 100 * percent }, { confidence: 100 * percent })] : [];
  throw problem('not-between', { text, ...CONFIDENCE }, { hints });
}

/** At what confidence intervals are wanted, if they are. */
export function confidenceOf({ ci, confidence }: IntervalOptions): number | undefined {
  return confidence ?? (ci ? USUAL_CONFIDENCE : undefined);
}

/** How the limits of a run are judged: `--confidence` lets intervals decide, and `--ci` alone shows them. */
export function judgingOf({ confidence, inconclusive, allowNan = false }: IntervalOptions): Judging {
  return { byInterval: confidence !== undefined, inconclusive, allowNan };
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
