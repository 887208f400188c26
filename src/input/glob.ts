import { problem } from '../problem/problem.ts';

// Written here, as the libraries for it read more than shells do: parentheses as groups, and {1..10} as the class [1-10].

/** The most words that braces may stand for. */
const MOST_WORDS = 10_000;

/** Whether a path is a pattern, unless a file has that very name. */
export const isGlob = (path: string): boolean => /[*?[{]/.test(path);

/** Whether a word without braces may stand for several names. */
export const hasWildcard = (word: string): boolean => /[*?[]/.test(word.replace(/\\./g, ''));

/** A word without wildcards as the name it stands for. */
export const withoutEscapes = (word: string): string => word.replace(/\\(.)/gs, '$1');

/** The words that a pattern with braces stands for, as shells have it: `{a,b}`, `{1..12}`, `{01..12}`, one within another. */
export function expandBraces(pattern: string): readonly string[] {
  const braces = findBraces(pattern);
  if (braces === undefined) return [pattern];
  const { from, to, items } = braces;
  const rest = expandBraces(pattern.slice(to + 1));
  const words = items.flatMap(expandBraces).flatMap((item) => rest.map((end) => pattern.slice(0, from) + item + end));
  if (words.length > MOST_WORDS) throw problem('too-many-brace-words', { pattern, most: MOST_WORDS });
  return words;
}

interface Braces {
  readonly from: number;
  readonly to: number;
  readonly items: readonly string[];
}

/** The first braces that hold a list or a range of numbers; others stand for themselves. */
function findBraces(pattern: string): Braces | undefined {
  for (let from = nextOf('{', pattern, 0); from >= 0; from = nextOf('{', pattern, from + 1)) {
    const commas: number[] = [];
    let depth = 0;
    for (let at = from; at < pattern.length; at++) {
      const character = pattern[at];
      if (character === '\\') at++;
      else if (character === '{') depth++;
      else if (character === ',' && depth === 1) commas.push(at);
      else if (character === '}' && --depth === 0) {
        const items = commas.length > 0 ? cut(pattern, [from, ...commas, at]) : rangeOf(pattern.slice(from + 1, at));
        if (items !== undefined) return { from, to: at, items };
        break;
      }
    }
  }
  return undefined;
}

/** Where a character next stands that no backslash precedes; -1 where it does not. */
function nextOf(character: string, text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === character) return at;
  }
  return -1;
}

const cut = (text: string, places: readonly number[]): string[] =>
  places.slice(1).map((end, index) => text.slice(places[index] + 1, end));

/** The numbers of `1..12`, of one length where one of both is written with leading zeros. */
function rangeOf(text: string): string[] | undefined {
  const found = /^(\d{1,9})\.\.(\d{1,9})$/.exec(text);
  if (found === null) return undefined;
  const [first, last] = [Number(found[1]), Number(found[2])];
  const isPadded = found.slice(1).some((number) => number.length > 1 && number.startsWith('0'));
  const width = isPadded ? Math.max(found[1].length, found[2].length) : 0;
  const step = first <= last ? 1 : -1;
  const size = Math.min(Math.abs(last - first) + 1, MOST_WORDS + 1);
  return Array.from({ length: size }, (_, index) => String(first + step * index).padStart(width, '0'));
}

/** What tells whether a name is of a pattern. */
export interface NamePattern {
  test(name: string): boolean;
}

/** What a place of a pattern stands for: any text, or one character. */
type Token = '*' | ((character: string) => boolean);

/**
 * A part of a path between slashes as a pattern for names: `*` is any text, `?` a character, `[a-z]` one of these, `[!a-z]`
 * one of the others. Names that begin with a point are found only by patterns that do. Throws UserError for a range that goes backwards.
 */
export function namePattern(segment: string): NamePattern {
  const tokens = tokensOf(segment);
  const findsHidden = segment.startsWith('.');
  return { test: (name) => (findsHidden || !name.startsWith('.')) && matches(tokens, [...name]) };
}

/** The same for any text, in which `*` and `?` alone stand for others. */
export function textPattern(pattern: string): NamePattern {
  const tokens = [...pattern].map((character): Token => {
    if (character === '*') return character;
    return character === '?' ? () => true : literal(character);
  });
  return { test: (text) => matches(tokens, [...text]) };
}

const literal =
  (wanted: string) =>
  (character: string): boolean =>
    character === wanted;

function tokensOf(segment: string): Token[] {
  const tokens: Token[] = [];
  const characters = [...segment];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at];
    const rest = character === '[' ? characters.slice(at).join('') : '';
    const end = rest === '' ? -1 : endOfClass(rest, 0);
    if (end >= 0) {
      tokens.push(classOf(rest.slice(1, end), segment));
      at += [...rest.slice(0, end)].length;
    } else if (character === '*') tokens.push('*');
    else if (character === '?') tokens.push(() => true);
    else if (character === '\\' && at + 1 < characters.length) tokens.push(literal(characters[++at]));
    else tokens.push(literal(character));
  }
  return tokens;
}

/** Only the last `*` is tried anew: what it takes less, an earlier one need not take. An expression would try them all. */
function matches(tokens: readonly Token[], name: readonly string[]): boolean {
  let [token, at] = [0, 0];
  let [star, from] = [-1, 0];
  while (at < name.length) {
    const wanted = tokens[token];
    if (wanted === '*') [star, from] = [token++, at];
    else if (wanted?.(name[at])) [token, at] = [token + 1, at + 1];
    else if (star >= 0) [token, at] = [star + 1, ++from];
    else return false;
  }
  return tokens.slice(token).every((left) => left === '*');
}

/** Where a set of characters ends; a bracket that comes first in it is one of them. -1 where it does not end. */
function endOfClass(segment: string, start: number): number {
  const first = /[!^]/.test(segment[start + 1] ?? '') ? start + 2 : start + 1;
  return nextOf(']', segment, segment[first] === ']' ? first + 1 : first);
}

function classOf(text: string, pattern: string): Token {
  const isNegated = /^[!^]/.test(text);
  const members = text
    .slice(isNegated ? 1 : 0)
    .replace(
      /\\(.)|[\\[\]^&]/gsu,
      (whole, escaped?: string) => `\\${/[\w\s]/u.test(escaped ?? '') ? 'x' : ''}${escaped ?? whole}`,
    );
  try {
    const set = new RegExp(`^[${isNegated ? '^' : ''}${members}]$`, 'su');
    return (character) => set.test(character);
  } catch {
    throw problem('bad-character-set', { pattern });
  }
}
