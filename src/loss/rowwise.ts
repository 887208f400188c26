import type { Matrix } from '../math/matrix.ts';
import { complete, type Declaration, NO_DISTRIBUTIONS } from './declaration.ts';
import { type Distributions, holdsIndices, ignoredIn, type Loss, type Shape } from './loss.ts';
import { numberList, type Parameters, type Values, type ValuesOf } from './parameter.ts';
import type { Part } from './parts.ts';

/** A loss of a row of predictions p and a row of targets y: a number per class or coordinate, or the parts that it names. */
export interface Rowwise<P extends Parameters> extends Declaration<P> {
  readonly parts?: readonly Part<ValuesOf<P>>[];
  /** As many as the predictions unless it says otherwise. */
  labelWidth?(width: number): number;
  /** What gives how much a row adds to what the mean divides by; undefined under values by which each adds 1. */
  weigh?(values: ValuesOf<P>): ((y: Float64Array, isIndexed: boolean) => number) | undefined;
  distributions?(values: ValuesOf<P>): Distributions;
  /** `only` is the class of a one-hot y that stands for a class index: what looks at it alone need not search for it. */
  value(p: Float64Array, y: Float64Array, values: ValuesOf<P>, only?: number): number;
  /** Writes dvalue/dp to `gradient`. */
  gradient(p: Float64Array, y: Float64Array, values: ValuesOf<P>, gradient: Float64Array): void;
  /** Whether the row, read as a class, is the class of its target. */
  correct?(p: Float64Array, y: Float64Array, values: ValuesOf<P>, only?: number): boolean;
}

/** The parameter that `rowwise` reads of its own: class indices whose rows are no samples. */
export const ignoreIndexParameter = numberList({
  en: 'rows of this class index (or of several) cost nothing and are left out of the mean',
  ko: '이 클래스 번호(들)의 행은 손실이 0이며 평균에서 제외한다',
});

/** A loss of one row of predictions and its target: a row of numbers, or a class index. */
export function rowwise<const P extends Parameters>(declaration: Rowwise<P>): Loss {
  const { correct, weigh, shape, parts = [], labelWidth = (width: number) => width } = declaration;
  return {
    ...complete(declaration),
    parts: parts as readonly Part[],
    labelWidth,
    distributions: (values) => declaration.distributions?.(values as ValuesOf<P>) ?? NO_DISTRIBUTIONS,
    evaluate(count, prediction, label, values, losses) {
      eachRow(shape, count, prediction, label, values, (i, p, y, only) => {
        losses[i] = y === undefined ? 0 : declaration.value(p, y, values as ValuesOf<P>, only);
      });
    },
    differentiate(count, prediction, label, values, slopes) {
      eachRow(shape, count, prediction, label, values, (i, p, y) => {
        const row = slopes.subarray(i * p.length, (i + 1) * p.length);
        if (y === undefined) row.fill(0);
        else declaration.gradient(p, y, values as ValuesOf<P>, row);
      });
    },
    classify:
      correct &&
      ((count, prediction, label, values, right) => {
        eachRow(shape, count, prediction, label, values, (i, p, y, only) => {
          right[i] = y !== undefined && correct(p, y, values as ValuesOf<P>, only) ? 1 : 0;
        });
      }),
    weigh(values) {
      const weightOf = weigh?.(values as ValuesOf<P>);
      if (weightOf === undefined) return undefined;
      return (count, prediction, label, counts) => {
        const isIndexed = holdsIndices(shape, prediction, label);
        eachRow(shape, count, prediction, label, values, (i, _, y) => {
          counts[i] = y === undefined ? 0 : weightOf(y, isIndexed);
        });
      };
    },
  };
}

/**
 * Calls `visit` with each row; a class index is shown as its one-hot row, and none where it is one to ignore. The two
 * rows are reused between calls.
 */
function eachRow(
  shape: Shape,
  count: number,
  prediction: Matrix,
  label: Matrix,
  values: Values,
  visit: (i: number, p: Float64Array, y: Float64Array | undefined, only?: number) => void,
): void {
  const { width } = prediction;
  const isIndexed = holdsIndices(shape, prediction, label);
  const ignored = ignoredIn(values);
  const p = new Float64Array(width);
  const y = new Float64Array(isIndexed ? width : label.width);
  for (let i = 0; i < count; i++) {
    copyRow(prediction.values, i, p);
    if (!isIndexed) {
      copyRow(label.values, i, y);
      visit(i, p, y);
      continue;
    }
    const index = label.values[i];
    if (ignored.length > 0 && ignored.includes(index)) {
      visit(i, p, undefined);
      continue;
    }
    y[index] = 1;
    visit(i, p, y, index);
    y[index] = 0;
  }
}

function copyRow(values: Float64Array, i: number, row: Float64Array): void {
  for (let k = 0, from = i * row.length; k < row.length; k++, from++) row[k] = values[from];
}
