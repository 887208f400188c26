import { type Domain, REAL } from './domain.ts';
import { quote, UserError } from './error.ts';
import { parseDecimal } from './math/decimal.ts';

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
  // A word of a choice stays one, also where it is `false`.
  const kind = typeof parameter.default;
  const value = kind === 'number' ? parseDecimal(text) : kind === 'boolean' ? (BOOLEANS.get(text) ?? text) : text;
  return checkAs(`--${kebab(name)}: ${quote(text)}`, parameter, value);
}

/** Checks a value against the parameter it is for. Throws UserError where it is not one the parameter allows. */
export function checkValue(name: string, parameter: Parameter, value: Value): Value {
  return checkAs(`${name}: ${typeof value === 'string' ? quote(value) : value}`, parameter, value);
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** A value if the parameter allows it; else the error begins with `subject`. */
function checkAs(subject: string, parameter: Parameter, value: Value | undefined): Value {
  const wanted = {
    boolean: 'true or false',
    string: `one of ${parameter.choices?.join(', ')}`,
    number: typeof value === 'number' ? `in ${parameter.domain?.text}` : 'a number',
  }[typeof parameter.default as 'boolean' | 'string' | 'number'];
  const isRight =
    value !== undefined &&
    typeof value === typeof parameter.default &&
    (typeof value !== 'string' || parameter.choices?.includes(value)) &&
    (typeof value !== 'number' || (parameter.domain ?? REAL).contains(value));
  if (!isRight) throw new UserError(`${subject} is not ${wanted}`);
  return value;
}
