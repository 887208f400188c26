import type { Text } from '../words/message.ts';

/** The kinds of losses, as lists show them. */
export const FAMILIES = {
  squared: { en: 'squared error', ko: '제곱 오차' },
  absolute: { en: 'absolute error', ko: '절대 오차' },
  robust: { en: 'robust error', ko: '로버스트 오차' },
  quantile: { en: 'quantile and expectile error', ko: '분위수와 기대분위수 오차' },
  relative: { en: 'relative and logarithmic error', ko: '상대 오차와 로그 오차' },
  likelihood: { en: 'negative log-likelihood', ko: '음의 로그 가능도' },
  deviance: { en: 'deviance', ko: '이탈도' },
  entropy: { en: 'cross-entropy', ko: '교차 엔트로피' },
  forecast: { en: 'probabilistic forecast', ko: '확률 예측' },
  margin: { en: 'margin', ko: '마진' },
  divergence: { en: 'divergence', ko: '발산' },
  overlap: { en: 'overlap', ko: '겹침' },
  decision: { en: 'classification error', ko: '분류 오류' },
  calibration: { en: 'calibration', ko: '확률 보정' },
  similarity: { en: 'vector similarity', ko: '벡터 유사도' },
} as const satisfies Readonly<Record<string, Text>>;

export type Family = keyof typeof FAMILIES;
