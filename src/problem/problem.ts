import { english } from '../words/en/wording.ts';
import type { Args, Code, Flags, FlagValue, Message, Place } from '../words/message.ts';
import type { Wording } from '../words/wording.ts';

export type { FlagValue };

/** A way out: a message, and the flags that take it, by their long names, so that they can be tried before they are offered. */
export type Hint = Message & { readonly flags?: Flags };

/** What is said beside a result: a note, or a warning. */
export type Note = Message & Pick<ProblemDetails, 'place' | 'within'> & { readonly isWarning?: true };

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

/** A problem, thrown anywhere and worded where it is shown; `message` and `hint` are its words, in English by default. Exit code 2, no stack. */
export class UserError extends Error {
  readonly problem: Problem;
  readonly hint: string | undefined;

  constructor(problem: Problem, wording: Wording = english) {
    const { message, hint } = wordProblem(problem, wording);
    super(message);
    this.name = 'UserError';
    this.problem = problem;
    this.hint = hint;
  }
}

/** A problem by its code. */
export function problem<C extends Code>(code: C, args: Args<C>, details: ProblemDetails = {}): UserError {
  return new UserError({ code, args, ...details } as unknown as Problem);
}

/** A hint by its code, with the flags it offers. */
export function hint<C extends Code>(code: C, args: Args<C>, flags?: Hint['flags']): Hint {
  return { code, args, ...(flags && { flags }) } as unknown as Hint;
}

/** A hint that names the flags which it offers. */
export function offer<C extends Code>(code: C, flags: Flags, args?: Omit<Args<C>, 'flags'>): Hint {
  return { code, args: { ...args, flags }, flags } as unknown as Hint;
}

/** A note or warning by its code. */
export function note<C extends Code>(code: C, args: Args<C>, place?: Place): Note {
  return { code, args, ...(place && { place }) } as unknown as Note;
}

/** A warning among notes. */
export function warning<C extends Code>(code: C, args: Args<C>, place?: Place): Note {
  return { ...note(code, args, place), isWarning: true } as unknown as Note;
}

/** The same error within what it happened in; what is none of the user's stays as it is. */
export function inside(error: unknown, within: Message): unknown {
  return error instanceof UserError ? new UserError(widen(error.problem, within)) : error;
}

/** The same notes within what they are about. */
export function noted(notes: readonly Note[], within: Message): Note[] {
  return notes.map((own) => widen(own, within));
}

/** The same problem, at another place or in something else. */
export function placedAt<T extends object>(own: T, where: Where): T {
  return { ...own, ...where };
}

function widen<T extends Pick<ProblemDetails, 'within'>>(own: T, within: Message): T {
  return { ...own, within: [within, ...(own.within ?? [])] };
}

/** A problem in words: where it is, what it is, and the ways out. */
export function wordProblem(
  { hints = [], ...what }: Problem,
  wording: Wording,
): { readonly message: string; readonly hint: string | undefined } {
  return {
    message: wordNote(what as Note, wording),
    hint: hints.length === 0 ? undefined : hints.map(wording.say).join('; '),
  };
}

/** A note in words: where it is, and what it is. */
export function wordNote({ place, within = [], ...what }: Note, { say, place: placeText }: Wording): string {
  const where = place === undefined ? '' : placeText(place);
  return [where, ...within.map(say), say(what as Message)].filter((part) => part !== '').join(': ');
}
