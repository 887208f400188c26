import { offer, problem, type UserError } from '../problem/problem.ts';
import type { Place } from '../words/message.ts';

/** The error of a whole number that no double holds, for a loss that does not follow from differences alone. */
export function tooWide(value: string, place: Place, loss?: string): UserError {
  const hints = [offer('round-wide-numbers', { 'as-is': true })];
  return problem('too-wide-number', { value, loss }, { place, hints });
}
