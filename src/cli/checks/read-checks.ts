import { lossesNamed } from '../../engine/planning/named-losses.ts';
import { readSmallFile } from '../../input/small-file.ts';
import { kebab } from '../../loss/parameter.ts';
import type { Platform } from '../../platform/platform.ts';
import { nearest } from '../../problem/nearest.ts';
import { hint, problem } from '../../problem/problem.ts';
import { CHECKS_FILE, checkLimits } from '../../request/check.ts';
import { flagsOf } from '../../request/flags-of.ts';
import type { CheckOptions, FlagsOf } from '../../request/options.ts';
import { type Given, placed, readGiven } from '../../request/read.ts';
import type { Check } from '../../request/request.ts';
import { checkRules } from '../../request/rules.ts';
import { message, type Place } from '../../words/message.ts';
import { refuse } from '../refuse.ts';
import { type CheckEntry, readEntries, type Setting } from './checks-file.ts';
import { checkKey, OPERANDS, readSetting, textOf } from './settings.ts';
import { readYaml } from './yaml.ts';

/** The checks of a file as requests, beside what the command line says of all. Throws UserError, with the place, for a mistake in any. */
export async function readChecks(
  given: readonly Given[],
  options: FlagsOf<'check'>,
  platform: Platform,
): Promise<readonly Check[]> {
  const file = options.config ?? CHECKS_FILE;
  if (options.config === undefined && !platform.files.exists(file))
    throw problem('no-checks-here', { file }, { hints: [hint('check-or-init', { file })] });
  const isOfRun = (name: string): boolean => given.some(({ flag }) => flag.name === name && flag.isOfRun !== undefined);
  refuse(given, isOfRun, (flag, key) =>
    problem(
      'flag-beside-checks',
      { file },
      { within: [message('flag', { name: flag })], hints: [hint('key-below-check', { key })] },
    ),
  );
  const entries = readEntries(await readYaml(await readSmallFile(file, platform), file), checkKey);
  const checks = entries.map((entry) => toCheck(entry, file, options, platform));
  const chosen = choose(checks, options.only, file);
  if ([file, ...chosen.flatMap(({ preds, labels }) => [preds, labels])].filter((path) => path === '-').length > 1)
    throw problem('stdin-of-checks', {}, { place: { file }, hints: [hint('put-in-a-file', {})] });
  if (options.updateBaseline) checkTargets(chosen, file);
  return chosen;
}

/** An entry as the check that it is. */
function toCheck(
  { name, place, owner, settings }: CheckEntry,
  file: string,
  ofRun: FlagsOf<'check'>,
  platform: Platform,
): Check {
  const [loss, preds, labels] = OPERANDS.map((operand) => {
    const setting = settings.find(({ name: key }) => key === operand);
    return setting && textOf(setting, setting.value, operand === 'loss');
  });
  const within = [owner];
  if (loss === undefined) throw problem('loss-missing', {}, { place, within, hints: [hint('loss-key', {})] });
  if (preds === undefined) throw problem('preds-missing', {}, { place, within, hints: [hint('preds-key', {})] });
  const others = settings.filter(({ name: key }) => !OPERANDS.some((operand) => operand === key));
  const locate = locator(file, platform);
  const flags = flagsOfCheck(loss, settings, others, place);
  const given = others.map((setting) => readSetting(setting, { flags, locate }));
  // A switch that is off says nothing.
  const options = readGiven(given.filter(({ flag, value }) => flag.type.form !== 'switch' || value === true));
  const own = options as CheckOptions;
  placed({ place, within }, () => {
    checkRules('check', own);
    checkLimits(own);
  });
  return {
    name,
    loss,
    preds: locate(preds, true),
    ...(labels !== undefined && { labels: locate(labels, true) }),
    options: withRun(own, ofRun),
  };
}

/** The flags of a check on its losses. Throws UserError, with the place of `loss`, for losses that are unknown. */
function flagsOfCheck(loss: string, settings: readonly Setting[], others: readonly Setting[], place: Place) {
  const setting = settings.find(({ name: key }) => key === 'loss');
  const keys = others.map(({ name: key }) => key);
  const written = keys.map((key) => `--${key}`);
  const { losses, fault } = lossesNamed(loss, written);
  placed({ place: setting?.value.place ?? place, within: setting && [setting.owner] }, () => {
    if (fault !== undefined) throw fault;
  });
  return flagsOf('check', losses, (name) => keys.includes(kebab(name)));
}

/** The options of a check, with what the command line says of all checks. */
function withRun(own: CheckOptions, ofRun: FlagsOf<'check'>): CheckOptions {
  const { quiet, lang, color, progress, dryRun, threads, updateBaseline } = ofRun;
  const shared = {
    ...{ quiet, lang, color, progress, dryRun, threads },
    ...(own.baseline !== undefined && { updateBaseline }),
  };
  return { ...own, ...Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== undefined)) };
}

/** Paths are relative to the folder of the file; a text that may be a column is a path where there is such a file. */
function locator(file: string, platform: Platform): (text: string, isFile: true | 'perhaps') => string {
  const folder = /^.*[\\/]/.exec(file)?.[0] ?? '';
  return (text, isFile) => {
    const path = text === '-' || /^([\\/]|[a-z]:[\\/])/i.test(text) ? text : folder + text;
    return isFile === true || platform.files.size(path) !== undefined ? path : text;
  };
}

/** Throws UserError where no check has a baseline to be written, or two have the same. */
function checkTargets(checks: readonly Check[], file: string): void {
  const targets = checks.flatMap(({ options }) => options.baseline ?? []);
  if (targets.length === 0)
    throw problem('no-check-has-baseline', { file }, { hints: [hint('baseline-below-check', {})] });
  const twice = targets.find((target, index) => targets.indexOf(target) !== index);
  if (twice !== undefined)
    throw problem('baseline-of-two', { baseline: twice }, { hints: [hint('one-file-each', {})] });
}

/** The checks that `--only` names, in the order of the file. */
function choose(checks: readonly Check[], only: readonly string[] | undefined, file: string): readonly Check[] {
  const names = checks.flatMap(({ name }) => name ?? []);
  const unknown = only?.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const near = nearest(unknown, names);
    const within = [message('flag', { name: 'only' })];
    const hints = near === undefined ? [] : [hint('did-you-mean', { name: near })];
    throw problem('no-such-check', { name: unknown, file, known: names }, { within, hints });
  }
  return only === undefined ? checks : checks.filter(({ name }) => only.includes(name ?? ''));
}
