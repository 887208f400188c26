import { addCompareOptions } from '../cli/compare-options.ts';
import { addInputOptions, addWhereOption } from '../cli/input-options.ts';
import { addLossOptions } from '../cli/loss-options.ts';
import { readOptions } from '../cli/options.ts';
import { createCommand, type Detail, detailOf, parse } from '../cli/parse.ts';
import { marginLine } from '../document/verdict-line.ts';
import { compareRows } from '../engine/comparison.ts';
import { type Model, type Models, openModels } from '../engine/models.ts';
import { lossesNamed } from '../engine/resolve-losses.ts';
import { say } from '../engine/say.ts';
import type { Io } from '../platform/platform.ts';
import { UserError } from '../problem/problem.ts';
import { loadCompareRenderer } from '../render/index.ts';
import { drawLine } from '../render/terminal/tone.ts';
import type { CompareOptions } from '../request/options.ts';
import { judgeMargin } from '../verdict/difference.ts';
import { exitCodeOf } from '../verdict/limit.ts';
import { followRun, type Progress } from './progress.ts';
import { surface } from './surface.ts';
import { createView, outputSurface } from './view.ts';

const USUAL_CONFIDENCE = 95;
// Of a larger one ten thousand resamples say too little.
const MOST_CONFIDENCE = 99.9;

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
    const opened = await openModels(list, files, options, progress.io);
    return await compare(opened, options, progress);
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
  const speaks = await outputSurface(options, io);
  const view = createView([settled], inputs, options, speaks);
  const render = await loadCompareRenderer(options.quiet ? 'quiet' : (options.format ?? 'table'));
  for (const text of render(comparison, view, speaks.pen)) await io.stdout.write(text);
  const margin = options.nonInferiority;
  if (margin === undefined) return 0;
  const { pen } = await surface(options, io, io.stderr);
  const { loss } = settled.resolved;
  const verdicts = comparison.models.flatMap(({ name, change, summary }) =>
    change === undefined ? [] : [judgeMargin(name, change, margin, loss.better, summary.n)],
  );
  for (const verdict of verdicts) await io.stderr.write(`${drawLine(marginLine(verdict, view), pen.style)}\n`);
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
