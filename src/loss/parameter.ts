import { parseDecimal } from '../math/decimal.ts';
import { UserError } from '../problem/problem.ts';
import { quote } from '../words/text.ts';
import { type Domain, REAL } from './domain.ts';

/** A sentence in both languages. */
export interface Words {
  readonly en: string;
  readonly ko: string;
}

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
  readonly help: Words;
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
export function number(value: number, help: Words, domain: Domain = REAL): Parameter<number> {
  return { default: value, domain, help };
}

/** A yes or no, no unless asked for. */
export function flag(help: Words): Parameter<boolean> {
  return { default: false, help };
}

/** One word of a few, the first unless another is asked for. */
export function choice(choices: readonly [string, ...string[]], help: Words): Parameter<string> {
  return { default: choices[0], choices, help };
}

/** A number in `domain` for each class or column, or one for all of them; none unless given. */
export function numberByColumn(help: Words, domain: Domain = REAL, value: readonly number[] = []) {
  return { default: value, domain, isByColumn: true, help } satisfies Parameter<readonly number[]>;
}

/** As many numbers in `domain` as one likes; none unless given. */
export function numberList(help: Words, domain: Domain = REAL): Parameter<readonly number[]> {
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

/** Reads the text of a parameter's value; one that names columns, `cat=2`, stays as it is until they are known. Throws UserError where it is not one the parameter allows. */
export function parseValue(name: string, parameter: Parameter, text: string): Value {
  // A word of a choice stays one, also where it is `false`.
  if (parameter.isByColumn && text.includes('=')) return text;
  const readers: Readonly<Record<Kind, () => Value | undefined>> = {
    number: () => parseDecimal(text),
    boolean: () => BOOLEANS.get(text) ?? text,
    string: () => text,
    list: () => parseNumbers(text),
  };
  return checkAs(`--${kebab(name)}: ${quote(text)}`, parameter, readers[kindOf(parameter.default)]());
}

/** `cat=2,dog=3` as a number for each of the columns; those not named have 1. Throws UserError for a name that no column bears. */
export function numbersByName(name: string, parameter: Parameter, text: string, columns: readonly string[]): Value {
  const numbers = columns.map(() => 1);
  const named = new Set<string>();
  for (const part of text.split(',')) {
    const [, key, value] = /^\s*(.*?)\s*=(.*)$/.exec(part) ?? [];
    const index = columns.indexOf(key);
    if (key === undefined) throw new UserError(`--${kebab(name)}: ${quote(part)} names no class: write NAME=NUMBER`);
    if (index < 0) {
      throw new UserError(
        `--${kebab(name)}: ${quote(key)} is not one of the classes ${columns.join(', ')}`,
        'class names come from the header of the predictions, or from --classes',
      );
    }
    if (named.has(key)) throw new UserError(`--${kebab(name)}: ${quote(key)} is named twice`);
    named.add(key);
    const number = parseDecimal(value.trim());
    if (number === undefined) throw new UserError(`--${kebab(name)}: ${quote(value)} is not a number`);
    numbers[index] = number;
  }
  return checkAs(`--${kebab(name)}: ${quote(text)}`, parameter, numbers);
}

/** Checks a value against the parameter it is for; one number may stand for a list. Throws UserError where it is not one the parameter allows. */
export function checkValue(name: string, parameter: Parameter, value: Value): Value {
  const given = kindOf(parameter.default) === 'list' && typeof value === 'number' ? [value] : value;
  return checkAs(`${name}: ${typeof value === 'string' ? quote(value) : formatValue(value)}`, parameter, given);
}

/** A value as messages and explanations write it: `2, 1`, or `none` for an empty list. */
export function formatValue(value: Value): string {
  return isList(value) ? value.join(', ') || 'none' : String(value);
}

export const isList = (value: Value): value is readonly number[] => typeof value === 'object';

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** `2,1` as two numbers and `none` as no number; undefined where a part is none. */
function parseNumbers(text: string): readonly number[] | undefined {
  if (text === 'none') return [];
  const parts = text.split(/[,/]/).map((part) => parseDecimal(part.trim()));
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

type Kind = 'number' | 'boolean' | 'string' | 'list';

const kindOf = (value: Value): Kind => (isList(value) ? 'list' : (typeof value as Kind));

/** A value if the parameter allows it; else the error begins with `subject`. */
function checkAs(subject: string, parameter: Parameter, value: Value | undefined): Value {
  const kind = kindOf(parameter.default);
  const domain = parameter.domain ?? REAL;
  const wanted: Readonly<Record<Kind, string>> = {
    boolean: 'true or false',
    string: `one of ${parameter.choices?.join(', ')}`,
    number: typeof value === 'number' ? `in ${domain.text}` : 'a number',
    list: value !== undefined && isList(value) ? `in ${domain.text}` : 'numbers with commas between them',
  };
  const isRight =
    value !== undefined &&
    kindOf(value) === kind &&
    (typeof value !== 'string' || parameter.choices?.includes(value)) &&
    (typeof value !== 'number' || domain.contains(value)) &&
    (!isList(value) || value.every((part) => domain.contains(part)));
  if (!isRight) throw new UserError(`${subject} is not ${wanted[kind]}`);
  return value;
}
