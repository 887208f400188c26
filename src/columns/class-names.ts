import { parseNumber } from '../input/cell.ts';
import { encodingHint } from '../input/number-hint.ts';
import { problem } from '../problem/problem.ts';

/** The classes of a prediction's columns by name. */
export interface ClassNames {
  /** A name for each class, as results show it. */
  readonly shown: readonly string[];
  /** Every name a label may bear: the column's own, and without what all begin with. */
  readonly index: ReadonlyMap<string, number>;
  /** Whether `--classes` names them. */
  readonly areTold: boolean;
}

/** `--classes` as names, else the column names, also without what they begin with in common (`prob_`). Throws UserError where they do not tell the classes apart. */
export function nameClasses(
  columns: readonly string[] | undefined,
  given: readonly string[] | undefined,
  count: number,
): ClassNames | undefined {
  if (given !== undefined && given.length !== count) {
    throw problem('class-count', { names: given.length, columns: count });
  }
  const names = given ?? columns;
  if (names === undefined) return undefined;
  const shown = given ?? withoutCommonPrefix(names);
  const twice = shown.find((name, index) => shown.indexOf(name) !== index);
  if (twice !== undefined) throw problem('class-named-twice', { name: twice });
  const entries = [...names, ...shown].map((name, index): [string, number] => [name, index % count]);
  // A class called 1 is also meant by the label 1.0.
  const numbers = shown.flatMap((name, index): [string, number][] => {
    const value = parseNumber(name);
    return value === undefined ? [] : [[String(value), index]];
  });
  // Of names that are no UTF-8 two may look the same.
  const known = [...numbers, ...entries].filter(([name]) => encodingHint(name) === undefined);
  return { shown, index: new Map(known), areTold: given !== undefined };
}

/** `prob_cat, prob_dog` as `cat, dog`: the common beginning, up to its last separator. */
export function withoutCommonPrefix(names: readonly string[]): readonly string[] {
  const [first] = names;
  let length = 0;
  while (length < first.length && names.every((name) => name[length] === first[length])) length++;
  const prefix = /^.*[_.:-]/.exec(first.slice(0, length))?.[0] ?? '';
  return names.every((name) => name.length > prefix.length) ? names.map((name) => name.slice(prefix.length)) : names;
}

/** The same, also without what they end with: `a_true, b_true` as `a, b`. */
export function withoutCommonEnds(names: readonly string[]): readonly string[] {
  const begun = withoutCommonPrefix(names);
  const reversed = begun.map((name) => [...name].reverse().join(''));
  return withoutCommonPrefix(reversed).map((name) => [...name].reverse().join(''));
}
