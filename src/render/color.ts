import type { Output } from '../platform/platform.ts';
import type { ColorChoice } from '../request/formats.ts';

/** How a text is set off, where there is colour. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  /** Neither good nor bad. */
  open(text: string): string;
}

const same = (text: string): string => text;

/** No colour, for what a machine reads. */
export const PLAIN: Style = { bold: same, dim: same, good: same, bad: same, open: same };

/** The one place that decides about colour: --color, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal. */
export function wantsColor(
  choice: ColorChoice,
  env: Readonly<Record<string, string | undefined>>,
  output: Pick<Output, 'isTerminal'>,
): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return output.isTerminal && env.TERM !== 'dumb';
}

/** chalk where colour is wanted; without it nothing is loaded. */
export async function createStyle(color: boolean): Promise<Style> {
  if (!color) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  // Of one argument each: chalk's own functions print all they are given, the index that map() adds among it.
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    open: (text) => chalk.yellow(text),
  };
}
