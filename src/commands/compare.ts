import { compareRows } from '../engine/comparison.ts';
import { type Model, type Models, openModels } from '../engine/models.ts';
import { say } from '../engine/say.ts';
import type { Io } from '../platform/platform.ts';
import { UserError } from '../problem/problem.ts';
import { loadCompareRenderer } from '../render/comparison/index.ts';
import { marginLine } from '../render/comparison/line.ts';
import type { CompareOptions } from '../request/options.ts';
import type { CompareRequest } from '../request/request.ts';
import { judgeMargin } from '../verdict/difference.ts';
import { exitCodeOf } from '../verdict/limit.ts';
import { followRun, type Progress } from './progress.ts';
import { surface } from './surface.ts';
import { createView } from './view.ts';

const USUAL_CONFIDENCE = 95;
// Of a larger one ten thousand resamples say too little.
const MOST_CONFIDENCE = 99.9;

/** `lossctl compare LOSS A B [C ...] --labels LABELS`: two or more models on the same rows. */
export async function run({ loss, files, options }: CompareRequest, io: Io): Promise<number> {
  const progress = followRun(io, options.progress);
  try {
    return await compare(await openModels(loss, files, options, progress.io), options, progress);
  } finally {
    await progress.end();
  }
}

/** Reads the rows of all models in lockstep, compares, prints and judges. */
async function compare(
  { models, reference, notes }: Models,
  options: CompareOptions,
  { io, watch }: Progress,
): Promise<number> {
  const confidence = options.confidence ?? USUAL_CONFIDENCE;
  const each = Number((100 - (100 - confidence) / (models.length - 1)).toPrecision(12));
  if (each > MOST_CONFIDENCE)
    throw new UserError(
      `--confidence ${confidence} of ${models.length - 1} intervals together asks for ${each} of each, and ${MOST_CONFIDENCE} is the most`,
    );
  await say(io.stderr, notes, 'note');
  if (options.dryRun) return describeModels(models, options, io);
  const watched = models.map((model) => ({ ...model, inputs: watch(model.inputs) }));
  const { comparison, ...said } = await compareRows(
    { models: watched, reference },
    { together: confidence, each },
    options,
  );
  await say(io.stderr, said.notes, 'note');
  await say(io.stderr, said.warnings, 'warning');
  const { run: settled, inputs } = models[reference];
  const view = await createView([settled], inputs, options, io);
  const render = await loadCompareRenderer(options.quiet ? 'quiet' : (options.format ?? 'table'));
  for (const text of render(comparison, view)) await io.stdout.write(text);
  const margin = options.nonInferiority;
  if (margin === undefined) return 0;
  const { style } = await surface(options, io, io.stderr);
  const { loss } = settled.resolved;
  const verdicts = comparison.models.flatMap(({ name, change, summary }) =>
    change === undefined ? [] : [judgeMargin(name, change, margin, loss.better, summary.n)],
  );
  for (const verdict of verdicts) await io.stderr.write(`${marginLine(verdict, view.words, style)}\n`);
  return exitCodeOf(verdicts);
}

async function describeModels(models: readonly Model[], options: CompareOptions, io: Io): Promise<number> {
  const { dryRun } = await import('./dry-run.ts');
  for (const [index, { name, run: settled, inputs }] of models.entries()) {
    await io.stdout.write(`${index === 0 ? '' : '\n'}${name}\n`);
    await dryRun([settled], inputs, options, io);
  }
  return 0;
}
