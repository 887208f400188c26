import type { Words } from './parameter.ts';

/** The kinds of losses, as lists show them. */
export const FAMILIES = {
  squared: { en: 'squared error', ko: '제곱 오차' },
  absolute: { en: 'absolute error', ko: '절대 오차' },
  entropy: { en: 'cross-entropy', ko: '교차 엔트로피' },
} as const satisfies Readonly<Record<string, Words>>;

export type Family = keyof typeof FAMILIES;
