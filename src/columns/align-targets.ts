import { readsRows } from '../loss/loss.ts';
import { type Note, note } from '../problem/problem.ts';
import { nameClasses, withoutCommonEnds } from './class-names.ts';
import { namesOf, type Selection } from './column-list.ts';
import { plainName } from './known-names.ts';
import type { Reading } from './search.ts';

/** What is known of columns whose names may put them into order. */
export interface Alignment {
  readonly shape: Reading['shape'];
  /** The names of the classes, where `--classes` gives them. */
  readonly classes: readonly string[] | undefined;
  /** Whether other names say nothing, as where flags name the columns of both. */
  readonly areNamed: boolean;
}

/**
 * Puts the columns of labels into the order of as many columns of predictions, where all bear the same names: silently where they
 * are the same in full, with a note where they are so but for what they begin and end with in common. Notes that names of two
 * kinds are matched by position, unless flags named them.
 */
export function alignTargets(
  prediction: Selection,
  label: Selection,
  { shape, classes, areNamed }: Alignment,
  notes: Note[],
): Selection {
  const targets = namesOf(label);
  const own = namesOf(prediction);
  const { length } = prediction.indices;
  if (own === undefined || targets === undefined || length < 2 || targets.length !== length) return label;
  const hasClasses = readsRows(shape) || shape === 'either';
  const taken = hasClasses ? (nameClasses(own, classes, length)?.shown ?? own) : own;
  const inFull = positionsIn([own], targets);
  const positions =
    inFull ??
    positionsIn([taken], targets) ??
    positionsIn([own, taken, withoutCommonEnds(own), withoutCommonEnds(taken)], withoutCommonEnds(targets));
  if (positions?.every((position, index) => position === index)) return label;
  const place = { file: label.table.file };
  if (positions === undefined) {
    if (!areNamed && !areNumbered(own, targets)) notes.push(note('targets-by-position', {}, place));
    return label;
  }
  if (inFull === undefined) notes.push(note('targets-by-name', {}, place));
  return { table: label.table, indices: own.map((_, index) => label.indices[positions.indexOf(index)]) };
}

/** Where each target stands among the columns that bear these names; undefined where one is not there or comes twice. */
function positionsIn(names: readonly (readonly string[])[], targets: readonly string[]): readonly number[] | undefined {
  for (const own of names)
    for (const form of [(name: string) => name, plainName]) {
      const known = own.map(form);
      const positions = targets.map((target) => known.indexOf(form(target)));
      if (!positions.includes(-1) && new Set(positions).size === own.length) return positions;
    }
  return undefined;
}

/** Whether both count their columns on in the same way: p1, p2 and t1, t2. */
function areNumbered(own: readonly string[], targets: readonly string[]): boolean {
  const numberOf = (name: string): string | undefined => /\d+$/.exec(name)?.[0];
  return own.every((name, index) => numberOf(name) !== undefined && numberOf(name) === numberOf(targets[index]));
}
