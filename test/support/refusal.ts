import { expect } from '@jest/globals';
import { UserError } from '../../src/problem/problem.ts';

/** The UserError that `run` throws; any other end is a failure. */
export function refusalOf(run: () => unknown): UserError {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return error as UserError;
  }
  throw new Error('nothing was refused');
}
