import { isLoss, splitName } from '../loss/registry.ts';
import { nearest } from '../problem/nearest.ts';
import { hint, problem } from '../problem/problem.ts';
import { isCommand, LATER, NAMED_COMMANDS } from '../request/commands.ts';
import { help } from '../words/en/help.ts';

/** Throws UserError where a word in the place of a loss is a command, one of a later release, near to one, or a file. */
export function checkName(word: string): void {
  if (isCommand(word)) {
    const hints = [hint('command-is-called', { call: help.commands[word].usage })];
    throw problem('command-comes-first', { command: word }, { hints });
  }
  if (LATER.includes(word))
    throw problem('later-release', { command: word }, { hints: [hint('help-shows-commands', {})] });
  // A list is held against the losses name by name: a point or a slash in it may be that of a number.
  if (isLoss(splitName(word.split(',')[0])[0])) return;
  const near = nearest(word, NAMED_COMMANDS);
  if (near !== undefined)
    throw problem('unknown-loss-or-command', { text: word }, { hints: [hint('did-you-mean', { name: near })] });
  if (/[./]/.test(word))
    throw problem(
      'file-in-place-of-loss',
      { text: word },
      { hints: [hint('command-is-called', { call: `mse ${word} ...` })] },
    );
}
