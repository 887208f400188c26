import { lossesNamed } from '../engine/planning/named-losses.ts';
import { kebab } from '../loss/parameter.ts';
import type { Platform } from '../platform/platform.ts';
import { hint, problem, type UserError } from '../problem/problem.ts';
import { COMMANDS, type Command, type CommandName, isCommand } from '../request/commands.ts';
import { withFormat } from '../request/file-format.ts';
import { flagsOf } from '../request/flags-of.ts';
import type { FlagsOf, LossOptions } from '../request/options.ts';
import { type Options, readGiven } from '../request/read.ts';
import type { Request } from '../request/request.ts';
import { checkRules } from '../request/rules.ts';
import { readCheck } from './check-request.ts';
import { nameFileHeaders } from './file-header.ts';
import type { Topic } from './help.ts';
import { checkName } from './loss-word.ts';
import { type Parsed, parseWords } from './parse.ts';
import { showsHelp } from './unknown-flag.ts';

/** The command of an argument list, with the flags that it has on the losses it names, or why it names none. */
export function topicOf(
  argv: readonly string[],
): Topic & { readonly words: readonly string[]; readonly fault: UserError | undefined } {
  const command: CommandName = isCommand(argv[0]) ? argv[0] : 'score';
  const words = nameFileHeaders(command === 'score' ? argv : argv.slice(1));
  const hasLosses = COMMANDS[command].groups.some((group) => group === 'loss');
  const { losses, fault } = hasLosses ? lossesNamed(words[0], words) : { losses: [], fault: undefined };
  const given = new Set(words.map((word) => /^--(?:no-)?([^=]+)/.exec(word)?.[1]));
  const isGiven = (name: string): boolean => given.has(kebab(name));
  const list = losses.length > 0 ? words[0] : 'LOSS';
  return { command, words, losses, list, flags: flagsOf(command, losses, isGiven), fault };
}

/** What an argument list asks for. Throws UserError for wrong usage, of flags as of a file of checks. */
export async function readRequest(argv: readonly string[], platform: Platform): Promise<Request> {
  if (argv[0]?.startsWith('-') === false && !isCommand(argv[0])) checkName(argv[0]);
  const { command, words, flags, list, fault } = topicOf(argv);
  const call = `lossctl ${command === 'score' ? list : command}`;
  const parsed = parseWords(words, flags, call);
  const { operands } = parsed;
  checkMissing(operands, COMMANDS[command], call);
  if (command === 'score') {
    checkName(operands[0]);
    // Behind flags that come first the list was not known before.
    const own = operands[0] === words[0] ? fault : lossesNamed(operands[0], words).fault;
    if (own !== undefined) throw own;
  }
  checkExcess(operands, COMMANDS[command], call);
  if (command === 'check') return readCheck(parsed, platform);
  const options = withFormat(readGiven(parsed.given));
  checkRules(command, options);
  return requestOf(command, parsed, options);
}

/** Throws UserError for an operand that is not there. */
function checkMissing(words: readonly string[], { operands }: Command, call: string): void {
  const missing = operands.find(({ isOptional }, index) => !isOptional && words[index] === undefined);
  if (missing !== undefined)
    throw problem('missing-argument', { name: missing.name.toUpperCase() }, { hints: [showsHelp(call)] });
}

/** Throws UserError for a word that has no place. */
function checkExcess(words: readonly string[], { operands }: Command, call: string): void {
  const excess = words[operands.length];
  if (excess === undefined || operands[operands.length - 1]?.isRest) return;
  const isFile = /\.\w+$/.test(excess);
  throw problem(
    'unexpected-argument',
    { text: excess },
    { hints: [isFile ? hint('glob-is-quoted', {}) : showsHelp(call)] },
  );
}

/** A request of its command, whose flags are those that the table gives it. */
function requestOf(command: Exclude<CommandName, 'check'>, { operands }: Parsed, read: Options): Request {
  const [first, second, third] = operands;
  const files = { ...(second !== undefined && { preds: second }), ...(third !== undefined && { labels: third }) };
  const as = <C extends CommandName>(): FlagsOf<C> & LossOptions => read as FlagsOf<C> & LossOptions;
  switch (command) {
    case 'score':
      return { command, loss: first, ...files, options: as<'score'>() };
    case 'explain':
      return { command, loss: first, ...files, options: as<'explain'>() };
    case 'compare':
      return { command, loss: first, files: operands.slice(1), options: as<'compare'>() };
    case 'act':
      return { command, name: first, file: second, options: as<'act'>() };
    case 'list':
      return { command, options: as<'list'>() };
  }
}
