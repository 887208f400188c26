import { problem } from '../problem/problem.ts';
import { LANGUAGES, type Language } from '../words/language.ts';

/** Reads the value of `--lang`. Throws UserError for a language there is not. */
export function parseLanguage(text: string): Language {
  const known = LANGUAGES.find((language) => language === text.toLowerCase());
  if (known === undefined) throw problem('unknown-language', { text, known: LANGUAGES });
  return known;
}

/** The language of what people read, where no `--lang` was given: LOSSCTL_LANG, else the locale. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  if (env.LOSSCTL_LANG) return parseLanguage(env.LOSSCTL_LANG.split(/[_.@-]/)[0]);
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^ko([_.@-]|$)/i.test(locale) ? 'ko' : 'en';
}
