import { Command, CommanderError, Option } from 'commander';
import type { Io } from '../platform/platform.ts';
import { nearest } from '../problem/nearest.ts';
import { UserError } from '../problem/problem.ts';
import { parseLanguage } from '../request/language.ts';
import { quote } from '../words/text.ts';

/** A command whose text goes where `parse` says, and whose faults are thrown. */
export function createCommand(name: string): Command {
  return new Command(name)
    .exitOverride()
    .helpOption('-h, --help', 'show this help')
    .configureHelp({ helpWidth: 100 })
    .showSuggestionAfterError(false);
}

/** How much a help shows: `-h` a screen, `--help` what is common, `--help-all` everything. */
export const DETAILS = ['short', 'common', 'all'] as const;

export type Detail = (typeof DETAILS)[number];

/** The detail that an argument list asks for. */
export function detailOf(argv: readonly string[]): Detail {
  return argv.includes('--help-all') ? 'all' : argv.includes('--help') ? 'common' : 'short';
}

/** Parses an argument list. Gives false where help was asked for, and has then been printed. Throws UserError for wrong usage. */
export async function parse(
  command: Command,
  argv: readonly string[],
  io: Io,
  excess: 'refused' | 'kept' = 'refused',
): Promise<boolean> {
  let text = '';
  command.allowExcessArguments().configureOutput({
    writeOut: (part) => {
      text += part;
    },
    writeErr: () => undefined,
  });
  const showsAll = argv.includes('--help-all');
  if (showsAll) command.outputHelp();
  else if (parseOrHelp(command, argv)) {
    if (excess === 'refused') checkArguments(command);
    return true;
  }
  await io.stdout.write(text);
  return false;
}

/** Whether the list was parsed; false where commander has shown its help. */
function parseOrHelp(command: Command, argv: readonly string[]): boolean {
  try {
    command.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageError(error, command);
    return false;
  }
  return true;
}

/** Throws UserError for an argument that has no place. */
export function checkArguments(command: Command): void {
  const excess = command.args[command.registeredArguments.length];
  if (excess === undefined) return;
  const isFile = /\.\w+$/.test(excess);
  const hint = isFile ? "a quoted glob is read as one file: 'preds-*.csv'" : helpHint(command);
  throw new UserError(`unexpected argument ${quote(excess)}`, hint);
}

/** commander's message in our form, with the nearest option where one is unknown. */
function usageError({ message, code }: CommanderError, command: Command): UserError {
  const text = message
    .replace(/^error: /, '')
    .replaceAll("'", '"')
    .replace(/\.$/, '');
  if (code !== 'commander.unknownOption') return new UserError(text, helpHint(command));
  const unknown = /"(--?[^"=]+)/.exec(text)?.[1] ?? '';
  if (unknown === '--max')
    return new UserError(`unknown option "--max"`, "lossctl check has it; here it is --fail-if 'mean > X'");
  const near = nearest(
    unknown,
    command.options.flatMap(({ long }) => (long ? [long] : [])),
  );
  return new UserError(`unknown option ${quote(unknown)}`, near ? `did you mean ${near}?` : helpHint(command));
}

const helpHint = (command: Command): string => `${command.name()} --help shows how it is called`;

/** An option whose value must be one of a few words. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).argParser((text: string) => {
    if (choices.includes(text)) return text;
    const near = nearest(text, choices);
    throw new UserError(
      `${flags.split(' ').find((part) => part.startsWith('--'))}: ${quote(text)} is not one of ${choices.join(', ')}`,
      near && `did you mean ${near}?`,
    );
  });
}

/** A parser for an option that is a whole number of at least `least`. */
export function wholeNumber(flag: string, least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    const range = most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`;
    throw new UserError(`${flag}: ${quote(text)} is not a whole number ${range}`);
  };
}

/** Adds `--lang` and `--color`, which every command has. */
export function addSurface(command: Command, hidden = false): Command {
  return command
    .addOption(
      new Option('--lang <en|ko>', 'language of tables and explanations').argParser(parseLanguage).hideHelp(hidden),
    )
    .addOption(
      choiceOption('--color <when>', 'auto, always or never (auto: on a terminal)', ['auto', 'always', 'never']),
    );
}
