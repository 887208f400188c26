import { marginLine } from '../document/verdict-line.ts';
import { compareModels, sharedConfidence } from '../engine/comparison.ts';
import type { Prepared } from '../engine/plan.ts';
import { planComparison } from '../engine/planning/plan-comparison.ts';
import { runPlan } from '../engine/run.ts';
import { understand } from '../engine/understanding.ts';
import type { Platform } from '../platform/platform.ts';
import { loadCompareRenderer } from '../render/index.ts';
import { drawLine } from '../render/terminal/tone.ts';
import type { CompareRequest } from '../request/request.ts';
import type { Understanding } from '../result/understanding.ts';
import { judgeMargin } from '../verdict/difference.ts';
import { exitCodeOf } from '../verdict/outcome.ts';
import { followRun, type Progress } from './progress.ts';
import { say } from './say.ts';
import { surface } from './surface.ts';
import { createView, outputSurface } from './view.ts';

/** `lossctl compare LOSS A B [C ...] --labels LABELS`: two or more models on the same rows. */
export async function run(request: CompareRequest, platform: Platform): Promise<number> {
  const progress = followRun(platform, request.options.progress);
  try {
    return await compare(request, progress);
  } finally {
    await progress.end();
  }
}

/** Reads the rows of all models in lockstep, compares, prints and judges. */
async function compare(request: CompareRequest, { platform, watch }: Progress): Promise<number> {
  const { options } = request;
  const prepared = await planComparison(request, platform);
  const { plan } = prepared;
  const confidence = sharedConfidence(plan.runs.length, options.confidence);
  const speaks = await outputSurface(options, platform);
  const { wording } = speaks;
  await say(platform.stderr, prepared.notes, 'note', wording);
  if (options.dryRun) return (await import('./dry-run.ts')).dryRun(prepared, options, platform);
  const ran = await runPlan({ plan, inputs: prepared.inputs.map(watch) });
  await say(platform.stderr, ran.notes, 'note', wording);
  await say(platform.stderr, ran.warnings, 'warning', wording);
  const comparison = compareModels(prepared, ran, confidence);
  const reference = plan.runs[plan.reference];
  const view = createView([reference], prepared.inputs[plan.reference], options, speaks);
  const render = await loadCompareRenderer(options.quiet ? 'quiet' : (options.format ?? 'table'));
  const told = {
    readings: describeReadings(prepared),
    notes: [...prepared.notes, ...ran.notes, ...ran.warnings],
  };
  for (const text of render(comparison, view, speaks.pen, told)) await platform.stdout.write(text);
  const margin = options.nonInferiority;
  if (margin === undefined) return 0;
  const { style } = (await surface(options, platform, platform.stderr)).pen;
  const { better } = reference.resolved;
  const verdicts = comparison.models.flatMap(({ name, change, summary }) =>
    change === undefined ? [] : [judgeMargin(name, change, margin, better, summary.n)],
  );
  for (const verdict of verdicts) await platform.stderr.write(`${drawLine(marginLine(verdict, view), style)}\n`);
  return exitCodeOf(verdicts);
}

/** How the file of each model was read. */
function describeReadings({ plan, inputs }: Prepared): Understanding[] {
  return plan.runs.map((run) => understand({ ...plan, runs: [run] }, inputs[run.source]));
}
