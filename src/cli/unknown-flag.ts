import { kebab } from '../loss/parameter.ts';
import { nearest } from '../problem/nearest.ts';
import { type Hint, hint, problem, type UserError } from '../problem/problem.ts';
import { findRemembered } from '../request/flags/remembered.ts';
import type { CommandFlag } from '../request/flags-of.ts';

/** The error of a flag that there is not, with the one that is meant: by what others call it, or but for a slip; else with the help. */
export function unknownFlag(word: string, flags: readonly CommandFlag[], call: string): UserError {
  const [flag] = word.split('=');
  const shown = flags.filter(({ isHidden }) => !isHidden);
  const hints = [ofCheck(flag) ?? ofOthers(flag, shown) ?? ofSlip(flag, shown) ?? showsHelp(call)];
  return problem('unknown-flag', { flag }, { hints });
}

/** Limits that stand beside a check alone. */
function ofCheck(flag: string): Hint | undefined {
  if (flag !== '--max' && flag !== '--min') return undefined;
  return hint('limit-is-fail-if', { sign: flag === '--max' ? '>' : '<' });
}

/** The flag that other tools, or a user's memory, call so, and what it does. */
function ofOthers(flag: string, flags: readonly CommandFlag[]): Hint | undefined {
  const meant = findRemembered(flag.replace(/^--/, ''), flags);
  return meant && hint('did-you-mean-flag', { flag: kebab(meant.name), name: meant.name, help: meant.help });
}

function ofSlip(flag: string, flags: readonly CommandFlag[]): Hint | undefined {
  const names = flags.flatMap(formsOf).map((form) => form.slice(2));
  const near = flag.startsWith('--') ? nearest(flag.slice(2), names) : undefined;
  return near === undefined ? undefined : hint('did-you-mean', { name: `--${near}` });
}

/** Every form in which a flag may stand on a command line, beside its letter. */
export function formsOf({ name, type: { form } }: CommandFlag): string[] {
  return form === 'toggle' ? [`--${kebab(name)}`, `--no-${kebab(name)}`] : [`--${kebab(name)}`];
}

/** The hint at the help of a command. */
export const showsHelp = (call: string): Hint => hint('shows-help', { call });
