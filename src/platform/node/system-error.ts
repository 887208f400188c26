import { type Hint, problem, UserError } from '../../problem/problem.ts';

/** The system's error on `path` as a problem. */
export function explain(path: string, error: unknown, hints: readonly Hint[] = []): Error {
  const code = codeOf(error);
  if (code === undefined || error instanceof UserError)
    return error instanceof Error ? error : new Error(String(error));
  return problem('system-error', { error: code }, { place: { file: path }, hints });
}

/** The code of a system error. An error of Node's own modules need not be an instance of this realm's Error. */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}
