import { type Command, Option } from 'commander';
import { addInputOptions, addRowOptions } from '../cli/input-options.ts';
import { addLossOptions } from '../cli/loss-options.ts';
import { readOptions } from '../cli/options.ts';
import { addCheckOutputOptions, addGroupOption } from '../cli/output-options.ts';
import { createCommand, type Detail } from '../cli/parse.ts';
import { addBaselineOptions, addConfigOptions, addVerdictOptions } from '../cli/verdict-options.ts';
import { checkBaseline, openBaseline } from '../engine/baseline-run.ts';
import { prepare } from '../engine/plan.ts';
import { lossesNamed } from '../engine/resolve-losses.ts';
import { passRows } from '../engine/run.ts';
import { say } from '../engine/say.ts';
import type { Io } from '../platform/platform.ts';
import { UserError } from '../problem/problem.ts';
import type { CheckFormat } from '../request/formats.ts';
import type { BaselineOptions, CheckOptions } from '../request/options.ts';
import type { CheckResult } from '../result/result.ts';
import type { Pairs } from '../rows/block.ts';
import { judgingOf } from '../verdict/judging.ts';
import { judgeAll, type Limit, parseMaximum } from '../verdict/limit.ts';
import { followRun } from './progress.ts';
import { formatOf, worstWish } from './publish.ts';

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

/** Reads, evaluates and judges; undefined where `--dry-run` has shown what would be. Throws UserError as prepare and judge do. */
export async function carryOut(call: CheckCall, world: Io): Promise<CheckResult | undefined> {
  const { name, files, options, limits } = call;
  const { io, watch, end } = followRun(world, options.progress);
  try {
    const { runs, inputs } = await prepare(files, options, io, true);
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
      wish: worstWish(options, io),
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
