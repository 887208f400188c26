import { addCompareOptions } from '../cli/compare-options.ts';
import { addInputOptions, addWhereOption } from '../cli/input-options.ts';
import { addLossOptions } from '../cli/loss-options.ts';
import { readOptions } from '../cli/options.ts';
import { createCommand, type Detail, detailOf, parse } from '../cli/parse.ts';
import { marginLine } from '../document/verdict-line.ts';
import { compareModels, sharedConfidence } from '../engine/comparison.ts';
import type { Prepared } from '../engine/plan.ts';
import { type LossAndModels, planComparison } from '../engine/plan-comparison.ts';
import { lossesNamed } from '../engine/resolve-losses.ts';
import { runPlan } from '../engine/run.ts';
import type { Io } from '../platform/platform.ts';
import { UserError } from '../problem/problem.ts';
import { loadCompareRenderer } from '../render/index.ts';
import { drawLine } from '../render/terminal/tone.ts';
import type { CompareOptions } from '../request/options.ts';
import { judgeMargin } from '../verdict/difference.ts';
import { exitCodeOf } from '../verdict/limit.ts';
import { followRun, type Progress } from './progress.ts';
import { say } from './say.ts';
import { surface } from './surface.ts';
import { createView, outputSurface } from './view.ts';

/** `lossctl compare LOSS A B [C ...] --labels LABELS`: two or more models on the same rows. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const detail = detailOf(argv);
  const command = createCommand('lossctl compare')
    .usage('LOSS A B [C ...] --labels LABELS [options]')
    .argument('<loss>')
    .argument('[files...]')
    .helpCommand(false)
    .description(DESCRIPTION[detail]);
  const shown = lossesNamed(argv[1], argv);
  addCompareOptions(command, detail);
  addLossOptions(
    addWhereOption(addInputOptions(command, detail, shown, 'the predictions are'), detail),
    shown,
    argv,
    detail,
  ).addHelpText(
    'after',
    `
Examples:
  lossctl compare ce old.csv new.csv --labels y.csv --id user_id --by region
  lossctl compare mse scored.csv --models pred_a,pred_b --label y --non-inferiority 0.01`,
  );
  if (!(await parse(command, argv.slice(1), io, 'kept'))) return 0;
  const options = readOptions(command) as CompareOptions;
  checkOptions(options);
  const progress = followRun(io, options.progress);
  try {
    const [list, ...files] = command.args;
    return await compare({ loss: list, files, options }, progress);
  } finally {
    await progress.end();
  }
}

const SHORT = 'Holds models against a reference, the first unless --reference names one, on the same rows.';
const MORE = [
  SHORT,
  'A model is called better only where the paired interval of the difference of the headlines lies wholly on the better side of 0.',
  'Rows that a model lacks, or has no value for, are left out of all and counted. The labels are read once for each model.',
].join(' ');

const DESCRIPTION: Readonly<Record<Detail, string>> = { short: SHORT, common: MORE, all: MORE };

function checkOptions({ skill, perOutput, by, worst, format }: CompareOptions): void {
  if (skill) throw new UserError('--skill: compare has no best constant', 'lossctl LOSS PREDS LABELS --skill');
  if (perOutput)
    throw new UserError(
      '--per-output: compare has one result for all outputs',
      '--pred and --label choose one of them',
    );
  if (format === 'csv' && by !== undefined && worst !== undefined)
    throw new UserError('--format csv is one table: of groups by --by, or of rows by --worst', 'run them apart');
}

/** Reads the rows of all models in lockstep, compares, prints and judges. */
async function compare(request: LossAndModels, { io, watch }: Progress): Promise<number> {
  const { options } = request;
  const prepared = await planComparison(request, io);
  const { plan } = prepared;
  const confidence = sharedConfidence(plan.runs.length, options.confidence);
  const speaks = await outputSurface(options, io);
  const { wording } = speaks;
  await say(io.stderr, prepared.notes, 'note', wording);
  if (options.dryRun) return describeModels(prepared, options, io);
  const ran = await runPlan({ plan, inputs: prepared.inputs.map(watch) });
  await say(io.stderr, ran.notes, 'note', wording);
  await say(io.stderr, ran.warnings, 'warning', wording);
  const comparison = compareModels(prepared, ran, confidence);
  const reference = plan.runs[plan.reference];
  const view = createView([reference], prepared.inputs[plan.reference], options, speaks);
  const render = await loadCompareRenderer(options.quiet ? 'quiet' : (options.format ?? 'table'));
  for (const text of render(comparison, view, speaks.pen)) await io.stdout.write(text);
  const margin = options.nonInferiority;
  if (margin === undefined) return 0;
  const { style } = (await surface(options, io, io.stderr)).pen;
  const { loss } = reference.resolved;
  const verdicts = comparison.models.flatMap(({ name, change, summary }) =>
    change === undefined ? [] : [judgeMargin(name, change, margin, loss.better, summary.n)],
  );
  for (const verdict of verdicts) await io.stderr.write(`${drawLine(marginLine(verdict, view), style)}\n`);
  return exitCodeOf(verdicts);
}

async function describeModels({ plan, inputs, notes }: Prepared, options: CompareOptions, io: Io): Promise<number> {
  const { dryRun } = await import('./dry-run.ts');
  for (const [index, run] of plan.runs.entries()) {
    const source = plan.sources[run.source];
    if (index > 0) await io.stdout.write('\n');
    const own = { ...plan, runs: [{ ...run, source: 0 }], sources: [source], reference: 0 };
    await dryRun({ plan: own, inputs: [inputs[run.source]], notes }, options, io, source.name);
  }
  return 0;
}
