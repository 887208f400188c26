import { ALLOW_NAN, toHint } from '../loss/remedy.ts';
import { inside, type Note, note, offer, problem, type UserError } from '../problem/problem.ts';
import type { Summary } from '../result/summary.ts';
import { comparesWithLabels } from '../stats/statistic.ts';
import { message } from '../words/message.ts';
import type { Accumulated } from './accumulation.ts';
import type { Plan, PlannedRun } from './plan.ts';

/** Throws UserError, which says why, for a run or a batch that comes to NaN, unless that is a value. */
export function checkResults(
  { runs, allowNan }: Plan,
  { outcomes, report }: Pick<Accumulated, 'outcomes' | 'report'>,
): void {
  if (allowNan) return;
  outcomes.forEach((outcome, run) => {
    if (outcome.fault === undefined && outcome.summary !== undefined && isNan(outcome.summary))
      throw nanResult(runs[run], outcome.summary);
  });
  for (const [batch, summaries] of report.batches.entries()) {
    const run = summaries.findIndex(isNan);
    if (run >= 0) throw inside(nanResult(runs[run], summaries[run]), message('batch', { number: batch + 1 }));
  }
}

/** The same as a note, for callers to whom NaN is a result like any other. */
export function explainNan({ runs: [run], allowNan }: Plan, summary: Summary): Note[] {
  if (allowNan || !isNan(summary)) return [];
  const { hints: _, ...said } = nanResult(run, summary).problem;
  return [said as Note];
}

/** Whether what a run is known by is NaN; a run without a headline comes to no number. */
const isNan = ({ headline }: Pick<Summary, 'headline'>): boolean => Number.isNaN(headline);

/** The error of a run whose headline is NaN, with the reason: no row counts, the labels leave nothing to divide by, or infinities cancel. */
export function nanResult(
  { label, resolved, within }: PlannedRun,
  { headline = Number.NaN, mean, sum, ignored, n }: Summary,
): UserError {
  const where = { within: within && [within] };
  const allowNan = toHint(ALLOW_NAN);
  if (Number.isNaN(mean) && sum === 0) {
    const cause = ignored === n ? 'rows-left-out' : 'class-weights';
    return problem('nothing-to-average', { cause, rows: n }, { ...where, hints: [allowNan] });
  }
  if (!comparesWithLabels(resolved.headline) || Number.isNaN(mean))
    return problem('result-is-nan', { label }, { ...where, hints: [allowNan] });
  const { forceFinite, minRows } = resolved.values;
  const isShort = typeof minRows === 'number' && n < minRows;
  const hints = forceFinite === false && !isShort ? [offer('answer-of-alike-labels', { 'force-finite': true })] : [];
  return problem('nothing-to-divide-by', { label, headline }, { ...where, hints: [...hints, allowNan] });
}

/** Why a headline that compares the losses with the labels is no finite number, though the losses are. */
export function explainHeadline({ label, resolved, within }: PlannedRun, { headline, mean }: Summary): Note[] {
  if (headline === undefined || Number.isFinite(headline) || !Number.isFinite(mean)) return [];
  if (!comparesWithLabels(resolved.headline)) return [];
  return [{ ...note('nothing-to-divide-by', { label, headline }), ...(within && { within: [within] }) }];
}
