/** The commands beside the losses, which are one each: how they are called and what they do. */
export const COMMANDS = {
  check: {
    usage: 'check [LOSS PREDS [LABELS]]',
    summary: 'a verdict for CI, of flags or of lossctl.yaml: exit 1 when a limit is passed',
  },
  compare: {
    usage: 'compare LOSS A B [C ...]',
    summary: 'models on the same labels: differences with paired intervals',
  },
  act: { usage: 'act NAME FILE', summary: 'sigmoid, softmax, log-softmax, logit or relu of a file of numbers' },
  list: { usage: 'list', summary: 'every loss: name, aliases, family, formula' },
  explain: {
    usage: 'explain LOSS [PREDS LABELS]',
    summary: 'formula, parameters, conventions, derivative, when to use it',
  },
} as const;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(COMMANDS, name);
}

/** Commands that are planned: told from a loss that is not known. */
export const LATER: readonly string[] = ['match', 'doctor', 'grad', 'curve', 'report', 'sql', 'merge', 'completion'];
