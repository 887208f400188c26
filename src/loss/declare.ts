import type { Matrix } from '../math/matrix.ts';
import { zeroOfRising } from '../math/root.ts';
import { meanRow, sumRow } from '../math/row-sum.ts';
import type { Text } from '../words/message.ts';
import type { ConventionName } from './convention.ts';
import type { Domain } from './domain.ts';
import {
  type BestConstant,
  type ConstantRule,
  type Distributions,
  holdsIndices,
  ignoredIn,
  type LabelMoments,
  type Loss,
  type Setting,
  type Shape,
  type SortedLabels,
  type Tally,
} from './loss.ts';
import { choice, numberList, type Parameters, type Values, type ValuesOf } from './parameter.ts';
import type { Part } from './parts.ts';

const NO_DISTRIBUTIONS: Distributions = { prediction: 'any', label: 'any' };

type Described = Pick<Loss, 'name' | 'symbol' | 'family' | 'shape' | 'about' | 'formula' | 'derivative' | 'reference'>;
type Optional = Partial<
  Pick<Loss, 'aliases' | 'libraries' | 'headline' | 'lines' | 'better' | 'isIndicator' | 'base' | 'nanRemedies'>
>;

interface Declaration<P extends Parameters> extends Described, Optional {
  readonly parameters: P;
  readonly conventions?: Readonly<
    Partial<Record<ConventionName, Omit<Setting, 'values'> & { readonly values?: Partial<ValuesOf<P>> }>>
  >;
  /** One rule, or one by the values; `slopes` is the zero of the sum of a convex loss's slopes, for one that is pointwise. */
  readonly constant?: Constant<P> | ((values: ValuesOf<P>) => Constant<P> | undefined);
  tally?(values: ValuesOf<P>): Tally;
  idle?(values: ValuesOf<P>, width?: number): Readonly<Record<string, Text>>;
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
  | {
      readonly from: 'labels';
      predict(labels: SortedLabels, values: ValuesOf<P>): number | undefined;
      readonly isOther?: true;
    }
  | { readonly from: 'slopes' };

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

/** A declaration with the defaults of what it leaves out, its parameter types erased. */
function complete<P extends Parameters>(declaration: Declaration<P>, slope?: Pointwise<P>['gradient']) {
  const { conventions, constant, prediction, label, tally, least, idle } = declaration;
  return {
    aliases: [],
    libraries: {},
    headline: 'mean' as const,
    lines: [],
    better: 'lower' as const,
    isIndicator: false,
    base: undefined,
    nanRemedies: [],
    become: undefined,
    ...declaration,
    conventions: (conventions ?? {}) as Loss['conventions'],
    constant:
      constant &&
      ((values: Values) => ruleOf(typeof constant === 'function' ? constant(values as ValuesOf<P>) : constant, slope)),
    tally: tally && ((values: Values) => tally(values as ValuesOf<P>)),
    idle: (values: Values, width?: number) => idle?.(values as ValuesOf<P>, width) ?? {},
    least: (values: Values) => least?.(values as ValuesOf<P>) ?? 0,
    prediction: (values: Values) => prediction(values as ValuesOf<P>),
    label: (values: Values) => label(values as ValuesOf<P>),
  };
}

/** A rule with its types erased, `slopes` as what it stands for. */
function ruleOf<P extends Parameters>(
  constant: Constant<P> | undefined,
  slope: Pointwise<P>['gradient'] | undefined,
): ConstantRule | undefined {
  if (constant?.from !== 'slopes') return constant as ConstantRule | undefined;
  return slope && { from: 'labels', predict: (labels, values) => zeroOfSlopes(labels, slope, values as ValuesOf<P>) };
}

/** The constant at which the slopes of a convex loss add up to 0: the least there is lies between two labels. */
function zeroOfSlopes<P extends Parameters>(
  { values: labels, weights }: SortedLabels,
  slope: Pointwise<P>['gradient'],
  values: ValuesOf<P>,
): number | undefined {
  const slopeOf = (p: number) => (row: number) => (weights?.[row] ?? 1) * slope(p, labels[row], values, 0);
  return zeroOfRising(labels, (p) => sumRow(slopeOf(p), labels.length));
}
