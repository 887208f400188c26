import { hint, problem } from '../problem/problem.ts';
import type { Place } from '../words/message.ts';
import type { Pairs } from './block.ts';

/** What makes labels of two classes 0 and 1, and leaves the predictions beside them as they are. */
export interface Renumbering {
  readonly flag: 'classes' | 'class-base';
  /** Whether it takes numbers for others, as 1 and 2 for 0 and 1. */
  readonly isOfNumbers: boolean;
}

/**
 * The same pairs, whose labels are numbered anew. Throws UserError where the predictions are classes by their old numbers: one of
 * them is beyond 0 and 1, or all of them are 1 where that is no longer the same class.
 */
export async function* holdIndices(
  pairs: AsyncIterable<Pairs>,
  { flag, isOfNumbers }: Renumbering,
): AsyncGenerator<Pairs> {
  const hints = [hint('classes-as-they-are', { flag }, { [flag]: null })];
  let mayBeClasses = isOfNumbers;
  let first: Place | undefined;
  for await (const block of pairs) {
    const { values, place } = block.roles.prediction;
    const row = values.findIndex((value) => value < 0 || value > 1);
    if (row >= 0) throw problem('class-beside-index', { number: values[row], flag }, { place: place(row, 0), hints });
    mayBeClasses &&= values.every((value) => value === 1);
    first ??= place(0, 0);
    yield block;
  }
  if (mayBeClasses && first !== undefined)
    throw problem('class-beside-index', { number: 1, flag }, { place: first, hints });
}
