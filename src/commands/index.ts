// Every command, one line each; a command's file is loaded when it is called.
import type { Io } from '../io.ts';

export interface CommandModule {
  /** Runs the command on its whole argument list, its own name included, and gives the exit code. */
  run(argv: readonly string[], io: Io): Promise<number>;
}

export interface CommandEntry {
  readonly usage: string;
  readonly summary: string;
  load(): Promise<CommandModule>;
}

/** The commands beside the losses, which are one each. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  check: {
    usage: 'check LOSS PREDS [LABELS]',
    summary: 'a verdict for CI: exit 1 when a limit is passed',
    load: () => import('./check.ts'),
  },
  act: {
    usage: 'act NAME FILE',
    summary: 'sigmoid, softmax, log-softmax, logit or relu of a file of numbers',
    load: () => import('./act.ts'),
  },
  list: { usage: 'list', summary: 'every loss: name, aliases, family, formula', load: () => import('./list.ts') },
  explain: {
    usage: 'explain LOSS',
    summary: 'formula, parameters, conventions, derivative, when to use it',
    load: () => import('./explain.ts'),
  },
};

/** The command of an argument list: by its first word, else the main job. */
export async function commandNamed([first]: readonly string[]): Promise<CommandModule> {
  if (first === undefined || ['help', '-h', '--help', '--help-all', '-V', '--version'].includes(first))
    return import('./help.ts');
  return Object.hasOwn(COMMANDS, first) ? COMMANDS[first].load() : import('./score.ts');
}
