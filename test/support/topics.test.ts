import { expect, test } from '@jest/globals';
import { loadCases } from './reference.ts';
import { CLASS_FUNCTIONS } from './topics.ts';

test('a topic names functions that its library has', () => {
  for (const [library, functions] of Object.entries(CLASS_FUNCTIONS)) {
    const known = new Set(loadCases(library).map((of) => of.function));
    expect(functions.filter((name) => !known.has(name))).toEqual([]);
  }
});
