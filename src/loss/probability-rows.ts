import type { Text } from '../words/message.ts';
import { type Domain, NON_NEGATIVE, REAL, UNIT } from './domain.ts';
import type { Distributions } from './loss.ts';
import { choice, flag } from './parameter.ts';

interface RowValues {
  readonly fromLogits: boolean;
  readonly renormalize: boolean;
}

/** How rows of class probabilities are read. */
export const rowParameters = {
  fromLogits: flag({ en: 'predictions are raw scores, before the softmax', ko: '예측값이 소프트맥스 이전의 값이다' }),
  renormalize: flag({ en: 'divides each row of probabilities by its sum', ko: '확률의 각 행을 그 합으로 나눈다' }),
  rowSums: choice(['check', 'warn', 'any'], {
    en: 'check: rows must sum to 1 (off by 1e-3 is an error, by 1e-6 a warning); warn: a warning in both cases; any: rows as they come',
    ko: 'check: 각 행의 합이 1이어야 한다(1e-3 넘게 다르면 오류, 1e-6 넘게 다르면 경고); warn: 두 경우 모두 경고; any: 행을 그대로 쓴다',
  }),
};

type RowChoices = RowValues & { readonly rowSums: string };

/** What raw scores leave without effect, of the parameters named. */
export function idleForLogits({ fromLogits }: { readonly fromLogits: boolean }, ...names: string[]) {
  const reason: Text = {
    en: 'predictions are raw scores, no probabilities',
    ko: '예측값이 확률이 아니라 점수(로짓)이다',
  };
  return Object.fromEntries(fromLogits ? names.map((name) => [name, reason]) : []);
}

/** The domains of rows that are read so. */
export const rowDomains = {
  prediction: ({ fromLogits, renormalize, rowSums }: RowChoices): Domain =>
    fromLogits ? REAL : renormalize ? NON_NEGATIVE : rowSums === 'any' ? REAL : UNIT,
  label: ({ rowSums }: RowChoices): Domain => (rowSums === 'any' ? REAL : UNIT),
  // Numbers above 1 have a logarithm above 0.
  least: ({ rowSums }: RowChoices): number => (rowSums === 'any' ? -Infinity : 0),
  distributions: ({ fromLogits, renormalize, rowSums }: RowChoices): Distributions => ({
    prediction: fromLogits || renormalize || rowSums === 'any' ? 'any' : rowSums === 'warn' ? 'warn' : 'check',
    label: rowSums === 'check' ? 'check' : 'any',
  }),
};
