import type { Platform } from '../platform/platform.ts';
import { UserError } from '../problem/problem.ts';
import type { Check, CheckRequest } from '../request/request.ts';
import type { CheckReport, CheckResult } from '../result/check.ts';
import { exitCodeOfReport } from '../verdict/outcome.ts';
import { carryOut, type Telling } from './check-one.ts';
import { formatOf, publish, rowsTold } from './publish.ts';
import { wordingFor } from './surface.ts';

/**
 * `lossctl check LOSS PREDS [LABELS] --max X`, or every check of lossctl.yaml: exit 0 where every limit is kept, 1 where one is
 * not, 2 where a check could not be made.
 */
export async function run({ checks, fault, options }: CheckRequest, platform: Platform): Promise<number> {
  const begun = platform.now();
  const wording = wordingFor({ lang: options.lang, format: formatOf(options.format, platform) }, platform);
  const tell = ({ options: { by } }: Check): Telling => ({ rows: rowsTold(options, by, platform), wording });
  const reportOf = (results: readonly CheckResult[]): CheckReport => ({
    results,
    seconds: (platform.now() - begun) / 1000,
  });
  const made = fault === undefined ? await make(checks, tell, platform) : new UserError(fault);
  if (made instanceof UserError) {
    // Who reads the reports alone must see it there as well.
    await publish(reportOf([{ verdicts: [], error: made.problem }]), options, platform, 'said');
    throw made;
  }
  const report = reportOf(made);
  await publish(report, options, platform);
  return exitCodeOfReport(report);
}

/** The results of all checks; of one on the command line, the error for which there is none. */
async function make(
  checks: readonly Check[],
  tell: (check: Check) => Telling,
  platform: Platform,
): Promise<readonly CheckResult[] | UserError> {
  const [first] = checks;
  if (checks.length > 1 || first.name !== undefined) return carryOutAll(checks, tell, platform);
  try {
    return await carryOutOne(first, tell(first), platform);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

async function carryOutOne(check: Check, telling: Telling, platform: Platform): Promise<CheckResult[]> {
  const result = await carryOut(check, telling, platform);
  return result === undefined ? [] : [result];
}

/** Each check by itself: what one cannot read does not keep the others from being made. */
async function carryOutAll(
  checks: readonly Check[],
  tell: (check: Check) => Telling,
  platform: Platform,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const [index, check] of checks.entries()) {
    const { name = '', options } = check;
    if (options.dryRun) await platform.stdout.write(`${index === 0 ? '' : '\n'}${name}\n`);
    try {
      results.push(...(await carryOutOne(check, tell(check), platform)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      results.push({ name, verdicts: [], error: error.problem });
    }
  }
  return results;
}
