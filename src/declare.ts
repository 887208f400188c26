import { holdsIndices, type Matrix } from './block.ts';
import type { ConventionName } from './convention.ts';
import type { Domain } from './domain.ts';
import type { BestConstant, ConstantRule, Distributions, LabelMoments, Loss, Setting } from './loss.ts';
import { meanRow, sumRow } from './math/row-sum.ts';
import { choice, type Parameters, type Values, type ValuesOf } from './parameter.ts';

const NO_DISTRIBUTIONS: Distributions = { prediction: 'any', label: 'any' };

type Described = Pick<Loss, 'name' | 'symbol' | 'family' | 'shape' | 'about' | 'formula' | 'derivative' | 'reference'>;
type Optional = Partial<Pick<Loss, 'aliases' | 'borrowed' | 'headline' | 'lines'>>;

interface Declaration<P extends Parameters> extends Described, Optional {
  readonly parameters: P;
  readonly conventions?: Readonly<
    Partial<Record<ConventionName, Omit<Setting, 'values'> & { readonly values?: Partial<ValuesOf<P>> }>>
  >;
  readonly constant?: Constant<P>;
  readonly nanHint?: string;
  least?(values: ValuesOf<P>): number;
  prediction(values: ValuesOf<P>): Domain;
  label(values: ValuesOf<P>): Domain;
}

type Constant<P extends Parameters> =
  | {
      readonly from: 'moments';
      readonly variances: boolean;
      solve(labels: LabelMoments, values: ValuesOf<P>): BestConstant | undefined;
    }
  | { readonly from: 'median' };

/** A loss of one prediction p and one label y. */
export interface Pointwise<P extends Parameters> extends Declaration<P> {
  value(p: number, y: number, values: ValuesOf<P>): number;
  /** dvalue/dp; 0 at a kink. */
  gradient(p: number, y: number, values: ValuesOf<P>): number;
  /** Whether p, read as a class, is the class y. */
  correct?(p: number, y: number, values: ValuesOf<P>): boolean;
}

/** A loss of a row of predictions p and a row of targets y, both of one number per class or coordinate. */
export interface Rowwise<P extends Parameters> extends Declaration<P> {
  distributions?(values: ValuesOf<P>): Distributions;
  value(p: Float64Array, y: Float64Array, values: ValuesOf<P>): number;
  /** Writes dvalue/dp to `gradient`. */
  gradient(p: Float64Array, y: Float64Array, values: ValuesOf<P>, gradient: Float64Array): void;
  /** Whether the row, read as a class, is the class of its target. */
  correct?(p: Float64Array, y: Float64Array, values: ValuesOf<P>): boolean;
}

/** The parameter that `pointwise` reads of its own: how several output columns make one sample's loss. */
export const columnsParameter = (first: 'mean' | 'sum') =>
  choice([first, first === 'mean' ? 'sum' : 'mean'], {
    en: "how several output columns make one sample's loss",
    ko: '출력 열이 여러 개일 때 한 데이터의 손실을 만드는 방법',
  });

/**
 * A loss of one prediction and one label. Of several output columns a sample's loss is the mean of theirs, or their sum
 * where the parameter `columns` says so.
 */
export function pointwise<const P extends Parameters>(declaration: Pointwise<P>): Loss {
  const { value, gradient, correct } = declaration;
  return {
    ...complete(declaration),
    distributions: () => NO_DISTRIBUTIONS,
    evaluate(count, prediction, label, erased, losses) {
      const values = erased as ValuesOf<P>;
      const { width, values: p } = prediction;
      const y = label.values;
      if (width === 1) {
        for (let i = 0; i < count; i++) losses[i] = value(p[i], y[i], values);
        return;
      }
      const combine = erased.columns === 'sum' ? sumRow : meanRow;
      for (let i = 0; i < count; i++) {
        const first = i * width;
        losses[i] = combine((column) => value(p[first + column], y[first + column], values), width);
      }
    },
    differentiate(count, prediction, label, erased, slopes) {
      const values = erased as ValuesOf<P>;
      const divisor = erased.columns === 'sum' ? 1 : prediction.width;
      for (let index = 0; index < count * prediction.width; index++) {
        slopes[index] = gradient(prediction.values[index], label.values[index], values) / divisor;
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

/** A loss of one row of predictions and its target: a row of as many numbers, or a class index. */
export function rowwise<const P extends Parameters>(declaration: Rowwise<P>): Loss {
  const { correct } = declaration;
  return {
    ...complete(declaration),
    distributions: (values) => declaration.distributions?.(values as ValuesOf<P>) ?? NO_DISTRIBUTIONS,
    evaluate(count, prediction, label, values, losses) {
      eachRow(count, prediction, label, (p, y, i) => {
        losses[i] = declaration.value(p, y, values as ValuesOf<P>);
      });
    },
    differentiate(count, prediction, label, values, slopes) {
      eachRow(count, prediction, label, (p, y, i) => {
        const row = slopes.subarray(i * p.length, (i + 1) * p.length);
        declaration.gradient(p, y, values as ValuesOf<P>, row);
      });
    },
    classify:
      correct &&
      ((count, prediction, label, values, right) => {
        eachRow(count, prediction, label, (p, y, i) => {
          right[i] = correct(p, y, values as ValuesOf<P>) ? 1 : 0;
        });
      }),
  };
}

/** Calls `visit` with each row; a class index is shown as its one-hot row. The two rows are reused between calls. */
function eachRow(
  count: number,
  prediction: Matrix,
  label: Matrix,
  visit: (p: Float64Array, y: Float64Array, i: number) => void,
): void {
  const { width } = prediction;
  const p = new Float64Array(width);
  const y = new Float64Array(width);
  const indexed = holdsIndices(prediction, label);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < width; k++) p[k] = prediction.values[i * width + k];
    if (indexed) y[label.values[i]] = 1;
    else for (let k = 0; k < width; k++) y[k] = label.values[i * width + k];
    visit(p, y, i);
    if (indexed) y[label.values[i]] = 0;
  }
}

/** A declaration with the defaults of what it leaves out, its parameter types erased. */
function complete<P extends Parameters>(declaration: Declaration<P>) {
  const { conventions, constant, nanHint, prediction, label } = declaration;
  return {
    aliases: [],
    borrowed: {},
    headline: 'mean' as const,
    lines: [],
    ...declaration,
    conventions: (conventions ?? {}) as Loss['conventions'],
    constant: constant as ConstantRule | undefined,
    nanHint,
    least: (values: Values) => declaration.least?.(values as ValuesOf<P>) ?? 0,
    prediction: (values: Values) => prediction(values as ValuesOf<P>),
    label: (values: Values) => label(values as ValuesOf<P>),
  };
}
