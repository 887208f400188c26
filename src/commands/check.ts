import { Option } from 'commander';
import { UserError } from '../error.ts';
import type { Io } from '../io.ts';
import { exitCodeOf, judgeAll, type Limit, parseMaximum } from '../judge/limit.ts';
import type { CheckFormat } from '../render/checks.ts';
import { createCommand, detailOf, parse, say } from './cli.ts';
import { judgingOf } from './judging.ts';
import {
  addCheckOutputOptions,
  addGroupOption,
  addInputOptions,
  addLossOptions,
  addRowOptions,
  addVerdictOptions,
  readOptions,
  type ScoreOptions,
} from './options.ts';
import { passRows } from './pipeline.ts';
import { prepare } from './prepare.ts';
import { followRun, type Progress } from './progress.ts';
import { formatOf, publish, worstWish } from './publish.ts';
import { lossesNamed } from './runs.ts';

type CheckOptions = ScoreOptions & { readonly max?: Limit; readonly layout: CheckFormat };

/** `lossctl check LOSS PREDS [LABELS] --max X`: exit 0 where every limit is kept, 1 where one is not. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const detail = detailOf(argv);
  const command = createCommand('lossctl check')
    .argument('<loss>')
    .argument('<preds>')
    .argument('[labels]')
    .helpCommand(false);
  command.description(
    'Holds a loss against limits: exit 0 where all are kept, 1 where one is not, 2 where it cannot be told. NaN keeps no limit.',
  );
  addVerdictOptions(command, detail).addOption(
    new Option('--max <number>', "short for --fail-if 'mean > number'").argParser(parseMaximum),
  );
  addGroupOption(command, detail, 'rows are grouped by these columns, for limits on worst-group');
  const shown = lossesNamed(argv[1], argv);
  addLossOptions(addRowOptions(addInputOptions(command, detail, shown), detail, false), shown, argv, detail);
  addCheckOutputOptions(command, detail).addHelpText(
    'after',
    "\nExample:\n  lossctl check mse preds.csv labels.csv --max 0.05 --fail-if 'p95 > 0.2'",
  );
  if (!(await parse(command, argv.slice(1), io))) return 0;

  const options: CheckOptions = {
    ...readOptions(command),
    ...command.opts<{ readonly max?: Limit }>(),
    layout: formatOf(command.opts<{ readonly format?: CheckFormat }>().format, io),
  };
  const limits = [...(options.max === undefined ? [] : [options.max]), ...(options.failIf ?? [])];
  if (limits.length === 0)
    throw new UserError('nothing to check: no limit is given', "--max 0.05, or --fail-if 'p95 > 0.2'");
  if (options.by !== undefined && !limits.some(({ term }) => term === 'worst-group'))
    throw new UserError('--by: no limit is on groups', "--fail-if 'worst-group > 0.1'");
  const progress = followRun(io, options.progress);
  try {
    return await check(command.args, options, limits, progress);
  } finally {
    await progress.end();
  }
}

/** Reads, evaluates and judges. */
async function check(
  files: readonly string[],
  options: CheckOptions,
  limits: readonly Limit[],
  { io, watch }: Progress,
): Promise<number> {
  const { runs, inputs } = await prepare(files, options, io, true);
  if (options.dryRun) return (await import('./dry-run.ts')).dryRun(runs, inputs, options, io);
  const score = runs.find(({ resolved }) => resolved.loss.better === 'higher');
  if (options.max !== undefined && score !== undefined) {
    throw new UserError(`--max: ${score.label} is a score, and better when it is higher`, "--fail-if 'headline < 0.9'");
  }
  const other = runs.find(({ resolved }) => resolved.headline !== 'mean');
  if (options.max !== undefined && other !== undefined) {
    await say(
      io.stderr,
      [
        `--max limits the mean of the samples; what ${other.label} is known by is its headline: --fail-if 'headline > X'`,
      ],
      'note',
    );
  }
  const pass = {
    wish: worstWish(options, io),
    keepLosses: false,
    showsSummary: false,
    showsGroups: true,
    limits,
    onBlock: async () => true,
  };
  const { report, notes, warnings } = await passRows(runs, watch(inputs), options, pass);
  const verdicts = judgeAll(runs, limits, report, inputs.groups, judgingOf(options));
  await say(io.stderr, notes, 'note');
  await say(io.stderr, warnings, 'warning');

  const worst = { loss: runs[0].label, rows: report.worst };
  await publish({ results: [{ verdicts, summary: report.summaries[0], worst }] }, options, io);
  return exitCodeOf(verdicts);
}
