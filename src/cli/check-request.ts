import type { Platform } from '../platform/platform.ts';
import { hint, problem, UserError } from '../problem/problem.ts';
import { CHECKS_FILE, checkLimits } from '../request/check.ts';
import type { FlagsOf, LossOptions } from '../request/options.ts';
import { readGiven } from '../request/read.ts';
import type { Check, CheckRequest, InitRequest, LossAndFiles } from '../request/request.ts';
import { checkRules } from '../request/rules.ts';
import type { Parsed } from './parse.ts';
import { refuse } from './refuse.ts';

/** What else a command line may say beside `--init`. */
const BESIDE_INIT = ['config', 'init', 'lang', 'color', 'progress', 'threads'];

type Options = FlagsOf<'check'> & LossOptions;

/** A check of the command line, the checks of a file with what is wrong with it, or a file to be begun. Throws UserError for what does not go together. */
export async function readCheck({ given, operands }: Parsed, platform: Platform): Promise<CheckRequest | InitRequest> {
  const options = readGiven(given) as Options;
  const isDirect = operands.length > 0;
  const direct = (): Check => ({ ...filesOf(operands), options: optionsOfCheck(options) });
  if (options.init) {
    refuse(
      given,
      (name) => BESIDE_INIT.includes(name),
      (flag, key) => problem('not-with-init', { flag }, { hints: [hint('key-in-file', { key })] }),
    );
    return { command: 'init', file: options.config ?? CHECKS_FILE, ...(isDirect && { check: direct() }), options };
  }
  if (!isDirect) {
    const { readChecks } = await import('./checks/read-checks.ts');
    try {
      return { command: 'check', checks: await readChecks(given, options, platform), options };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { command: 'check', checks: [], fault: error.problem, options };
    }
  }
  const other = options.config !== undefined ? 'config' : options.only !== undefined ? 'only' : undefined;
  if (other !== undefined)
    throw problem('about-checks-in-a-file', { flag: other }, { hints: [hint('leave-one-out', {})] });
  if (options.perSample && !options.updateBaseline)
    throw problem('nothing-stored', {}, { hints: [hint('add-update-baseline', {})] });
  checkRules('check', options);
  checkLimits(options);
  return { command: 'check', checks: [direct()], options };
}

function filesOf([loss, preds, labels]: readonly string[]): LossAndFiles {
  return { loss, ...(preds !== undefined && { preds }), ...(labels !== undefined && { labels }) };
}

/** The options of one check, without those that are about a file of them or a report. */
export function optionsOfCheck({ config, only, init, format, report, ...options }: Options): Check['options'] {
  return options;
}
