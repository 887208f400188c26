import { openBaseline } from '../engine/baseline-run.ts';
import { prepare } from '../engine/plan.ts';
import { passRows } from '../engine/run.ts';
import { say } from '../engine/say.ts';
import type { Io } from '../platform/platform.ts';
import { UserError } from '../problem/problem.ts';
import { limitsOf } from '../request/check.ts';
import type { Check } from '../request/request.ts';
import type { CheckResult } from '../result/result.ts';
import type { Pairs } from '../rows/block.ts';
import type { Wish } from '../stats/row-sampler.ts';
import { judgingOf } from '../verdict/judging.ts';
import { judgeAll } from '../verdict/limit.ts';
import { followRun } from './progress.ts';

/** Reads, evaluates and judges; undefined where `--dry-run` has shown what would be. Throws UserError as prepare and judge do. */
export async function carryOut(check: Check, wish: Wish, world: Io): Promise<CheckResult | undefined> {
  const { name, options } = check;
  const limits = limitsOf(options);
  const { io, watch, end } = followRun(world, options.progress);
  try {
    const { runs, inputs } = await prepare(check, options, io);
    if (options.dryRun) {
      await (await import('./dry-run.ts')).dryRun(runs, inputs, options, io);
      return undefined;
    }
    const score = runs.find(({ resolved }) => resolved.loss.better === 'higher');
    if (options.max !== undefined && score !== undefined) {
      throw new UserError(
        `--max: ${score.label} is a score, and better when it is higher`,
        "--fail-if 'headline < 0.9'",
      );
    }
    const other = runs.find(({ resolved }) => resolved.headline !== 'mean');
    const remarks =
      options.max === undefined || other === undefined
        ? []
        : [
            `--max limits the mean of the samples; what ${other.label} is known by is its headline: --fail-if 'headline > X'`,
          ];
    await say(io.stderr, remarks, 'note');
    const baselining = await openBaseline(runs, inputs, options, io);
    const pass = {
      wish,
      keepLosses: baselining?.keepLosses ?? false,
      showsSummary: false,
      showsGroups: true,
      limits,
      async onBlock(pairs: Pairs, losses: readonly Float64Array[]) {
        baselining?.add(pairs, losses);
        return true;
      },
    };
    const { report, notes, warnings } = await passRows(runs, watch(inputs), options, pass);
    const limited = judgeAll(runs, limits, report, inputs.groups, judgingOf(options));
    // Last, as it may write what there is now.
    const verdicts = [...limited, ...((await baselining?.finish(report)) ?? [])];
    await say(io.stderr, notes, 'note');
    await say(io.stderr, warnings, 'warning');
    const [summary] = report.summaries;
    const worst = { loss: runs[0].label, rows: report.worst };
    if (name === undefined) return { verdicts, summary, worst };
    // Of several losses each is named beside the check.
    const named = verdicts.map((verdict) => ({
      ...verdict,
      name: runs.length === 1 ? name : `${name} ${verdict.name}`,
    }));
    return { name, verdicts: named, summary, worst };
  } finally {
    await end();
  }
}
