import type { Pairing } from '../pair/choose.ts';
import { formatCount } from '../render/number.ts';
import type { RowChoice } from '../result.ts';
import type { ScoreOptions } from './options.ts';

/** Which rows the options want, a line each: for a run that reads none. */
export function describeWanted({ limit }: ScoreOptions): string[] {
  return limit === undefined ? [] : [firstRows(limit)];
}

/** Which rows a pass has taken; undefined where all were wanted. */
export function choiceOf(_: Pairing, { limit }: ScoreOptions): RowChoice | undefined {
  return limit === undefined ? undefined : { limit };
}

/** The same in words, a note each. */
export function describeChoice({ limit }: RowChoice = {}, isCut: boolean): string[] {
  return limit === undefined || !isCut ? [] : [`${firstRows(limit)}: what follows was not read`];
}

const firstRows = (limit: number): string => (limit === 1 ? 'the first row' : `the first ${formatCount(limit)} rows`);
