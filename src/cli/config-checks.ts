import type { Command } from 'commander';
import { type CheckCall, createCheckCommand, findOther, readCall } from '../commands/check-one.ts';
import { parseLosses } from '../engine/resolve-losses.ts';
import { readSmallFile } from '../input/small-file.ts';
import { kebab } from '../loss/parameter.ts';
import type { Io } from '../platform/platform.ts';
import { nearest } from '../problem/nearest.ts';
import { UserError } from '../problem/problem.ts';
import type { CheckOptions } from '../request/options.ts';
import { quote } from '../words/text.ts';
import { type ConfiguredCheck, type Key, readConfiguration, type Vocabulary } from './config-file.ts';
import { parse } from './parse.ts';
import { readYaml } from './yaml.ts';

/** The file of checks that is looked for where none is named. */
export const CONFIG_FILE = 'lossctl.yaml';

/** What is about a whole run: how all checks are shown, and which are made. Of these a check in a file says nothing. */
const OF_RUN = ['config', 'only', 'report', 'format', 'quiet', 'lang', 'color', 'progress', 'dryRun', 'updateBaseline'];
/** What a command line may say beside a file of checks. */
const BESIDE = [...OF_RUN, 'threads'];
const OF_COMMAND_LINE = [...OF_RUN.map(kebab), 'init', 'help'];
const REPEATED = ['fail-if'];
const PAIRED = ['class-weight'];
const LOCATED: ReadonlySet<string> = new Set(['weight', 'baseline']);

/** The checks of a file, each as if its words had been given to the command. Throws UserError, with the place, for a mistake in any of them. */
export async function readConfigured(command: Command, options: CheckOptions, io: Io): Promise<readonly CheckCall[]> {
  const file = options.config ?? CONFIG_FILE;
  if (options.config === undefined && !io.files.exists(file))
    throw new UserError(
      `nothing to check: no LOSS is given, and there is no ${CONFIG_FILE} here`,
      `lossctl check mse preds.csv labels.csv --max 0.05, or lossctl check --init writes an example of ${CONFIG_FILE}`,
    );
  const misplaced = findOther(command, BESIDE);
  if (misplaced !== undefined)
    throw new UserError(
      `${misplaced.long}: no LOSS is given, and each check of ${file} has flags of its own`,
      `${misplaced.name()}: below a check, or below defaults: for all of them`,
    );
  const root = await readYaml(await readSmallFile(file, io), file);
  const checks = readConfiguration(root, vocabularyOf(file, io));
  const calls: CheckCall[] = [];
  for (const check of checks) calls.push(await toCall(check, options, io));
  const chosen = choose(calls, options.only, file);
  if ([file, ...chosen.flatMap(({ files }) => files.slice(1))].filter((path) => path === '-').length > 1)
    throw new UserError(
      `${file}: standard input can be read once, and "-" stands there more often`,
      'put it in a file',
    );
  if (options.updateBaseline) checkTargets(chosen, file);
  return chosen;
}

/** Throws UserError where no check has a baseline to be written, or two have the same. */
function checkTargets(calls: readonly CheckCall[], file: string): void {
  const targets = calls.flatMap(({ options }) => options.baseline ?? []);
  if (targets.length === 0)
    throw new UserError(`--update-baseline: no check of ${file} has a baseline`, 'baseline: FILE, below a check');
  const twice = targets.find((target, index) => targets.indexOf(target) !== index);
  if (twice !== undefined)
    throw new UserError(`--update-baseline: two checks have the baseline ${twice}`, 'a file of its own for each');
}

/** The flags of the command as keys; paths are relative to the folder of the file. */
function vocabularyOf(file: string, io: Io): Vocabulary {
  const folder = /^.*[\\/]/.exec(file)?.[0] ?? '';
  const locate = (path: string): string => (path === '-' || /^([\\/]|[a-z]:[\\/])/i.test(path) ? path : folder + path);
  // The same flag names a column or a file.
  const locateWeight = (text: string): string => (io.files.size(locate(text)) === undefined ? text : locate(text));
  return {
    outside: OF_COMMAND_LINE,
    locate,
    keysOf(losses, given) {
      parseLosses(losses);
      const { options } = createCheckCommand(
        losses,
        given.map((name) => `--${name}`),
        'all',
      );
      const names = new Set(options.flatMap(({ long }) => long?.replace(/^--(no-)?/, '') ?? []));
      for (const name of OF_COMMAND_LINE) names.delete(name);
      return [...names].map((name): Key => {
        const option = options.find(({ long }) => long === `--${name}`);
        if (option === undefined || !option.required) {
          const off = options.find(({ long }) => long === `--no-${name}`);
          return { name, kind: 'switch', on: option?.long, off: off?.long };
        }
        return {
          name,
          kind: REPEATED.includes(name) ? 'values' : PAIRED.includes(name) ? 'pairs' : 'value',
          test: (text) => option.parseArg?.(text, undefined),
          ...(LOCATED.has(name) ? { locate: name === 'weight' ? locateWeight : locate } : {}),
        };
      });
    },
  };
}

/** A check as the command that it is. Throws UserError with its place. */
async function toCall(
  { name, place, losses, words }: ConfiguredCheck,
  { quiet, lang, color, progress, dryRun, threads, layout, report, updateBaseline }: CheckOptions,
  io: Io,
): Promise<CheckCall> {
  try {
    const command = createCheckCommand(losses, words, 'short');
    await parse(command, words, io);
    const call = readCall(command, io);
    const shared = { quiet, lang, color, progress, dryRun, layout, report, threads: threads ?? call.options.threads };
    if (updateBaseline && call.options.baseline !== undefined) Object.assign(shared, { updateBaseline });
    const given = Object.entries(shared).filter(([, value]) => value !== undefined);
    return { ...call, name, options: { ...call.options, ...Object.fromEntries(given) } };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${place}: check ${quote(name)}: ${error.message}`, error.hint);
  }
}

/** The checks that `--only` names, in the order of the file. */
function choose(calls: readonly CheckCall[], only: readonly string[] | undefined, file: string): readonly CheckCall[] {
  const names = calls.flatMap(({ name }) => name ?? []);
  const unknown = only?.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const near = nearest(unknown, names);
    throw new UserError(
      `--only: there is no check ${quote(unknown)}; ${file} has ${names.join(', ')}`,
      near && `did you mean ${near}?`,
    );
  }
  return only === undefined ? calls : calls.filter(({ name }) => only.includes(name ?? ''));
}
