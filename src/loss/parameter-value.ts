import { parseDecimal } from '../math/decimal.ts';
import { offer, type ProblemDetails, problem, type UserError } from '../problem/problem.ts';
import { type Message, message } from '../words/message.ts';
import { REAL } from './domain.ts';
import { isList, kebab, type Parameter, type Parameters, type Value } from './parameter.ts';

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

/** A parameter by the name of its flag, with its value; undefined where there is none. Throws UserError as `parseValue`. */
export function readSetting(parameters: Parameters, key: string, text: string): readonly [string, Value] | undefined {
  const name = Object.keys(parameters).find((known) => kebab(known) === key);
  return name === undefined ? undefined : [name, parseValue(name, parameters[name], text)];
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
