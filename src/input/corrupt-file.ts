import { type Hint, hint, problem, UserError, type Where } from '../problem/problem.ts';
import { english } from '../words/en/wording.ts';
import { type Args, type Code, type Message, message } from '../words/message.ts';

/** What to do about a file that ends early or does not fit together. */
export const WHOLE: readonly Hint[] = [hint('not-written-whole', {})];

/** Bytes that do not fit together, thrown where their file is not known. */
export class CorruptError extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(english.say(reason));
    this.reason = reason;
  }
}

/** Such an error by the code of its reason. */
export function corrupt<C extends Code>(code: C, args: Args<C>): CorruptError {
  return new CorruptError({ code, args } as unknown as Message);
}

/** A part of what is at a place. */
export const inside = (where: Where, part: Message): Where => ({ ...where, within: [...(where.within ?? []), part] });

/** What went wrong with bytes at a place: a UserError as it is, any other error as damage. */
export function damage(where: Where, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const reason = error instanceof CorruptError ? error.reason : reasonOf(error);
  return problem('damaged', reason === undefined ? {} : { reason }, { ...where, hints: WHOLE });
}

/** What a library says. What the language itself objects to, a length or an index that cannot be, says nothing to a user. */
function reasonOf(error: unknown): Message | undefined {
  // An error of Node's own modules need not be an instance of this realm's Error.
  const { name, message: text } = error as { readonly name?: unknown; readonly message?: unknown };
  if (name !== 'Error') return undefined;
  return message('reported', { text: String(text).replaceAll('\n', ' ').replace(/\.+$/, '') });
}

/** Does what fails where bytes are damaged, and says so with their place. */
export function attempt<T>(where: Where, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw damage(where, error);
  }
}
