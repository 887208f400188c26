import { expect, test } from '@jest/globals';
import { flags as english } from '../../src/words/en/flags.ts';
import { briefly } from '../../src/words/flag-words.ts';
import { flags as korean } from '../../src/words/ko/flags.ts';

test('a flag is told in as few words as there are, in both languages', () => {
  expect(briefly(english, 'worst')).toBe(english.worst.brief);
  expect(briefly(english, 'precision')).toBe(english.precision.help);
  for (const name of Object.keys(english)) expect([name, typeof briefly(korean, name)]).toEqual([name, 'string']);
  for (const name of ['by', 'weight', 'pred', 'label', 'worst', 'precision', 'where'])
    for (const flags of [english, korean]) expect(briefly(flags, name)).toMatch(/\S/);
});
