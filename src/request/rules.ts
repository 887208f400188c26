import { kebab } from '../loss/parameter.ts';
import { hint, problem, type UserError } from '../problem/problem.ts';
import type { Args } from '../words/message.ts';
import type { CommandName } from './commands.ts';
import type { Flag, Rule, Term } from './flag.ts';
import { FLAGS } from './flags/index.ts';

type Options = object;

/** Throws UserError for flags that lack what they need, or do not go together, as the table says. */
export function checkRules(command: CommandName, options: Options): void {
  for (const flag of FLAGS as readonly Flag[]) {
    if (!flag.commands.includes(command) || !isAsked(command, options, { flag: flag.name })) continue;
    const asked = (term: Term): boolean => isAsked(command, options, term);
    for (const rule of flag.needs ?? []) if (!rule.terms.some(asked)) throw refusal(flag, rule, options);
    for (const rule of flag.excludes ?? []) if (rule.terms.every(asked)) throw refusal(flag, rule, options);
  }
}

/** Whether a flag was given, and says something else than it does without being given. */
function isAsked(command: CommandName, options: Options, { flag, value }: Term): boolean {
  const given = optionAt(options, flag);
  if (given === undefined || value !== undefined) return given !== undefined && given === value;
  const row = (FLAGS as readonly Flag[]).find(({ name, commands }) => name === flag && commands.includes(command));
  return given !== row?.type.initial;
}

const optionAt = (options: Options, flag: string): unknown => (options as Readonly<Record<string, unknown>>)[flag];

/** The problem of a rule: its message is told the flag as it was given, and the first term. */
function refusal({ name }: Flag, rule: Rule, options: Options): UserError {
  const [{ flag: other }] = rule.terms;
  const args = { flag: `${optionAt(options, name) === false ? 'no-' : ''}${kebab(name)}`, other: kebab(other) };
  const hints = rule.hint === undefined ? [] : [hint(rule.hint, {}, rule.offers)];
  return problem(rule.problem, args as Args<Rule['problem']>, { hints });
}
