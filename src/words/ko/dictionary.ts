import type { Dictionary } from '../en/dictionary.ts';
import { check } from './dictionary/check.ts';
import { compare } from './dictionary/compare.ts';
import { dryRun } from './dictionary/dry-run.ts';
import { explain } from './dictionary/explain.ts';
import { interval } from './dictionary/interval.ts';
import { list } from './dictionary/list.ts';

/** The same words in Korean, as the study notes use them. */
export const ko: Dictionary = {
  sample: '번호',
  id: '식별자',
  prediction: '예측값',
  label: '실제값',
  loss: '손실',
  weight: '가중치',
  gradient: '기울기',
  share: '전체 손실 중 비율',
  n: '데이터 수',
  skipped: '제외한 데이터 수',
  ignored: '무시한 데이터 수',
  accuracy: '정확도',
  bestConstant: '최적 상수 예측',
  skill: '스킬 점수',
  headline: '대표값',
  output: '출력',
  batch: '배치',
  all: '전체',
  missing: '(값 없음)',
  worst: '손실이 큰 데이터',
  best: '손실이 작은 데이터',
  ofSample: (sample, symbol, value) => `${sample}번째 데이터에 대한 ${symbol}=${value}`,
  ofKey: (id, symbol, value) => `${id} 데이터에 대한 ${symbol}=${value}`,
  ofGroup: (group, symbol, value) => `${group} 그룹의 ${symbol}=${value}`,
  always: (prediction) => `항상 같은 예측값: ${prediction}`,
  columns: (count) => `열 ${count}개`,
  rows: (count, shown) => `데이터 ${count}건 (${shown}건 표시, --rows all로 모두 표시)`,
  groups: (count, shown) => `그룹 ${count}개 (손실이 큰 ${shown}개 표시, --rows all로 모두 표시)`,
  check,
  compare,
  dryRun,
  explain,
  interval,
  list,
};
