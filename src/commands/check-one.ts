import { openBaseline } from '../engine/baseline-run.ts';
import { checkVerdicts } from '../engine/first-row-doubt.ts';
import { planScore } from '../engine/planning/plan-score.ts';
import { runPlan } from '../engine/run.ts';
import { understand } from '../engine/understanding.ts';
import type { Platform } from '../platform/platform.ts';
import { type Note, noted } from '../problem/problem.ts';
import { limitsOf } from '../request/check.ts';
import type { Check } from '../request/request.ts';
import type { CheckResult } from '../result/check.ts';
import { keepBoth, type RowsKept } from '../result/keep.ts';
import type { Report } from '../result/report.ts';
import type { Run } from '../result/run.ts';
import type { Verdict } from '../result/verdict.ts';
import { judgeAll } from '../verdict/judge.ts';
import { judgingOf } from '../verdict/judging.ts';
import { message } from '../words/message.ts';
import type { Wording } from '../words/wording.ts';
import { followRun } from './progress.ts';
import { say } from './say.ts';

/** What a check keeps and tells for the reports of its run. */
export interface Telling {
  readonly rows: RowsKept;
  readonly wording: Wording;
}

/** Reads, evaluates and judges; undefined where `--dry-run` has shown what would be. Throws UserError as planScore and judge do. */
export async function carryOut(
  check: Check,
  { rows, wording }: Telling,
  world: Platform,
): Promise<CheckResult | undefined> {
  const { name, options } = check;
  const limits = limitsOf(options);
  const { platform, watch, end } = followRun(world, options.progress);
  const tell = (notes: readonly Note[], kind: 'note' | 'warning'): Promise<void> =>
    say(platform.stderr, name === undefined ? notes : noted(notes, message('of-check', { name })), kind, wording);
  try {
    const prepared = await planScore(check, limits, platform);
    const { plan } = prepared;
    await tell(prepared.notes, 'note');
    if (options.dryRun) {
      await (await import('./dry-run.ts')).dryRun(prepared, options, platform);
      return undefined;
    }
    const baselining = await openBaseline(prepared, options, platform);
    const own = keepBoth({ ...plan.keep, groups: true, rows }, baselining?.keep ?? {});
    const inputs = prepared.inputs.map(watch);
    const ran = await runPlan({ plan: { ...plan, keep: own }, inputs }, baselining === undefined ? [] : [baselining]);
    const limited = judgeAll(plan.runs, limits, ran.report, inputs[0].groups, judgingOf(options));
    if (ran.alternative) {
      const other = judgeAll(plan.runs, limits, { ...ran.report, ...ran.alternative }, inputs[0].groups, {
        ...judgingOf(options),
        allowNan: true,
      });
      checkVerdicts(limited, other, ran.alternative);
    }
    // Last, as it may write what there is now.
    const compared = await baselining?.finish(ran.report);
    const verdicts = [...limited, ...(compared?.verdicts ?? [])];
    await tell([...(compared?.notes ?? []), ...ran.notes], 'note');
    await tell(ran.warnings, 'warning');
    const said = [...prepared.notes, ...(compared?.notes ?? []), ...ran.notes, ...ran.warnings];
    const told = { readings: [understand(plan, inputs[0])], notes: said };
    return { ...nameResult(name, plan.runs, verdicts, ran.report), told };
  } finally {
    await end();
  }
}

/** The result under the name of its check; of several losses each is named beside it. */
function nameResult(
  name: string | undefined,
  runs: readonly Run[],
  verdicts: readonly Verdict[],
  { summaries: [summary], worst: rows }: Report,
): CheckResult {
  const worst = { loss: runs[0].label, rows };
  if (name === undefined) return { verdicts, summary, worst };
  const nameOf = (verdict: Verdict): string => (runs.length === 1 ? name : `${name} ${verdict.name}`);
  return { name, verdicts: verdicts.map((verdict) => ({ ...verdict, name: nameOf(verdict) })), summary, worst };
}
