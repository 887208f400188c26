import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';

// The stored vectors of libraries and of exact arithmetic, and how a test holds lossctl against them.

export type Cells = number | readonly Cells[];

export interface ReferenceCase {
  readonly case_id: string;
  readonly id: string;
  readonly function: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, Cells>>;
  readonly per_sample?: Cells;
  readonly mean?: number;
  readonly sum?: number;
  readonly value?: number;
  readonly gradient_of_mean?: Cells;
  readonly error?: string;
  readonly [field: string]: unknown;
}

interface Deviation {
  readonly case_id: string;
  readonly field: string;
  readonly flat_index: number;
  readonly library: number;
  readonly formula: number;
}

const NON_FINITE: Readonly<Record<string, number>> = { NaN: Number.NaN, Infinity, '-Infinity': -Infinity };

function read(name: string): unknown {
  const url = new URL(`../../../fixtures/reference/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'), (_, value: unknown) =>
    typeof value === 'string' && value in NON_FINITE ? NON_FINITE[value] : value,
  );
}

export function loadCases(name: string): readonly ReferenceCase[] {
  return (read(name) as { readonly cases: readonly ReferenceCase[] }).cases;
}

/** The cases of some functions of a library, or of all others. */
export function casesOf(
  library: string,
  functions: readonly string[],
  side: 'these' | 'others',
): readonly ReferenceCase[] {
  return loadCases(library).filter((of) => functions.includes(of.function) === (side === 'these'));
}

const keyOf = (id: string, field: string, index: number): string => `${id} ${field} ${index}`;

const deviations = new Map(
  (read('deviations') as readonly Deviation[]).map((entry) => [
    keyOf(entry.case_id, entry.field, entry.flat_index),
    entry,
  ]),
);

/** Nested rows of numbers as one list. */
export function flat(cells: Cells | null | undefined): number[] {
  if (cells === undefined || cells === null) return [];
  return typeof cells === 'number' ? [cells] : cells.flatMap((cell) => flat(cell));
}

export function isClose(actual: number, expected: number, relative: number, absolute = 0): boolean {
  if (Object.is(actual, expected) || actual === expected) return true;
  return Number.isFinite(expected) && Math.abs(actual - expected) <= relative * Math.abs(expected) + absolute;
}

/** A bound on relative and on absolute errors, of all numbers or of each. */
export interface Tolerance {
  readonly relative: number;
  readonly absolute?: number | ((index: number) => number);
}

/**
 * Holds numbers against a stored field. Where the library is known to deviate from its formula, the formula's number counts;
 * with `orLibrary` the library's own rounding is right too. `skip` leaves out what the library computes otherwise.
 */
export function expectField(
  { case_id: id }: ReferenceCase,
  field: string,
  actual: ArrayLike<number>,
  expected: readonly number[],
  tolerance: Tolerance,
  choice: { readonly orLibrary?: boolean; readonly skip?: (index: number) => boolean } = {},
): void {
  expect(actual).toHaveLength(expected.length);
  const { relative, absolute = 0 } = tolerance;
  const wrong = expected.flatMap((library, index) => {
    if (choice.skip?.(index)) return [];
    const known = deviations.get(keyOf(id, field, index));
    const right = known === undefined ? [library] : choice.orLibrary ? [known.formula, library] : [known.formula];
    const bound = typeof absolute === 'number' ? absolute : absolute(index);
    const close = right.some((value) => isClose(actual[index], value, relative, bound));
    return close ? [] : [`${field}[${index}] is ${actual[index]}, not ${right.join(' or ')}`];
  });
  expect(wrong).toEqual([]);
}

export interface Plan {
  readonly total: number;
  readonly applying: readonly (readonly [string, () => void])[];
  /** How many cases of each function do not apply, by reason. */
  readonly left: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export function planOf(cases: readonly ReferenceCase[], plan: (of: ReferenceCase) => (() => void) | string): Plan {
  const applying: [string, () => void][] = [];
  const left: Record<string, Record<string, number>> = {};
  for (const of of cases) {
    const run = plan(of);
    if (typeof run !== 'string') applying.push([of.case_id, run]);
    else {
      left[run] ??= {};
      left[run][of.function] = (left[run][of.function] ?? 0) + 1;
    }
  }
  return { total: cases.length, applying, left };
}

/** The number of cases that a plan leaves out. */
export function countLeft({ left }: Plan): number {
  return Object.values(left).reduce((sum, of) => sum + Object.values(of).reduce((all, count) => all + count, 0), 0);
}
