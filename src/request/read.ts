import type { Value } from '../loss/parameter.ts';
import { kebab } from '../loss/parameter.ts';
import { type Hint, hint, type ProblemDetails, placedAt, problem, UserError } from '../problem/problem.ts';
import type { CommandFlag } from './flags-of.ts';

/** Where a flag was given, for messages: its name as it is there, and what that belongs to. */
export type Origin = Pick<ProblemDetails, 'place' | 'within'>;

/** A text that was given, and where. */
export interface Word {
  readonly text: string;
  readonly origin: Origin;
}

/** A flag that was given: a truth, or its texts in order. */
export interface Given {
  readonly flag: CommandFlag;
  readonly value: boolean | readonly Word[];
}

/** What flags say, by name. */
export type Options = Readonly<Record<string, unknown>> & {
  readonly parameters: Readonly<Record<string, Value>>;
  readonly roles: Readonly<Record<string, string>>;
};

/** Reads flags. Throws UserError, with the origin of the text, for what is no value of its flag. */
export function readGiven(given: readonly Given[]): Options {
  const options: Record<string, unknown> = {};
  const parameters: Record<string, Value> = {};
  const roles: Record<string, string> = {};
  for (const { flag, value } of given) {
    const read = typeof value === 'boolean' ? value : readWords(flag, value);
    if (flag.parameter !== undefined) parameters[flag.name] = read as Value;
    else if (flag.isRole) roles[flag.name] = read as string;
    else options[flag.name] = read;
  }
  return { ...options, parameters, roles };
}

/** What was given is one value, but for a flag that takes several. Which of two was meant nobody knows. */
function readWords({ name, type }: CommandFlag, words: readonly Word[]): unknown {
  if (type.form !== 'values' && words.length > 1)
    throw problem('given-twice', { flag: kebab(name) }, { hints: [joining(name, type, words)] });
  const values = words.map(({ text, origin }) => placed(origin, () => type.read(text)));
  return type.form === 'values' ? values : values[0];
}

/** How several values are given at once, or that there is one. */
function joining(name: string, { joins }: CommandFlag['type'], words: readonly Word[]): Hint {
  if (joins === 'by-and') return hint('join-by-and', {});
  const all = words.map(({ text }) => text).join(',');
  return joins === 'by-comma' ? hint('join-by-comma', { flag: kebab(name), all }) : hint('leave-one-out', {});
}

/** What `work` gives; a problem gets its origin, which names the flag in its own way. */
export function placed<T>({ place, within = [] }: Origin, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const found = [...within, ...withoutFlag(error.problem.within ?? [])];
    throw new UserError(placedAt(error.problem, { place, within: found }));
  }
}

/** What a problem is within, without the flag that it names itself: the origin does. */
const withoutFlag = (within: NonNullable<ProblemDetails['within']>): NonNullable<ProblemDetails['within']> =>
  within[0]?.code === 'flag' ? within.slice(1) : within;
