import type { BesideProbability } from '../../columns/probability.ts';
import type { Resolved } from '../../loss/resolve.ts';
import type { Note, UserError } from '../../problem/problem.ts';
import type { Pairs } from '../../rows/block.ts';
import { createBaseWatch } from './base-watch.ts';
import { createDecisionWatch } from './decision-watch.ts';
import { createScoreWatch } from './score-watch.ts';

/** Watches the values of all rows for what contradicts how they are read. */
export interface Watch {
  /** Rows whose values are within their domains. */
  add(pairs: Pairs): void;
  /** What all rows together contradict. */
  fault(): UserError | undefined;
  /** What is to be said of them. */
  notes(): readonly Note[];
}

/** The watches that a loss needs on its rows. `beside` is a column of probabilities beside the predictions; `isBaseTold`, whether it is said where labels begin. */
export function createWatches(resolved: Resolved, beside?: BesideProbability, isBaseTold = false): readonly Watch[] {
  const ofBase = isBaseTold ? undefined : createBaseWatch(resolved);
  return [createScoreWatch(resolved, beside), createDecisionWatch(resolved), ofBase].flatMap((watch) => watch ?? []);
}
