import { parseDecimal } from '../math/decimal.ts';
import { offer, type ProblemDetails, problem, type UserError } from '../problem/problem.ts';
import { type Message, message, type Text } from '../words/message.ts';
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

/** Reads the text of a parameter's value; one that names columns, `cat=2`, stays as it is until they are known. Throws UserError where it is not one the parameter allows. */
export function parseValue(name: string, parameter: Parameter, text: string): Value {
  // A word of a choice stays one, also where it is `false`.
  if (parameter.isByColumn && text.includes('=')) return text;
  const readers: Readonly<Record<Kind, () => Value | undefined>> = {
    number: () => parseDecimal(text),
    boolean: () => BOOLEANS.get(text),
    string: () => text,
    list: () => parseNumbers(text),
  };
  return checkAs(name, parameter, text, readers[kindOf(parameter.default)]());
}

/** `cat=2,dog=3` as a number for each of the columns; those not named have 1. Throws UserError for a name that no column bears. */
export function numbersByName(name: string, parameter: Parameter, text: string, columns: readonly string[]): Value {
  const numbers = columns.map(() => 1);
  const named = new Set<string>();
  const within = withinFlag(name);
  for (const part of text.split(',')) {
    const [, key, value] = /^\s*(.*?)\s*=(.*)$/.exec(part) ?? [];
    const index = columns.indexOf(key);
    if (key === undefined) throw problem('no-class-named', { text: part }, { within });
    if (index < 0) {
      const hints = [offer('where-class-names-stand', { classes: null })];
      throw problem('not-a-class-name', { name: key, classes: columns }, { within, hints });
    }
    if (named.has(key)) throw problem('class-weighed-twice', { name: key }, { within });
    named.add(key);
    const number = parseDecimal(value.trim());
    if (number === undefined) throw problem('not-parameter-number', { value }, { within });
    numbers[index] = number;
  }
  return checkAs(name, parameter, text, numbers);
}

/** Checks a value against the parameter it is for; one number may stand for a list. Throws UserError where it is not one the parameter allows. */
export function checkValue(name: string, parameter: Parameter, value: Value): Value {
  const given = kindOf(parameter.default) === 'list' && typeof value === 'number' ? [value] : value;
  return checkAs(name, parameter, given, given);
}

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

const withinFlag = (name: string): readonly Message[] => [message('flag', { name: kebab(name) })];

/** A value, read from what was given, if the parameter allows it. */
function checkAs(name: string, parameter: Parameter, given: Value, value: Value | undefined): Value {
  if (value === undefined || kindOf(value) !== kindOf(parameter.default)) throw ofOtherKind(name, parameter, given);
  const { choices, domain = REAL } = parameter;
  if (typeof value === 'string' && !choices?.includes(value)) throw ofOtherKind(name, parameter, given);
  const numbers = typeof value === 'number' ? [value] : isList(value) ? value : [];
  if (numbers.every((number) => domain.contains(number))) return value;
  throw problem('parameter-outside-domain', { value: given, domain: domain.text }, { within: withinFlag(name) });
}

/** The error of a value that is none of the parameter's kind, or none of its choices. */
function ofOtherKind(name: string, { default: own, choices = [] }: Parameter, value: Value): UserError {
  const details: ProblemDetails = { within: withinFlag(name) };
  const errors: Readonly<Record<Kind, () => UserError>> = {
    boolean: () => problem('not-parameter-truth', { value }, details),
    string: () => problem('not-parameter-choice', { value, choices }, details),
    number: () => problem('not-parameter-number', { value }, details),
    list: () => problem('not-parameter-numbers', { value }, details),
  };
  return errors[kindOf(own)]();
}
