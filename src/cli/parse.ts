import { Command as CommanderCommand, CommanderError, Option } from 'commander';
import { kebab } from '../loss/parameter.ts';
import { problem } from '../problem/problem.ts';
import type { CommandFlag } from '../request/flags-of.ts';
import type { Given } from '../request/read.ts';
import { message } from '../words/message.ts';
import { formsOf, showsHelp, unknownFlag } from './unknown-flag.ts';

/** The words of a command line, told apart. */
export interface Parsed {
  readonly given: readonly Given[];
  readonly operands: readonly string[];
}

/** Tells the flags of a command from its operands; `call` is how it is called. Throws UserError for wrong usage. */
export function parseWords(words: readonly string[], flags: readonly CommandFlag[], call: string): Parsed {
  const command = new CommanderCommand()
    .helpOption(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  for (const flag of flags) for (const option of optionsOf(flag)) command.addOption(option);
  const { operands, unknown } = splitWords(command, words, call);
  if (unknown.length > 0) throw unknownFlag(unknown[0], flags, call);
  const end = words.indexOf('--');
  const own = end < 0 ? words : words.slice(0, end);
  const values = command.opts<Record<string, true | false | readonly string[]>>();
  // commander takes the next word for a value, also where it is a flag: --worst --lang en.
  const forms = new Set(flags.flatMap(formsOf));
  const given = flags.flatMap((flag): Given[] => {
    const value = values[flag.name];
    if (value === undefined) return [];
    const [on, off] = formsOf(flag);
    if (own.includes(on) && own.includes(off)) throw problem('given-both-ways', { flag: kebab(flag.name) });
    if (typeof value !== 'boolean' && value.some((text) => own.includes(text) && forms.has(text)))
      throw problem('flag-without-value', { flag: `--${kebab(flag.name)}` }, { hints: [showsHelp(call)] });
    const origin = { within: [message('flag', { name: kebab(flag.name) })] };
    return [{ flag, value: typeof value === 'boolean' ? value : value.map((text) => ({ text, origin })) }];
  });
  return { given, operands };
}

/** How commander knows a flag: its texts are collected, and read later. */
function optionsOf({ name, letter, type: { form } }: CommandFlag): Option[] {
  const long = `--${kebab(name)}`;
  const flags = letter === undefined ? long : `-${letter}, ${long}`;
  if (form === 'switch') return [new Option(flags)];
  if (form === 'toggle') return [new Option(flags), new Option(`--no-${kebab(name)}`)];
  const collect = (text: string, before: readonly string[] | undefined): string[] => [...(before ?? []), text];
  return [new Option(`${flags} <value>`).argParser(collect)];
}

function splitWords(command: CommanderCommand, words: readonly string[], call: string) {
  try {
    return command.parseOptions([...words]);
  } catch (error) {
    if (!(error instanceof CommanderError) || error.code !== 'commander.optionMissingArgument') throw error;
    // Only the last word can have no value behind it.
    throw problem('flag-without-value', { flag: words[words.length - 1] }, { hints: [showsHelp(call)] });
  }
}
