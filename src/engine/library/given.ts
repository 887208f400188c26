import { quote } from '../../words/text.ts';

const MOST = 60;

/** What a caller gave, as code writes it: `"abc"`, `5n`, `[…]`, `Map {…}`. */
export function showGiven(given: unknown): string {
  if (typeof given === 'string') return quote(given);
  if (typeof given === 'bigint') return cut(`${given}n`);
  if (typeof given === 'symbol') return 'a Symbol';
  if (typeof given === 'function') return 'a function';
  if (given === null || typeof given !== 'object') return Object.is(given, -0) ? '-0' : String(given);
  return quietly(() => (Array.isArray(given) ? '[…]' : showObject(given)), '{…}');
}

function showObject(given: object): string {
  const kind = Object.prototype.toString.call(given).slice('[object '.length, -1);
  return kind === 'Object' ? '{…}' : `${quote(kind).slice(1, -1)} {…}`;
}

const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

/** What `look` finds; `otherwise` where an object of a caller's own throws when it is looked at. */
export function quietly<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}

/** What `{ ... }` makes, its names and values copied; undefined for an array, a function, an instance of a class, and what throws. */
export function copyObject(given: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  return quietly(() => {
    if (isIndexed(given)) return undefined;
    const prototype: unknown = Object.getPrototypeOf(given);
    // That of an object of another realm is another one, and the end of its chain too.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return undefined;
    const copy: Record<string, unknown> = Object.create(null);
    for (const name in given) copy[name] = (given as Readonly<Record<string, unknown>>)[name];
    return copy;
  }, undefined);
}

/** Whether it is indexed by numbers: an array, a typed one, or an object like one; a text is none. */
export function isIndexed(given: unknown): given is ArrayLike<unknown> {
  if (typeof given !== 'object' || given === null) return false;
  return quietly(() => {
    if (Array.isArray(given)) return true;
    if (Object.prototype.toString.call(given) === '[object String]') return false;
    const { length } = given as { readonly length?: unknown };
    return typeof length === 'number' && Number.isSafeInteger(length) && length >= 0;
  }, false);
}

/** Whether what is no array can be iterated. */
export const isIterable = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && quietly(() => Symbol.iterator in given, false);
