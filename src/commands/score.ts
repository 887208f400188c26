import { verdictLine } from '../document/verdict-line.ts';
import { checkVerdicts } from '../engine/first-row-doubt.ts';
import type { Prepared } from '../engine/plan.ts';
import { planScore } from '../engine/planning/plan-score.ts';
import { runPlan } from '../engine/run.ts';
import type { Sink } from '../engine/sink.ts';
import { understand } from '../engine/understanding.ts';
import type { Platform } from '../platform/platform.ts';
import { loadRenderer } from '../render/index.ts';
import { drawLine } from '../render/terminal/tone.ts';
import type { ScoreOptions } from '../request/options.ts';
import type { ScoreRequest } from '../request/request.ts';
import { keepBoth } from '../result/keep.ts';
import { judgeAll } from '../verdict/judge.ts';
import { checkShown, judgingOf } from '../verdict/judging.ts';
import { exitCodeOf } from '../verdict/outcome.ts';
import { followRun } from './progress.ts';
import { say } from './say.ts';
import { surface, wordingFor } from './surface.ts';
import { openTarget } from './target.ts';
import { createView, outputSurface } from './view.ts';

/** The main job: `lossctl LOSS[,LOSS...] PREDS [LABELS]`. */
export async function run(request: ScoreRequest, platform: Platform): Promise<number> {
  const { options } = request;
  const progress = followRun(platform, options.progress);
  try {
    const prepared = await planScore(request, options.failIf ?? [], progress.platform);
    await say(platform.stderr, prepared.notes, 'note', wordingFor(options, platform));
    if (options.dryRun) return await (await import('./dry-run.ts')).dryRun(prepared, options, progress.platform);
    return await score({ ...prepared, inputs: prepared.inputs.map(progress.watch) }, options, progress.platform);
  } finally {
    await progress.end();
  }
}

/** Reads, evaluates, prints and judges. */
async function score(
  { plan, inputs, notes: said }: Prepared,
  options: ScoreOptions,
  platform: Platform,
): Promise<number> {
  const { runs } = plan;
  const limits = options.failIf ?? [];
  const renderer = await loadRenderer(options.quiet ? 'quiet' : (options.format ?? 'table'));
  const speaks = await outputSurface(options, platform);
  const { repeat } = plan.rows;
  const view = createView(runs, inputs[0], { ...options, ...(repeat !== undefined && { repeat }) }, speaks);
  const rendering = renderer.start(view, speaks.pen);
  const target = await openTarget(options.output, platform);
  const printing: Sink = {
    async add({ pairs, losses, gradients }) {
      for (const piece of rendering.rows(pairs, losses, gradients)) await target.write(piece);
      // Nobody reads any more, and nothing is to be judged.
      return target.closed() && limits.length === 0 ? 'enough' : 'more';
    },
  };
  try {
    await target.write(rendering.begin());
    const keep = keepBoth(plan.keep, renderer.keep(view));
    const { report, notes, warnings, alternative } = await runPlan({ plan: { ...plan, keep }, inputs }, [printing]);
    // Judged before the result is finished: what cannot be judged is an error, and an error leaves no file.
    const verdicts = judgeAll(runs, limits, report, view.groups, judgingOf(options));
    if (alternative)
      checkVerdicts(
        verdicts,
        judgeAll(runs, limits, { ...report, ...alternative }, view.groups, { ...judgingOf(options), allowNan: true }),
        alternative,
      );
    checkShown(runs, report, options);
    const told = { readings: [understand(plan, inputs[0])], notes: [...said, ...notes, ...warnings] };
    for (const text of rendering.end(report, told)) await target.write(text);
    await target.finish();
    await say(platform.stderr, notes, 'note', view.wording);
    await say(platform.stderr, warnings, 'warning', view.wording);
    const { style } = (await surface(options, platform, platform.stderr)).pen;
    for (const verdict of verdicts) await platform.stderr.write(`${drawLine(verdictLine(verdict, view), style)}\n`);
    return exitCodeOf(verdicts);
  } catch (error) {
    await target.discard();
    throw error;
  }
}
