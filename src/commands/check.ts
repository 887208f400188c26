import { detailOf, parse } from '../cli/parse.ts';
import type { Io } from '../platform/platform.ts';
import { UserError } from '../problem/problem.ts';
import type { CheckReport, CheckResult } from '../result/result.ts';
import { exitCodeOfReport } from '../verdict/limit.ts';
import { type CheckCall, carryOut, createCheckCommand, readCall, readCheckOptions } from './check-one.ts';
import { publish } from './publish.ts';

/**
 * `lossctl check LOSS PREDS [LABELS] --max X`, or every check of lossctl.yaml: exit 0 where every limit is kept, 1 where one is
 * not, 2 where a check could not be made.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const words = argv.slice(1);
  const command = createCheckCommand(words[0], words, detailOf(argv));
  if (!(await parse(command, words, io))) return 0;
  const options = readCheckOptions(command, io);
  if (options.init) return (await import('./init-config.ts')).initConfig(command, options, io);
  const isDirect = command.args.length > 0;
  const flag = options.config === undefined ? (options.only === undefined ? undefined : '--only') : '--config';
  if (isDirect && flag !== undefined)
    throw new UserError(`${flag} is about a file of checks, and LOSS is given`, 'leave one of them out');

  if (isDirect && options.perSample && !options.updateBaseline)
    throw new UserError('--per-sample is about what is stored, and nothing is', 'add --update-baseline');
  const begun = io.now();
  const results = isDirect
    ? await carryOutOne(readCall(command, io), io)
    : await carryOutAll(await (await import('../cli/config-checks.ts')).readConfigured(command, options, io), io);
  const report: CheckReport = { results, seconds: (io.now() - begun) / 1000 };
  await publish(report, options, io);
  return exitCodeOfReport(report);
}

async function carryOutOne(call: CheckCall, io: Io): Promise<CheckResult[]> {
  const result = await carryOut(call, io);
  return result === undefined ? [] : [result];
}

/** Each check by itself: what one cannot read does not keep the others from being made. */
async function carryOutAll(calls: readonly CheckCall[], io: Io): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [index, call] of calls.entries()) {
    const { name = '', options } = call;
    if (options.dryRun) await io.stdout.write(`${index === 0 ? '' : '\n'}${name}\n`);
    try {
      results.push(...(await carryOutOne(call, io)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      results.push({ name, verdicts: [], error: error.problem });
    }
  }
  return results;
}
