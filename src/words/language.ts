import { quote, UserError } from '../error.ts';
import { type Dictionary, en } from './en.ts';
import { ko } from './ko.ts';

export type { Dictionary };

export const LANGUAGES = ['en', 'ko'] as const;

export type Language = (typeof LANGUAGES)[number];

export const dictionaries: Readonly<Record<Language, Dictionary>> = { en, ko };

/** Reads the value of `--lang`. Throws UserError for a language there is not. */
export function parseLanguage(text: string): Language {
  const known = LANGUAGES.find((language) => language === text.toLowerCase());
  if (known === undefined) throw new UserError(`unknown language ${quote(text)}: known are ${LANGUAGES.join(', ')}`);
  return known;
}

/** The language of what people read, where no `--lang` was given: LOSSCTL_LANG, else the locale. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  if (env.LOSSCTL_LANG) return parseLanguage(env.LOSSCTL_LANG.split(/[_.@-]/)[0]);
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^ko([_.@-]|$)/i.test(locale) ? 'ko' : 'en';
}
