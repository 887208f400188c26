import { type Dictionary, en } from './en/dictionary.ts';
import { english } from './en/wording.ts';
import { ko } from './ko/dictionary.ts';
import { korean } from './ko/wording.ts';
import type { Wording } from './wording.ts';

export type { Dictionary };

export const LANGUAGES = ['en', 'ko'] as const;

export type Language = (typeof LANGUAGES)[number];

export const dictionaries: Readonly<Record<Language, Dictionary>> = { en, ko };

export const wordings: Readonly<Record<Language, Wording>> = { en: english, ko: korean };
