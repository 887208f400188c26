import { type Domain, REAL } from './domain.ts';
import { UserError } from './error.ts';

/** A sentence in both languages. */
export interface Words {
  readonly en: string;
  readonly ko: string;
}

export type Value = number | boolean | string;

/** The values of a loss's parameters by name. */
export type Values = Readonly<Record<string, Value>>;

/** A parameter as data: the flag, its help and the check of its value follow from it. */
export interface Parameter<T extends Value = Value> {
  readonly default: T;
  readonly domain?: Domain;
  readonly choices?: readonly string[];
  readonly help: Words;
}

export type Parameters = Readonly<Record<string, Parameter>>;

type Widened<T> = T extends number ? number : T extends boolean ? boolean : string;

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

/** `labelSmoothing` as `label-smoothing`, the form of flags. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `labelSmoothing` as `label_smoothing`, the form of JSON keys. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Reads the text of a parameter's value. Throws UserError where it is not one the parameter allows. */
export function parseValue(name: string, parameter: Parameter, text: string): Value {
  const fail = (wanted: string): never => {
    throw new UserError(`--${kebab(name)}: "${text}" is not ${wanted}`);
  };
  if (typeof parameter.default === 'boolean') {
    if (text !== 'true' && text !== 'false') return fail('true or false');
    return text === 'true';
  }
  if (typeof parameter.default === 'string') {
    return parameter.choices?.includes(text) ? text : fail(`one of ${parameter.choices?.join(', ')}`);
  }
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isNaN(value)) return fail('a number');
  return parameter.domain?.contains(value) ? value : fail(`in ${parameter.domain?.text}`);
}

/** Checks a value given to the library. Throws UserError as parseValue does. */
export function checkValue(name: string, parameter: Parameter, value: Value): Value {
  const sameType = typeof value === typeof parameter.default;
  if (!sameType) throw new UserError(`${name}: ${String(value)} is not a ${typeof parameter.default}`);
  return parseValue(name, parameter, String(value));
}
