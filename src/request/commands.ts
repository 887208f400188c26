import type { Group } from './flag.ts';

/** What a command is about, in the order of its words: a loss, then files. */
export interface Operand {
  readonly name: string;
  readonly isOptional?: boolean;
  /** Whether any number of words may stand there. */
  readonly isRest?: boolean;
}

/** A command as data: its operands, and its groups of flags in the order of its help. */
export interface Command {
  readonly operands: readonly Operand[];
  readonly groups: readonly Group[];
}

const LOSS_AND_FILES: readonly Operand[] = [
  { name: 'loss' },
  { name: 'preds', isOptional: true },
  { name: 'labels', isOptional: true },
];

/** The main job, `score`, which has no name on the command line, and the commands that have one. */
export const COMMANDS = {
  score: { operands: LOSS_AND_FILES, groups: ['input', 'rows', 'loss', 'output', 'verdict'] },
  check: {
    operands: LOSS_AND_FILES.map((operand) => ({ ...operand, isOptional: true })),
    groups: ['verdict', 'baseline', 'checks', 'output', 'input', 'rows', 'loss'],
  },
  compare: {
    operands: [{ name: 'loss' }, { name: 'files', isOptional: true, isRest: true }],
    groups: ['models', 'verdict', 'output', 'input', 'rows', 'loss'],
  },
  act: { operands: [{ name: 'name' }, { name: 'file' }], groups: ['output', 'input'] },
  list: { operands: [], groups: ['output'] },
  explain: { operands: LOSS_AND_FILES, groups: ['input', 'loss', 'output'] },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;

/** The commands that are called by a name. */
export const NAMED_COMMANDS = ['check', 'compare', 'act', 'list', 'explain'] as const satisfies readonly CommandName[];

export type NamedCommand = (typeof NAMED_COMMANDS)[number];

export function isCommand(name: string | undefined): name is NamedCommand {
  return NAMED_COMMANDS.some((known) => known === name);
}

/** Commands that are planned: told from a loss that is not known. */
export const LATER: readonly string[] = ['match', 'doctor', 'grad', 'curve', 'report', 'sql', 'merge', 'completion'];
