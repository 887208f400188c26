import { type Problem, wordProblem } from '../../problem/problem.ts';
import type { Place } from '../../words/message.ts';
import type { Wording } from '../../words/wording.ts';
import type { Entry } from './object.ts';

/** A problem: its words, its code, where it is, and the ways out. */
export function problemEntries(problem: Problem, wording: Wording): Entry[] {
  const { message, hint } = wordProblem(problem, wording);
  return [
    ['error', JSON.stringify(message)],
    ...(hint === undefined ? [] : [['hint', JSON.stringify(hint)] satisfies Entry]),
    ['code', JSON.stringify(problem.code)],
    ...placeEntries(problem.place),
  ];
}

/** The fields of a place that there are. */
const placeEntries = (place: Place = {}): Entry[] =>
  Object.entries(place).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, JSON.stringify(value)] satisfies Entry],
  );
