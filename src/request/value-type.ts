import { parseNumber } from '../input/cell.ts';
import { nearest } from '../problem/nearest.ts';
import { hint, problem, type UserError } from '../problem/problem.ts';

/**
 * What a flag takes: `switch` nothing, `toggle` nothing and has a `--no-` form, `value` one text, `values` one each time it is given,
 * `pairs` one that may name columns, `cat=2,dog=1`.
 */
export type Form = 'switch' | 'toggle' | 'value' | 'values' | 'pairs';

/** How the value of a flag is read. */
export interface ValueType<T, F extends Form = Form> {
  readonly form: F;
  /** Reads one text. Throws UserError, which the caller places and names, for a text that is no value. */
  read(text: string): T;
  /** The words of which a value is one. */
  readonly choices?: readonly string[];
  /** What a toggle is where it is not given. */
  readonly initial?: boolean;
  /** Whether a text names a file, or does so where there is such a file. */
  readonly isFile?: true | 'perhaps';
  /** How several values are said in one. */
  readonly joins?: 'by-comma' | 'by-and';
}

const readTruth = (): boolean => true;

/** On where it is given. */
export const SWITCH: ValueType<boolean, 'switch'> = { form: 'switch', read: readTruth };

/** On, off, or what it is without being given: `initial`, or else left to the command. */
export const toggle = (initial?: boolean): ValueType<boolean, 'toggle'> => ({
  form: 'toggle',
  read: readTruth,
  ...(initial !== undefined && { initial }),
});

/** Any text. */
export const TEXT: ValueType<string, 'value'> = { form: 'value', read: (text) => text };

/** The path of a file. */
export const FILE: ValueType<string, 'value'> = { ...TEXT, isFile: true };

/** A column, or the path of a file where there is one. */
export const COLUMN_OR_FILE: ValueType<string, 'value'> = { ...TEXT, isFile: 'perhaps' };

/** Columns, as a text that is read when the files are known. */
export const COLUMNS: ValueType<string, 'value'> = { ...TEXT, joins: 'by-comma' };

/** Names with commas between them. */
export const NAMES = list((text): readonly string[] => text.split(',').map((name) => name.trim()));

/** What a function reads. */
export function value<T>(read: (text: string) => T): ValueType<T, 'value'> {
  return { form: 'value', read };
}

/** What a function reads of a text with commas between its parts. */
export function list<T>(read: (text: string) => T): ValueType<T, 'value'> {
  return { ...value(read), joins: 'by-comma' };
}

/** What a function reads, of each time it is given. */
export function values<T>(read: (text: string) => T): ValueType<T, 'values'> {
  return { form: 'values', read };
}

/** One of a few words. */
export function choice<const T extends string>(choices: readonly T[]): ValueType<T, 'value'> {
  return {
    form: 'value',
    choices,
    read(text) {
      const found = choices.find((known) => known === text);
      if (found === undefined) throw notOneOf(text, choices);
      return found;
    },
  };
}

/** A word that is not one of a few, with the nearest of them. */
export function notOneOf(text: string, choices: readonly string[]): UserError {
  const near = nearest(text, choices);
  return problem(
    'not-one-of',
    { text, choices },
    { hints: near === undefined ? [] : [hint('did-you-mean', { name: near })] },
  );
}

/** A whole number from `least` to `most`. */
export function count(least: number, most = Number.MAX_SAFE_INTEGER): ValueType<number, 'value'> {
  return value((text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw problem('not-a-whole-number', { text, least, ...(most < Number.MAX_SAFE_INTEGER && { most }) });
  });
}

/** A finite number other than 0. */
export const FACTOR = value((text) => {
  const number = parseNumber(text);
  if (number !== undefined && Number.isFinite(number) && number !== 0) return number;
  throw problem('not-a-factor', { text });
});

/** `all`, or a whole number of at least 1. */
export const COUNT_OR_ALL = value((text) => (text === 'all' ? Infinity : count(1).read(text)));
