import { en } from '../../src/words/en/dictionary.ts';

/** The texts of a dictionary by dotted key; its sentences are left out. */
export function leavesOf(words: object, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[prefix + key, value]];
    return typeof value === 'object' && value !== null ? leavesOf(value, `${prefix}${key}.`) : [];
  });
}

export const WORD_KEYS: readonly string[] = leavesOf(en)
  .map(([key]) => key)
  .sort();
