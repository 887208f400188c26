import { holdsIndices, type Matrix } from './block.ts';
import type { ConventionName, WeightedMean } from './convention.ts';
import type { Domain } from './domain.ts';
import type { Family } from './family.ts';
import { meanRow, sumRow } from './math/row-sum.ts';
import { choice, type Parameters, type Values, type ValuesOf, type Words } from './parameter.ts';

/** What a headline or a summary line is, of the per-sample losses. */
export type Statistic =
  | 'mean'
  | 'sum'
  | 'half-mean'
  | 'half-sum'
  | 'double-mean'
  | 'double-sum'
  | 'root-mean'
  | 'exp-mean';

/**
 * How a loss reads its input: one number per output; a probability or score against 0/1; one column per class against a
 * class index or a row of shares; or two rows of equal length, as distributions and vectors are.
 */
export type Shape = 'scalar' | 'binary' | 'class' | 'row';

/** Whether a loss reads a row of predictions as one thing: all columns that no other role takes. */
export function readsRows(shape: Shape): boolean {
  return shape === 'class' || shape === 'row';
}

/** The labels' statistics from which the best constant prediction of a loss follows, one number per target column. */
export interface LabelMoments {
  readonly count: number;
  readonly sums: readonly number[];
  readonly means: readonly number[];
  /** The mean and the sum of the squared distances from the mean, where they are asked for. */
  readonly variances: readonly number[];
  readonly squares: readonly number[];
}

/** The best constant prediction of each output column, and the mean and sum of the losses of predicting it for every row. */
export interface BestConstant {
  readonly prediction: readonly number[];
  readonly mean: number;
  readonly sum: number;
}

/** What a summary says beside n, mean and sum. */
export interface SummaryLine {
  readonly statistic: Statistic;
  readonly words: Words;
}

/** Where the best constant prediction comes from: one pass over the labels, or their median, which needs all of them. */
export type ConstantRule =
  | {
      readonly from: 'moments';
      readonly variances: boolean;
      solve(labels: LabelMoments, values: Values): BestConstant | undefined;
    }
  | { readonly from: 'median' };

/** Everything lossctl knows about a loss. `pointwise` and `rowwise` make one from a declaration. */
export interface Loss {
  /** Canonical name: file name, subcommand, fixture name. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names that another library gives a loss which differs from what the name suggests, with what is said about it. */
  readonly borrowed: Readonly<Record<string, string>>;
  /** What a plain line calls it, as the notes do: MSE, CEE. */
  readonly symbol: string;
  readonly family: Family;
  readonly shape: Shape;
  readonly about: Words;
  readonly formula: string;
  /** The derivative of a sample's loss with respect to its prediction (or logit), as a formula. */
  readonly derivative: string;
  readonly reference: string;
  readonly parameters: Parameters;
  /** What each convention sets; a convention that is not listed changes nothing. */
  readonly conventions: Readonly<Partial<Record<ConventionName, Setting>>>;
  /** The statistic the loss is known by. */
  readonly headline: Statistic;
  readonly lines: readonly SummaryLine[];
  readonly constant: ConstantRule | undefined;
  /** What to do about a sample whose loss is not defined. */
  readonly nanHint: string | undefined;
  /** The least that a sample can cost. */
  least(values: Values): number;
  prediction(values: Values): Domain;
  label(values: Values): Domain;
  /** Whether rows must be distributions, that is sum to 1. */
  distributions(values: Values): Distributions;
  /** Writes the loss of each of `count` rows to `losses`. Labels of one column beside several are class indices. */
  evaluate(count: number, prediction: Matrix, label: Matrix, values: Values, losses: Float64Array): void;
  /** Writes the derivative of each row's loss with respect to each of its predictions, row-major, to `gradient`. */
  differentiate(count: number, prediction: Matrix, label: Matrix, values: Values, gradient: Float64Array): void;
  /** Writes 1 to `right` for each row that is classified right, else 0; undefined for a loss that has no classes. */
  classify: ((count: number, prediction: Matrix, label: Matrix, values: Values, right: Uint8Array) => void) | undefined;
}

/** What becomes of rows that do not sum to 1: an error, a warning, or nothing. */
export type RowSums = 'check' | 'warn' | 'any';

/** Which rows must sum to 1. */
export interface Distributions {
  readonly prediction: RowSums;
  readonly label: RowSums;
}

const NO_DISTRIBUTIONS: Distributions = { prediction: 'any', label: 'any' };

/** What a convention sets of a loss: parameters, the statistic that is its headline, what its weighted mean divides by. */
export interface Setting {
  readonly values?: Values;
  readonly headline?: Statistic;
  readonly weightedMean?: WeightedMean;
}

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
