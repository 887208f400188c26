import { UserError } from '../problem/problem.ts';

/** What to do about a file that ends early or does not fit together. */
export const WHOLE = 'the file was not written or copied whole';

/** What went wrong with bytes at a place, in the user's words: an error that was made for them as it says, any other as a damage. */
export function damage(place: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  // An error of Node's own modules need not be an instance of this realm's Error.
  const { name, message } = error as { readonly name?: unknown; readonly message?: unknown };
  // What the language itself objects to, a length or a place that cannot be, says nothing to a user.
  const text = name === 'Error' ? `: ${String(message).replaceAll('\n', ' ').replace(/\.+$/, '')}` : '';
  return new UserError(`${place}: damaged${text}`, WHOLE);
}

/** Does what fails where bytes are damaged, and says so with their place. */
export function attempt<T>(place: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw damage(place, error);
  }
}
