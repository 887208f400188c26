import { offer, problem, type UserError } from '../problem/problem.ts';
import type { Text } from '../words/message.ts';
import type { Domain } from './domain.ts';
import type { Values } from './parameter.ts';

/** Some of the prediction's columns, side by side, that have a meaning of their own: the variance beside a mean. */
export interface Part<V = Values> {
  /** The flag that names its columns, and how they are called in a header: `anchor`, or `anchor_1`, `anchor_2`, ... */
  readonly name: string;
  /** Whether it is one column; the other parts have as many as each other. */
  readonly isSingle: boolean;
  /** The part that this one may not be below, column by column. */
  readonly atLeast?: string;
  readonly help: Text;
  /** Other names that a header has for it, in lower case with `_` between words. */
  readonly names?: readonly string[];
  /** Whether it is what is predicted, so that a column of predictions is meant where none bears its names. */
  readonly isCentral?: true;
  /** Which end of an interval it is, where it is one. */
  readonly end?: 'lower' | 'upper';
  /** The parameter that says in which of several forms it is given, and the form that a name says. */
  readonly form?: { readonly parameter: string; of(name: string): string | undefined };
  domain(values: V): Domain;
}

/** How many columns each of some parts has, where all of them have `width`; undefined where these cannot be shared out. */
export function shareColumns(parts: readonly Part[], width: number): readonly number[] | undefined {
  const singles = parts.filter(({ isSingle }) => isSingle).length;
  const share = (width - singles) / (parts.length - singles || 1);
  const isRight = singles === parts.length ? width === singles : Number.isInteger(share) && share > 0;
  return isRight ? parts.map(({ isSingle }) => (isSingle ? 1 : share)) : undefined;
}

/** Throws UserError where parts that have as many columns as each other do not. `widths` are those of the parts. */
export function checkWidths(parts: readonly Part[], widths: readonly number[]): void {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const shares = shareColumns(parts, total);
  if (shares?.every((share, index) => share === widths[index])) return;
  throw problem('part-widths', {
    parts: parts.map(({ name, isSingle }, index) => ({ name, isSingle, width: widths[index] })),
  });
}

/** The error of a loss that divides by a column, and has none. */
export function withoutBase(loss: string, flag: string): UserError {
  return problem('no-base-column', { loss }, { hints: [offer('name-base-column', { [flag]: null })] });
}

/** What the columns of some parts are called where their file has no names: `anchor_1`, `anchor_2`, or `mean` where it is one. */
export function nameColumns(parts: readonly Part[], width: number): readonly string[] {
  const shares = shareColumns(parts, width) ?? [];
  return parts.flatMap(({ name }, index) =>
    Array.from({ length: shares[index] }, (_, column) => (shares[index] === 1 ? name : `${name}_${column + 1}`)),
  );
}

/** The flags that name the columns of each part, as an example has them: `--anchor 'anchor_*'`. */
export function exampleFlags(parts: readonly Part[]): string {
  return parts.map(({ name, isSingle }) => `--${name} ${isSingle ? name : `'${name}_*'`}`).join(' ');
}
