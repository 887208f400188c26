import { verdictLine } from '../document/verdict-line.ts';
import type { Prepared } from '../engine/plan.ts';
import { planScore } from '../engine/planning/plan-score.ts';
import { runPlan } from '../engine/run.ts';
import type { Sink } from '../engine/sink.ts';
import type { Io } from '../platform/platform.ts';
import { loadRenderer } from '../render/index.ts';
import { drawLine } from '../render/terminal/tone.ts';
import type { ScoreOptions } from '../request/options.ts';
import type { ScoreRequest } from '../request/request.ts';
import { keepBoth } from '../result/keep.ts';
import { checkShown, judgingOf } from '../verdict/judging.ts';
import { exitCodeOf, judgeAll } from '../verdict/limit.ts';
import { followRun } from './progress.ts';
import { say } from './say.ts';
import { surface, wordingFor } from './surface.ts';
import { openTarget } from './target.ts';
import { createView, outputSurface } from './view.ts';

/** The main job: `lossctl LOSS[,LOSS...] PREDS [LABELS]`. */
export async function run(request: ScoreRequest, io: Io): Promise<number> {
  const { options } = request;
  const progress = followRun(io, options.progress);
  try {
    const prepared = await planScore(request, options.failIf ?? [], progress.io);
    await say(io.stderr, prepared.notes, 'note', wordingFor(options, io));
    if (options.dryRun) return await (await import('./dry-run.ts')).dryRun(prepared, options, progress.io);
    return await score({ ...prepared, inputs: prepared.inputs.map(progress.watch) }, options, progress.io);
  } finally {
    await progress.end();
  }
}

/** Reads, evaluates, prints and judges. */
async function score({ plan, inputs }: Prepared, options: ScoreOptions, io: Io): Promise<number> {
  const { runs } = plan;
  const limits = options.failIf ?? [];
  const renderer = await loadRenderer(options.quiet ? 'quiet' : (options.format ?? 'table'));
  const speaks = await outputSurface(options, io);
  const view = createView(runs, inputs[0], options, speaks);
  const rendering = renderer.start(view, speaks.pen);
  const target = await openTarget(options.output, io);
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
    const { report, notes, warnings } = await runPlan({ plan: { ...plan, keep }, inputs }, [printing]);
    // Judged before the result is finished: what cannot be judged is an error, and an error leaves no file.
    const verdicts = judgeAll(runs, limits, report, view.groups, judgingOf(options));
    checkShown(runs, report, options);
    for (const text of rendering.end(report)) await target.write(text);
    await target.finish();
    await say(io.stderr, notes, 'note', view.wording);
    await say(io.stderr, warnings, 'warning', view.wording);
    const { style } = (await surface(options, io, io.stderr)).pen;
    for (const verdict of verdicts) await io.stderr.write(`${drawLine(verdictLine(verdict, view), style)}\n`);
    return exitCodeOf(verdicts);
  } catch (error) {
    await target.discard();
    throw error;
  }
}
