import { type Command, Option } from 'commander';
import { addInputOptions, addRowOptions } from '../cli/input-options.ts';
import { addLossOptions } from '../cli/loss-options.ts';
import { readOptions } from '../cli/options.ts';
import { addCheckOutputOptions, addGroupOption } from '../cli/output-options.ts';
import { createCommand, type Detail } from '../cli/parse.ts';
import { addBaselineOptions, addConfigOptions, addVerdictOptions } from '../cli/verdict-options.ts';
import { checkBaseline, openBaseline } from '../engine/baseline-run.ts';
import { planScore } from '../engine/plan-score.ts';
import { lossesNamed } from '../engine/resolve-losses.ts';
import { runPlan } from '../engine/run.ts';
import type { Io } from '../platform/platform.ts';
import { hint, type Note, note, noted, problem, UserError } from '../problem/problem.ts';
import type { CheckFormat } from '../request/formats.ts';
import type { BaselineOptions, CheckOptions } from '../request/options.ts';
import { keepBoth } from '../result/keep.ts';
import type { CheckResult, Report, Run, Verdict } from '../result/result.ts';
import { judgingOf } from '../verdict/judging.ts';
import { judgeAll, type Limit, parseMaximum } from '../verdict/limit.ts';
import { message } from '../words/message.ts';
import { followRun } from './progress.ts';
import { formatOf, rowsTold } from './publish.ts';
import { say } from './say.ts';
import { wordingFor } from './surface.ts';

/** One check: `LOSS PREDS [LABELS]`, how they are read, and the limits on what comes of it. */
export interface CheckCall {
  /** Of a check in a file of checks. */
  readonly name?: string;
  readonly files: readonly string[];
  readonly options: CheckOptions;
  readonly limits: readonly Limit[];
}

/** The command of an argument list on these losses, as far as they are known. */
export function createCheckCommand(losses: string | undefined, argv: readonly string[], detail: Detail): Command {
  const command = createCommand('lossctl check')
    .usage('[LOSS PREDS [LABELS]] [options]')
    .argument('[loss]')
    .argument('[preds]')
    .argument('[labels]')
    .helpCommand(false);
  command.description(
    'Holds a loss against limits: exit 0 where all are kept, 1 where one is not, 2 where it cannot be told. NaN keeps no limit.\nWithout LOSS: every check of lossctl.yaml.',
  );
  addVerdictOptions(command, detail).addOption(
    new Option('--max <number>', "short for --fail-if 'mean > number'").argParser(parseMaximum),
  );
  addBaselineOptions(command, detail);
  addConfigOptions(command, detail);
  addGroupOption(command, detail, 'rows are grouped by these columns, for limits on worst-group');
  const shown = lossesNamed(losses, argv);
  addLossOptions(addRowOptions(addInputOptions(command, detail, shown), detail, false), shown, argv, detail);
  return addCheckOutputOptions(command, detail).addHelpText(
    'after',
    "\nExample:\n  lossctl check mse preds.csv labels.csv --max 0.05 --fail-if 'p95 > 0.2'",
  );
}

/** The options of a parsed command. */
export function readCheckOptions(command: Command, io: Pick<Io, 'env'>): CheckOptions {
  return {
    ...readOptions(command),
    ...command.opts<Pick<CheckOptions, 'max' | 'config' | 'only' | 'init' | keyof BaselineOptions>>(),
    layout: formatOf(command.opts<{ readonly format?: CheckFormat }>().format, io),
  };
}

/** The first option that was given to a command and is none of these. */
export function findOther(command: Command, names: readonly string[]): Option | undefined {
  return command.options.find((option) => {
    const name = option.attributeName();
    const isNegated = command.getOptionValue(name) === false;
    return command.getOptionValueSource(name) === 'cli' && option.negate === isNegated && !names.includes(name);
  });
}

/** The check that a parsed command is. Throws UserError where it has no limit, or no use for an option. */
export function readCall(command: Command, io: Pick<Io, 'env'>): CheckCall {
  const options = readCheckOptions(command, io);
  const limits = [...(options.max === undefined ? [] : [options.max]), ...(options.failIf ?? [])];
  checkBaseline(options);
  if (limits.length === 0 && options.baseline === undefined)
    throw new UserError('nothing to check: no limit is given', "--max 0.05, or --fail-if 'p95 > 0.2'");
  if (options.by !== undefined && !limits.some(({ term }) => term === 'worst-group'))
    throw new UserError('--by: no limit is on groups', "--fail-if 'worst-group > 0.1'");
  return { files: command.args, options, limits };
}

/** Reads, evaluates and judges; undefined where `--dry-run` has shown what would be. Throws UserError as planScore and judge do. */
export async function carryOut(call: CheckCall, world: Io): Promise<CheckResult | undefined> {
  const { name, files, options, limits } = call;
  const { io, watch, end } = followRun(world, options.progress);
  const wording = wordingFor({ lang: options.lang, format: options.layout }, io);
  const tell = (notes: readonly Note[], kind: 'note' | 'warning'): Promise<void> =>
    say(io.stderr, name === undefined ? notes : noted(notes, message('of-check', { name })), kind, wording);
  try {
    const [loss, preds, labels] = files;
    const prepared = await planScore({ loss, preds, labels, options }, limits, io, true);
    const { plan } = prepared;
    await tell(prepared.notes, 'note');
    if (options.dryRun) {
      await (await import('./dry-run.ts')).dryRun(prepared, options, io);
      return undefined;
    }
    if (options.max !== undefined) await tell(checkMaximum(plan.runs), 'note');
    const baselining = await openBaseline(prepared, options, io);
    const own = keepBoth({ ...plan.keep, groups: true, rows: rowsTold(options, io) }, baselining?.keep ?? {});
    const inputs = prepared.inputs.map(watch);
    const ran = await runPlan({ plan: { ...plan, keep: own }, inputs }, baselining === undefined ? [] : [baselining]);
    const limited = judgeAll(plan.runs, limits, ran.report, inputs[0].groups, judgingOf(options));
    // Last, as it may write what there is now.
    const compared = await baselining?.finish(ran.report);
    const verdicts = [...limited, ...(compared?.verdicts ?? [])];
    await tell([...(compared?.notes ?? []), ...ran.notes], 'note');
    await tell(ran.warnings, 'warning');
    return nameResult(name, plan.runs, verdicts, ran.report);
  } finally {
    await end();
  }
}

/** What is to be said of `--max` under these losses. Throws UserError for one that is better when it is higher. */
function checkMaximum(runs: readonly Run[]): Note[] {
  const score = runs.find(({ resolved }) => resolved.loss.better === 'higher');
  if (score !== undefined)
    throw problem(
      'max-of-score',
      { label: score.label },
      { within: [message('flag', { name: 'max' })], hints: [hint('limit-headline-below', {})] },
    );
  const other = runs.find(({ resolved }) => resolved.headline !== 'mean');
  return other === undefined ? [] : [note('max-of-headline', { label: other.label })];
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
