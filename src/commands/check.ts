import { Option } from 'commander';
import { UserError } from '../error.ts';
import type { Io } from '../io.ts';
import { judgeAll, type Limit, parseLimit } from '../judge/limit.ts';
import { losses } from '../registry.ts';
import { formatCount } from '../render/number.ts';
import { verdictLine, verdictObject } from '../render/verdict.ts';
import { dictionaries } from '../words/language.ts';
import { addSurface, choiceOption, createCommand, detailOf, parse, say, surface } from './cli.ts';
import { addInputOptions, addLossOptions, addVerdictOptions, readOptions } from './options.ts';
import { KEEP_NOTHING, passRows } from './pipeline.ts';
import { prepare } from './prepare.ts';

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
    new Option('--max <number>', "short for --fail-if 'mean > number'").argParser((text: string) =>
      parseLimit(`mean > ${text}`),
    ),
  );
  addLossOptions(addInputOptions(command, detail), losses, detail)
    .optionsGroup('Output:')
    .addOption(choiceOption('--format <format>', 'table (default): a line each; json', ['table', 'json']))
    .option('-q, --quiet', 'nothing but the exit code');
  addSurface(command).addHelpText(
    'after',
    "\nExample:\n  lossctl check mse preds.csv labels.csv --max 0.05 --fail-if 'p95 > 0.2'",
  );
  if (!(await parse(command, argv.slice(1), io))) return 0;

  const options = { ...readOptions(command), ...command.opts<{ readonly max?: Limit }>() };
  const limits = [...(options.max === undefined ? [] : [options.max]), ...(options.failIf ?? [])];
  if (limits.length === 0)
    throw new UserError('nothing to check: no limit is given', "--max 0.05, or --fail-if 'p95 > 0.2'");
  const { runs, inputs } = await prepare(command.args, options, io);
  const pass = { wish: KEEP_NOTHING, keepLosses: false, limits, onBlock: async () => true };
  const { report, warnings } = await passRows(runs, inputs, options, pass);
  const verdicts = judgeAll(runs, limits, report);
  await say(io.stderr, warnings, 'warning');

  const { language, style } = await surface(options, io);
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  const failed = verdicts.length - passed;
  if (options.quiet !== true) {
    if (command.opts<{ format?: string }>().format === 'json')
      await io.stdout.write(verdictObject(verdicts, report.summaries[0]));
    else {
      for (const verdict of verdicts) await io.stdout.write(`${verdictLine(verdict, dictionaries[language], style)}\n`);
      const [{ n, skipped }] = report.summaries;
      await io.stdout.write(
        dictionaries[language].checks(verdicts.length, passed, failed, formatCount(n), formatCount(skipped)),
      );
    }
  }
  return failed === 0 ? 0 : 1;
}
