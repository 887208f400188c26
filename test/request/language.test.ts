import { describe, expect, test } from '@jest/globals';
import { languageOf, parseLanguage } from '../../src/request/language.ts';
import { dictionaries, LANGUAGES } from '../../src/words/language.ts';

describe('without --lang the language is', () => {
  test.each([
    [{}, 'en'],
    [{ LANG: 'ko_KR.UTF-8' }, 'ko'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'ko_KR.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'C', LC_MESSAGES: 'ko_KR' }, 'ko'],
    [{ LANG: 'ko_KR', LC_ALL: '' }, 'ko'],
    [{ LOSSCTL_LANG: 'ko', LANG: 'C' }, 'ko'],
    [{ LOSSCTL_LANG: 'en', LANG: 'ko_KR' }, 'en'],
    [{ LOSSCTL_LANG: '', LANG: 'ko_KR' }, 'ko'],
    [{ LANG: 'kok_IN.UTF-8' }, 'en'],
  ] as const)('of %j %s', (env, language) => {
    expect(languageOf(env)).toBe(language);
  });
});

test('a language there is not is refused', () => {
  expect(parseLanguage('KO')).toBe('ko');
  expect(() => parseLanguage('fr')).toThrow('unknown language "fr": known are en, ko');
  expect(() => languageOf({ LOSSCTL_LANG: 'fr' })).toThrow('unknown language "fr"');
});

test('every language has a dictionary', () => {
  expect(Object.keys(dictionaries).sort()).toEqual([...LANGUAGES].sort());
});
