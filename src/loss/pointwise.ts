import { meanRow, sumRow } from '../math/row-sum.ts';
import { complete, type Declaration, NO_DISTRIBUTIONS } from './declaration.ts';
import type { Loss } from './loss.ts';
import { choice, type Parameters, type ValuesOf } from './parameter.ts';

/** A loss of one prediction p and one label y, in a column that a parameter by columns may ask for. */
export interface Pointwise<P extends Parameters> extends Declaration<P> {
  value(p: number, y: number, values: ValuesOf<P>, column: number): number;
  /** dvalue/dp; 0 at a kink. */
  gradient(p: number, y: number, values: ValuesOf<P>, column: number): number;
  /** What gives how much a label adds to what the mean divides by, 0 for one to leave out; undefined where each adds 1. */
  weigh?(values: ValuesOf<P>): ((y: number) => number) | undefined;
  /** Whether p, read as a class, is the class y. */
  correct?(p: number, y: number, values: ValuesOf<P>): boolean;
}

/** The parameter that `pointwise` reads of its own: how several output columns make one sample's loss. */
export const columnsParameter = (first: 'mean' | 'sum') =>
  choice([first, first === 'mean' ? 'sum' : 'mean'], {
    en: "how several output columns make one sample's loss",
    ko: '출력 열이 여러 개일 때 한 데이터의 손실을 만드는 방법',
  });

/** The parameter that reductions read: what several output columns come to, where a headline is no mean. */
export const multiParameter = choice(['pooled', 'columns'], {
  en: 'several output columns: all numbers together (pooled), or the mean of what each column comes to (columns)',
  ko: '출력 열이 여러 개일 때: 모든 값을 함께 계산하거나(pooled), 열마다 구한 값을 평균한다(columns)',
});

/**
 * A loss of one prediction and one label. Of several output columns a sample's loss is the mean of theirs, or their sum
 * where the parameter `columns` says so.
 */
export function pointwise<const P extends Parameters>(declaration: Pointwise<P>): Loss {
  const { value, gradient, correct, weigh } = declaration;
  return {
    ...complete(declaration, gradient),
    parts: [],
    labelWidth: (width) => width,
    weigh(values) {
      const countOf = weigh?.(values as ValuesOf<P>);
      if (countOf === undefined) return undefined;
      // Of several columns a row counts as the share of them that do, as its loss is the mean over all of them.
      return (count, { width }, label, counts) => {
        for (let i = 0; i < count; i++)
          counts[i] = meanRow((column) => countOf(label.values[i * width + column]), width);
      };
    },
    distributions: () => NO_DISTRIBUTIONS,
    evaluate(count, prediction, label, erased, losses) {
      const values = erased as ValuesOf<P>;
      const { width, values: p } = prediction;
      const y = label.values;
      if (width === 1) {
        for (let i = 0; i < count; i++) losses[i] = value(p[i], y[i], values, 0);
        return;
      }
      const combine = erased.columns === 'sum' ? sumRow : meanRow;
      for (let i = 0; i < count; i++) {
        const first = i * width;
        losses[i] = combine((column) => value(p[first + column], y[first + column], values, column), width);
      }
    },
    differentiate(count, prediction, label, erased, slopes) {
      const values = erased as ValuesOf<P>;
      const { width } = prediction;
      const divisor = erased.columns === 'sum' ? 1 : width;
      for (let index = 0; index < count * width; index++) {
        slopes[index] = gradient(prediction.values[index], label.values[index], values, index % width) / divisor;
      }
    },
    classify:
      correct &&
      ((count, prediction, label, erased, right) => {
        const { width } = prediction;
        for (let i = 0; i < count; i++) {
          let all = true;
          for (let index = i * width; index < (i + 1) * width; index++) {
            all &&= correct(prediction.values[index], label.values[index], erased as ValuesOf<P>);
          }
          right[i] = all ? 1 : 0;
        }
      }),
  };
}
