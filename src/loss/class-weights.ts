import { sumRow } from '../math/row-sum.ts';
import type { Text } from '../words/message.ts';
import { NON_NEGATIVE } from './domain.ts';
import { choice, numberAt, numberByColumn } from './parameter.ts';
import { ignoreIndexParameter } from './rowwise.ts';

/** How much the classes count, and which of them are not looked at. */
export const classParameters = {
  classWeight: numberByColumn(
    {
      en: 'factor on what each class costs: cat=2,dog=1 by name, or 2,1 in the order of the classes',
      ko: '클래스마다 손실에 곱하는 값: 이름으로 cat=2,dog=1 또는 클래스 순서대로 2,1',
    },
    NON_NEGATIVE,
  ),
  classMean: choice(['weights', 'index', 'count'], {
    en: 'with class weights the mean divides by the weights of the targets, by them only where labels are class indices (index), or by the rows (count)',
    ko: '클래스 가중치가 있을 때 평균을 나누는 값: 목표값의 가중치(weights), 레이블이 클래스 번호일 때만 그 가중치(index), 행의 수(count)',
  }),
  ignoreIndex: ignoreIndexParameter,
};

interface ClassValues {
  readonly classWeight: readonly number[];
  readonly classMean: string;
}

/** What has no effect where there are no class weights. */
export const idleWithoutWeights = ({ classWeight }: ClassValues): Readonly<Record<string, Text>> =>
  classWeight.length === 0 ? { classMean: { en: 'there are no class weights', ko: '클래스 가중치가 없다' } } : {};

/** What a row adds to the divisor of a mean under class weights: the weight of its target. */
export function weighByClass({ classWeight, classMean }: ClassValues) {
  if (classWeight.length === 0 || classMean === 'count') return undefined;
  return (y: Float64Array, isIndexed: boolean): number =>
    isIndexed || classMean === 'weights' ? sumRow((k) => numberAt(classWeight, k, 1) * y[k], y.length) : 1;
}
