import type { Text } from '../words/message.ts';
import { type Domain, REAL } from './domain.ts';

/** A list has a number for each class or column; of one number it stands for all, of none for no such thing. */
export type Value = number | boolean | string | readonly number[];

/** The values of a loss's parameters by name. */
export type Values = Readonly<Record<string, Value>>;

/** A parameter as data: the flag, its help and the check of its value follow from it. */
export interface Parameter<T extends Value = Value> {
  readonly default: T;
  readonly domain?: Domain;
  readonly choices?: readonly string[];
  /** Whether a list has as many numbers as there are columns, and not as many as one likes. */
  readonly isByColumn?: boolean;
  /** What people remember it as, in the form of flags. */
  readonly remembered?: readonly string[];
  /** What it says of predictions that are quantiles: which one they are, or how much an interval of two misses. */
  readonly level?: 'quantile' | 'missed';
  readonly help: Text;
}

export type Parameters = Readonly<Record<string, Parameter>>;

type Widened<T> = T extends number
  ? number
  : T extends boolean
    ? boolean
    : T extends readonly number[]
      ? readonly number[]
      : string;

/** The values that a declaration of parameters promises. */
export type ValuesOf<P extends Parameters> = { readonly [Name in keyof P]: Widened<P[Name]['default']> };

/** A number in `domain`. */
export function number(value: number, help: Text, domain: Domain = REAL): Parameter<number> {
  return { default: value, domain, help };
}

/** A yes or no, no unless asked for. */
export function flag(help: Text): Parameter<boolean> {
  return { default: false, help };
}

/** One word of a few, the first unless another is asked for. */
export function choice(choices: readonly [string, ...string[]], help: Text): Parameter<string> {
  return { default: choices[0], choices, help };
}

/** A number in `domain` for each class or column, or one for all of them; none unless given. */
export function numberByColumn(help: Text, domain: Domain = REAL, value: readonly number[] = []) {
  return { default: value, domain, isByColumn: true, help } satisfies Parameter<readonly number[]>;
}

/** As many numbers in `domain` as one likes; none unless given. */
export function numberList(help: Text, domain: Domain = REAL): Parameter<readonly number[]> {
  return { default: [], domain, help };
}

/** The number of a list by columns that is meant for `column`; `none` where the list is empty. */
export function numberAt(list: readonly number[], column: number, none: number): number {
  return list.length === 0 ? none : list[list.length === 1 ? 0 : column];
}

/** `labelSmoothing` as `label-smoothing`, the form of flags. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `labelSmoothing` as `label_smoothing`, the form of JSON keys. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A value as messages and explanations write it: `2, 1`, or `none` for an empty list. */
export function formatValue(value: Value): string {
  return isList(value) ? value.join(', ') || 'none' : String(value);
}

export const isList = (value: Value): value is readonly number[] => typeof value === 'object';
