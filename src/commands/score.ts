import type { Command } from 'commander';
import { addInputOptions, addRowOptions } from '../cli/input-options.ts';
import { addLossOptions } from '../cli/loss-options.ts';
import { readOptions } from '../cli/options.ts';
import { addOutputOptions } from '../cli/output-options.ts';
import { checkArguments, createCommand, type Detail, detailOf, parse } from '../cli/parse.ts';
import { addVerdictOptions } from '../cli/verdict-options.ts';
import { verdictLine } from '../document/verdict-line.ts';
import type { View } from '../document/view.ts';
import type { Prepared } from '../engine/plan.ts';
import { planScore } from '../engine/plan-score.ts';
import { lossesNamed, parseLosses } from '../engine/resolve-losses.ts';
import { runPlan } from '../engine/run.ts';
import type { Sink } from '../engine/sink.ts';
import { exampleFiles, hasLabels } from '../loss/loss.ts';
import { exampleFlags } from '../loss/parts.ts';
import { findLoss, isLoss } from '../loss/registry.ts';
import type { Io, PendingFile } from '../platform/platform.ts';
import { nearest } from '../problem/nearest.ts';
import { UserError } from '../problem/problem.ts';
import { loadRenderer } from '../render/index.ts';
import type { Renderer } from '../render/renderer.ts';
import { drawLine } from '../render/terminal/tone.ts';
import { COMMANDS, isCommand, LATER } from '../request/command-names.ts';
import type { ScoreOptions } from '../request/options.ts';
import { type Keep, keepBoth, NO_ROWS, type RowsKept } from '../result/keep.ts';
import { checkShown, judgingOf } from '../verdict/judging.ts';
import { exitCodeOf, judgeAll } from '../verdict/limit.ts';
import { quote } from '../words/text.ts';
import { followRun } from './progress.ts';
import { say } from './say.ts';
import { surface, wordingFor } from './surface.ts';
import { createView, outputSurface, ROWS_SHOWN } from './view.ts';

