// A command's file is loaded when it is called.

import type { Io } from '../platform/platform.ts';
import { type CommandName, isCommand } from '../request/command-names.ts';

export interface CommandModule {
  /** Runs the command on its whole argument list, its own name included, and gives the exit code. */
  run(argv: readonly string[], io: Io): Promise<number>;
}

const LOADERS: Readonly<Record<CommandName, () => Promise<CommandModule>>> = {
  check: () => import('./check.ts'),
  compare: () => import('./compare.ts'),
  act: () => import('./act.ts'),
  list: () => import('./list.ts'),
  explain: () => import('./explain.ts'),
};

const OVERVIEW = ['help', '-h', '--help', '--help-all', '-V', '--version'];

/** Runs an argument list: the command of its first word, else the main job. */
export async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  const [first, second] = argv;
  if (first === 'help' && second !== undefined) return runCommand([second, '--help'], io);
  const module: CommandModule = isCommand(first)
    ? await LOADERS[first]()
    : await (first === undefined || OVERVIEW.includes(first) ? import('./help.ts') : import('./score.ts'));
  return module.run(argv, io);
}
