import type { Io } from '../platform/platform.ts';
import { UserError } from '../problem/problem.ts';
import type { Check, CheckRequest } from '../request/request.ts';
import type { CheckReport, CheckResult } from '../result/result.ts';
import type { Wish } from '../stats/row-sampler.ts';
import { exitCodeOfReport } from '../verdict/limit.ts';
import { carryOut } from './check-one.ts';
import { publish, worstWish } from './publish.ts';

/**
 * `lossctl check LOSS PREDS [LABELS] --max X`, or every check of lossctl.yaml: exit 0 where every limit is kept, 1 where one is
 * not, 2 where a check could not be made.
 */
export async function run({ checks, options }: CheckRequest, io: Io): Promise<number> {
  const begun = io.now();
  const wishOf = (check: Check): Wish => worstWish(options, check.options.by, io);
  const [first] = checks;
  const isAlone = checks.length === 1 && first.name === undefined;
  const results = isAlone ? await carryOutOne(first, wishOf(first), io) : await carryOutAll(checks, wishOf, io);
  const report: CheckReport = { results, seconds: (io.now() - begun) / 1000 };
  await publish(report, options, io);
  return exitCodeOfReport(report);
}

async function carryOutOne(check: Check, wish: Wish, io: Io): Promise<CheckResult[]> {
  const result = await carryOut(check, wish, io);
  return result === undefined ? [] : [result];
}

/** Each check by itself: what one cannot read does not keep the others from being made. */
async function carryOutAll(checks: readonly Check[], wishOf: (check: Check) => Wish, io: Io): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [index, check] of checks.entries()) {
    const { name = '', options } = check;
    if (options.dryRun) await io.stdout.write(`${index === 0 ? '' : '\n'}${name}\n`);
    try {
      results.push(...(await carryOutOne(check, wishOf(check), naming(io, name))));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      results.push({ name, verdicts: [], error });
    }
  }
  return results;
}

/** A world in which notes and warnings name the check that they are about. */
function naming(io: Io, name: string): Io {
  const { stderr } = io;
  const write = (text: string | Uint8Array): Promise<void> =>
    stderr.write(
      typeof text === 'string'
        ? text.replace(/^lossctl: (note|warning): /, `$&${name.replaceAll('$', '$$$$')}: `)
        : text,
    );
  // What else is there may be opened by being looked at.
  const named: Io = Object.create(io, { stderr: { value: Object.create(stderr, { write: { value: write } }) } });
  return named;
}