/** The main job: `lossctl LOSS[,LOSS...] PREDS [LABELS]`. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  if (argv[0]?.startsWith('-') === false) checkName(argv[0]);
  const command = createScoreCommand(argv);
  if (!(await parse(command, argv, io, 'kept'))) return 0;
  const [list] = command.args;
  checkName(list);
  parseLosses(list);
  checkArguments(command);
  const options = readOptions(command);
  if (options.quiet && options.reduction === 'none') {
    throw new UserError(
      '--quiet prints the headline, and --reduction none leaves none',
      '--format csv prints the losses',
    );
  }
  const progress = followRun(io, options.progress);
  try {
    const [loss, preds, labels] = command.args;
    const request = { loss, preds, labels, options };
    const prepared = await planScore(request, options.failIf ?? [], progress.io);
    await say(io.stderr, prepared.notes, 'note', wordingFor(options, io));
    if (options.dryRun) return await (await import('./dry-run.ts')).dryRun(prepared, options, progress.io);
    return await score({ ...prepared, inputs: prepared.inputs.map(progress.watch) }, options, progress.io);
  } finally {
    await progress.end();
  }
}

/** Throws UserError where a word in the place of a loss is a command, one of a later release, near to one, or a file. */
function checkName(word: string): void {
  if (isCommand(word)) throw new UserError(`"${word}" is a command: it comes first`, `lossctl ${COMMANDS[word].usage}`);
  if (LATER.includes(word)) throw new UserError(`"${word}" is not in this release`, 'lossctl --help shows what is');
  // A list is held against the losses name by name: a point or a slash in it may be that of a number.
  if (isLoss(word.split(/[,:]/)[0])) return;
  const near = nearest(word, Object.keys(COMMANDS));
  if (near !== undefined) throw new UserError(`unknown loss or command ${quote(word)}`, `did you mean ${near}?`);
  if (/[./]/.test(word)) throw new UserError(`${quote(word)} stands where the loss belongs`, `lossctl mse ${word} ...`);
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
    const keep = keepBoth(plan.keep, keepOf(renderer, view, options));
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

/** What a format shows at its end. */
function keepOf(renderer: Renderer, view: View, options: ScoreOptions): Partial<Keep> {
  const showsEdges = renderer.keeps === 'edges' && view.shows === 'samples' && view.groups.length === 0;
  return {
    accuracy: renderer.showsSummary,
    constant: !renderer.showsSummary ? 'none' : options.skill ? 'any' : 'one-pass',
    groups: renderer.showsGroups(view),
    losses: renderer.keeps === 'losses' && view.perSample,
    rows: rowsOf(options, showsEdges),
  };
}

const MORE: Readonly<Record<Detail, string>> = {
  short: '--help shows the common options, --help-all every one. ',
  common: '--help-all shows every option. ',
  all: '',
};

/** The command of an argument list: its help shows the losses that are named first. */
function createScoreCommand(argv: readonly string[]): Command {
  const detail = detailOf(argv);
  const shown = lossesNamed(argv[0], argv);
  const name = shown.length > 0 ? argv[0] : 'LOSS';
  const [example] = shown.length > 0 ? shown : [findLoss('mse').loss];
  const command = createCommand(`lossctl ${name}`)
    .usage(`PREDS ${hasLabels(example) ? '[LABELS] ' : ''}[options]`)
    .argument('<loss>')
    .argument('[preds]')
    .argument('[labels]');
  addVerdictOptions(
    addOutputOptions(
      addLossOptions(addRowOptions(addInputOptions(command, detail, shown), detail, true), shown, argv, detail),
      detail,
    ),
    detail,
  );
  const description = shown.map((loss) => `${loss.name}: ${loss.formula}\n`).join('');
  const files = exampleFiles(example);
  const of = name === 'LOSS' ? 'mse' : name;
  const kinds =
    detail === 'short'
      ? 'Files: CSV, JSON, NPY, Parquet, Arrow and kin'
      : 'Files: CSV, TSV, JSON, NDJSON, NPY, NPZ, Parquet, Arrow, also within gzip or zstd';
  const layout = hasLabels(example) ? 'Without LABELS, PREDS holds both.' : 'There are no labels.';
  const partNames = example.parts.map((part) => (part.isSingle ? part.name : `${part.name}_1 ${part.name}_2 ...`));
  const columns =
    partNames.length > 0 && detail !== 'short'
      ? `\nA row of PREDS has, by these names in the header or in this order:\n${partNames.join(', ')}`
      : '';
  const call = `lossctl ${of} ${files}`;
  const examples = [
    call,
    ...(partNames.length > 0 ? [`${call} ${exampleFlags(example.parts)}`] : []),
    `loss=$(lossctl ${of} -q ${files})`,
    `${call} --worst 10 --fail-if 'mean > 0.05'`,
  ];
  // A short help fits a screen, where the flags of a loss's own columns take the place of an example.
  const own = shown.some(({ parts, base }) => parts.length > 0 || base !== undefined);
  const fitting = detail === 'short' && own ? examples.slice(0, 2) : examples;
  return command
    .helpCommand(false)
    .addHelpText('before', description)
    .addHelpText(
      'after',
      `
${kinds}; "-" is stdin.${detail === 'short' ? ' ' : '\n'}${layout}${columns}
${MORE[detail]}lossctl explain ${example.name} says what it measures.

Examples:
${fitting.map((line) => `  ${line}`).join('\n')}`,
    );
}

/** The rows a table shows: all of 20, else the first and last 5; of `--rows N` all, else the first and last half. */
function rowsOf({ rows, worst = 0, best = 0 }: ScoreOptions, showsEdges: boolean): RowsKept {
  if (!showsEdges) return { ...NO_ROWS, worst, best };
  if (rows === undefined) return { all: ROWS_SHOWN, first: 5, last: 5, worst, best };
  const last = rows === Infinity ? 0 : Math.floor(rows / 2);
  return { all: rows, first: rows - last, last, worst, best };
}

/** Where the result goes: standard output, or a file that appears whole. */
interface Target {
  write(text: string | Uint8Array): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
  closed(): boolean;
}

/** Names of the process's own streams: opened a second time they would write over what stands there. */
const STREAMS: Readonly<Record<string, 'stdout' | 'stderr'>> = {
  '-': 'stdout',
  '/dev/stdout': 'stdout',
  '/dev/fd/1': 'stdout',
  '/dev/stderr': 'stderr',
};

async function openTarget(path: string | undefined, io: Io): Promise<Target> {
  if (path === undefined || Object.hasOwn(STREAMS, path)) {
    const output = io[STREAMS[path ?? '-']];
    const nothing = async (): Promise<void> => undefined;
    return { write: (text) => output.write(text), finish: nothing, discard: nothing, closed: () => output.closed };
  }
  const file: PendingFile = await io.files.write(path);
  return {
    write: (text) => file.write(text),
    finish: () => file.finish(),
    discard: () => file.discard(),
    closed: () => false,
  };
}
