import { nearest } from '../problem/nearest.ts';
import { hint, problem } from '../problem/problem.ts';
import type { Text } from '../words/message.ts';

/** The conventions lossctl knows. A convention fills in defaults; an explicit option wins. */
export const CONVENTIONS = ['math', 'scratch', 'keras', 'torch', 'sklearn'] as const;

export type ConventionName = (typeof CONVENTIONS)[number];

/** What each convention stands for, in both languages. */
export const CONVENTION_WORDS: Readonly<Record<ConventionName, Text>> = {
  math: { en: 'the formula, without any guard', ko: '보정 없는 수식 그대로' },
  scratch: { en: "the study notes' own functions", ko: '학습 노트에서 직접 구현한 함수' },
  keras: { en: 'Keras 3 in float64', ko: 'Keras 3 (float64)' },
  torch: { en: 'PyTorch 2 in float64', ko: 'PyTorch 2 (float64)' },
  sklearn: { en: 'scikit-learn 1.9', ko: 'scikit-learn 1.9' },
};

/** The libraries whose names for losses are known, and the convention that each of them stands for. */
export const LIBRARIES = {
  torch: 'torch',
  torchvision: 'torch',
  keras: 'keras',
  sklearn: 'sklearn',
  optax: 'math',
  scipy: 'math',
  xgboost: 'math',
  lightgbm: 'math',
  catboost: 'math',
  notes: 'scratch',
} as const satisfies Readonly<Record<string, ConventionName>>;

export type LibraryName = keyof typeof LIBRARIES;

/** What the mean of weighted losses divides by: the sum of the weights, or the number of rows. */
export type WeightedMean = 'weights' | 'count';

/** What each convention divides by; a loss of a library that does otherwise says so. */
export const WEIGHTED_MEANS: Readonly<Record<ConventionName, WeightedMean>> = {
  math: 'weights',
  scratch: 'count',
  keras: 'count',
  torch: 'count',
  sklearn: 'weights',
};

/** What a sum is over where a sample's loss is the mean of its output columns: the samples, or all numbers. */
export const SUMS_OVER: Readonly<Record<ConventionName, 'samples' | 'numbers'>> = {
  math: 'samples',
  scratch: 'samples',
  keras: 'samples',
  torch: 'numbers',
  sklearn: 'samples',
};

/** What becomes of a mean over no row, where every row is of an ignored class or left out. */
export const EMPTY_MEANS: Readonly<Record<ConventionName, 'error' | 'nan'>> = {
  math: 'error',
  scratch: 'error',
  keras: 'error',
  torch: 'nan',
  sklearn: 'error',
};

/** Reads a convention's name. Throws UserError for an unknown one. */
export function parseConvention(text: string): ConventionName {
  const name = text.trim().toLowerCase();
  const known = CONVENTIONS.find((convention) => convention === name);
  if (known !== undefined) return known;
  const near = nearest(name, CONVENTIONS);
  const hints = near === undefined ? [] : [hint('did-you-mean', { name: near })];
  throw problem('unknown-convention', { text: name, known: CONVENTIONS }, { hints });
}
