import type { Matrix } from './block.ts';
import type { ConventionName, WeightedMean } from './convention.ts';
import type { Domain } from './domain.ts';
import type { Family } from './family.ts';
import type { Parameters, Values, Words } from './parameter.ts';

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
  /** The number of labels, or the sum of their weights. */
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

/** Everything lossctl knows about a loss. `pointwise` and `rowwise` of declare.ts make one from a declaration. */
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

/** What a convention sets of a loss: parameters, the statistic that is its headline, what its weighted mean divides by. */
export interface Setting {
  readonly values?: Values;
  readonly headline?: Statistic;
  readonly weightedMean?: WeightedMean;
}
