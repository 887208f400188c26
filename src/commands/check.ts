import type { Io } from '../platform/platform.ts';
import { UserError } from '../problem/problem.ts';
import type { Check, CheckRequest } from '../request/request.ts';
import type { CheckReport, CheckResult } from '../result/check.ts';
import { exitCodeOfReport } from '../verdict/limit.ts';
import { carryOut, type Telling } from './check-one.ts';
import { formatOf, publish, rowsTold } from './publish.ts';
import { wordingFor } from './surface.ts';

/**
 * `lossctl check LOSS PREDS [LABELS] --max X`, or every check of lossctl.yaml: exit 0 where every limit is kept, 1 where one is
 * not, 2 where a check could not be made.
 */
export async function run({ checks, options }: CheckRequest, io: Io): Promise<number> {
  const begun = io.now();
  const wording = wordingFor({ lang: options.lang, format: formatOf(options.format, io) }, io);
  const tell = ({ options: { by } }: Check): Telling => ({ rows: rowsTold(options, by, io), wording });
  const [first] = checks;
  const isAlone = checks.length === 1 && first.name === undefined;
  const results = isAlone ? await carryOutOne(first, tell(first), io) : await carryOutAll(checks, tell, io);
  const report: CheckReport = { results, seconds: (io.now() - begun) / 1000 };
  await publish(report, options, io);
  return exitCodeOfReport(report);
}

async function carryOutOne(check: Check, telling: Telling, io: Io): Promise<CheckResult[]> {
  const result = await carryOut(check, telling, io);
  return result === undefined ? [] : [result];
}

/** Each check by itself: what one cannot read does not keep the others from being made. */
async function carryOutAll(checks: readonly Check[], tell: (check: Check) => Telling, io: Io): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [index, check] of checks.entries()) {
    const { name = '', options } = check;
    if (options.dryRun) await io.stdout.write(`${index === 0 ? '' : '\n'}${name}\n`);
    try {
      results.push(...(await carryOutOne(check, tell(check), io)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      results.push({ name, verdicts: [], error: error.problem });
    }
  }
  return results;
}
