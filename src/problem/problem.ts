import { english } from '../words/en/wording.ts';
import type { Args, Code, Message, Place } from '../words/message.ts';
import type { Wording } from '../words/wording.ts';

export type FlagValue = string | number | boolean;

/** A way out: a message, and the flags that take it, by their long names, so that they can be tried before they are offered. */
export type Hint = Message & { readonly flags?: Readonly<Record<string, FlagValue>> };

/** What is said beside a result: a note, or a warning. */
export type Note = Message & { readonly place?: Place };

/** What a user can cause and mend. */
export type Problem = Message & ProblemDetails;

export interface ProblemDetails {
  readonly place?: Place | undefined;
  /** What it happened in, the outermost first: a check, a batch. */
  readonly within?: readonly Message[] | undefined;
  readonly hints?: readonly Hint[] | undefined;
}

/** Where something is, and what it is in. */
export type Where = Pick<ProblemDetails, 'place' | 'within'>;

/** A problem, thrown anywhere and worded where it is shown; `message` and `hint` are its English. Exit code 2, no stack. */
export class UserError extends Error {
  readonly problem: Problem;
  readonly hint: string | undefined;

  constructor(problem: Problem);
  /** @deprecated A text that is not worded by code yet. */
  constructor(text: string, hint?: string);
  constructor(given: Problem | string, hint?: string) {
    const problem: Problem = typeof given === 'string' ? problemOfText(given, hint) : given;
    const worded = wordProblem(problem, english);
    super(worded.message);
    this.name = 'UserError';
    this.problem = problem;
    this.hint = worded.hint;
  }
}

function problemOfText(text: string, hint: string | undefined): Problem {
  const hints: Hint[] = hint === undefined ? [] : [{ code: 'text', args: { text: hint } }];
  return { code: 'text', args: { text }, hints };
}

/** A problem by its code. */
export function problem<C extends Code>(code: C, args: Args<C>, details: ProblemDetails = {}): UserError {
  return new UserError({ code, args, ...details } as unknown as Problem);
}

/** A hint by its code, with the flags it offers. */
export function hint<C extends Code>(code: C, args: Args<C>, flags?: Hint['flags']): Hint {
  return { code, args, ...(flags && { flags }) } as unknown as Hint;
}

/** A note or warning by its code. */
export function note<C extends Code>(code: C, args: Args<C>, place?: Place): Note {
  return { code, args, ...(place && { place }) } as unknown as Note;
}

/** A problem in words: where it is, what it is, and the ways out. */
export function wordProblem(
  { place, within = [], hints = [], ...what }: Problem,
  { say, place: placeText }: Wording,
): { readonly message: string; readonly hint: string | undefined } {
  const where = place === undefined ? '' : placeText(place);
  const parts = [where, ...within.map(say), say(what as Message)].filter((part) => part !== '');
  return { message: parts.join(': '), hint: hints.length === 0 ? undefined : hints.map(say).join('; ') };
}

/** A note in words. */
export function wordNote({ place, ...what }: Note, { say, place: placeText }: Wording): string {
  const where = place === undefined ? '' : placeText(place);
  return where === '' ? say(what as Message) : `${where}: ${say(what as Message)}`;
}
