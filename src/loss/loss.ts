import type { Distance } from '../math/distance-sums.ts';
import type { ExactSum } from '../math/exact-sum.ts';
import type { Fraction } from '../math/fraction.ts';
import type { Matrix } from '../math/matrix.ts';
import type { Mergeable } from '../math/saved.ts';
import type { Text } from '../words/message.ts';
import type { ConventionName, WeightedMean } from './convention.ts';
import type { Domain } from './domain.ts';
import type { Family } from './family.ts';
import type { LibraryNames } from './library-names.ts';
import { isList, type Parameters, type Values } from './parameter.ts';
import type { Part } from './parts.ts';
import type { Remedy } from './remedy.ts';

/** What a headline or a summary line is, of the per-sample losses. */
export type Statistic =
  | 'mean'
  | 'sum'
  | 'half-mean'
  | 'half-sum'
  | 'double-mean'
  | 'double-sum'
  | 'root-mean'
  | 'exp-mean'
  /** The mean over the columns too, where a sample's loss is their sum. */
  | 'elementmean'
  | 'median'
  | 'max'
  /** 1 − mean: the share of samples that cost nothing, where each costs 0 or 1. */
  | 'complement'
  /** The mean as a share of what the best constant prediction costs, and what is gained on it: 1 − that share. */
  | 'relative'
  | 'skill'
  /** What the loss's own tally makes of the rows. */
  | 'tally';

/**
 * How a loss reads its input: one number per output; a probability or score against 0/1; one column per class against a
 * class index or a row of shares; `either` of these two by the number of columns; two rows of equal length, as
 * distributions and vectors are; or a row of several parts, as an anchor, a positive and a negative are.
 */
export type Shape = 'scalar' | 'binary' | 'class' | 'either' | 'row' | 'parts';

/** Whether a loss reads a row of predictions as one thing: all columns that no other role takes. */
export function readsRows(shape: Shape): boolean {
  return shape === 'class' || shape === 'row' || shape === 'parts';
}

/** Whether a loss reads each column of predictions by itself, beside one of labels. */
export function readsColumns(shape: Shape): boolean {
  return shape === 'scalar' || shape === 'binary';
}

/** Whether the labels of a loss are class indices, one column beside the several of the predictions, and no rows of targets. */
export function holdsIndices(shape: Shape, prediction: Pick<Matrix, 'width'>, label: Pick<Matrix, 'width'>): boolean {
  return (shape === 'class' || shape === 'either') && label.width === 1 && prediction.width > 1;
}

/** The class indices whose rows are no samples. */
export function ignoredIn({ ignoreIndex = [] }: Values): readonly number[] {
  return isList(ignoreIndex) ? ignoreIndex : [];
}

/**
 * 1 for each row that is left out, else 0: one of an ignored class, and of a loss of numbers one that adds nothing to the
 * divisor, by `counts`. A class of weight 0 is not left out: smoothing may lend its rows a cost. Undefined where no row can be.
 */
export function markIgnored(
  { shape }: Pick<Loss, 'shape'>,
  values: Values,
  { prediction, label }: Pick<LossRows, 'prediction' | 'label'>,
  counts?: Float64Array,
): Uint8Array | undefined {
  if (counts !== undefined && !readsRows(shape) && shape !== 'either')
    return Uint8Array.from(counts, (count) => (count === 0 ? 1 : 0));
  const ignored = ignoredIn(values);
  if (ignored.length === 0 || !holdsIndices(shape, prediction, label)) return undefined;
  return Uint8Array.from(label.values, (index) => (ignored.includes(index) ? 1 : 0));
}

/** Whether a loss has labels at all. */
export function hasLabels(loss: Pick<Loss, 'parts' | 'labelWidth'>): boolean {
  return loss.labelWidth(Math.max(1, loss.parts.length)) > 0;
}

/** The files that an example names: the second is there where the loss has labels. */
export function exampleFiles(loss: Pick<Loss, 'shape' | 'parts' | 'labelWidth'>): string {
  const preds = loss.shape === 'class' || loss.shape === 'row' ? 'probs.csv' : 'preds.csv';
  return hasLabels(loss) ? `${preds} labels.csv` : preds;
}

/** The labels' statistics from which the best constant prediction of a loss follows, one number per target column. */
export interface LabelMoments {
  /** The number of labels, or the sum of their weights. */
  readonly count: number;
  readonly sums: readonly number[];
  /** The same as they are; undefined where they are not finite. */
  readonly exact: { readonly count: Fraction | undefined; readonly sums: readonly (Fraction | undefined)[] };
  readonly means: readonly number[];
  /** The mean and the sum of the squared distances from the mean, where they are asked for. */
  readonly variances: readonly number[];
  readonly squares: readonly number[];
}

/** The labels of one column, in ascending order, and how much each counts; undefined where each counts once. */
export interface SortedLabels {
  readonly values: Float64Array;
  readonly weights: Float64Array | undefined;
}

/** The best constant prediction of each output column, and the mean and sum of the losses of predicting it for every row. */
export interface BestConstant {
  readonly prediction: readonly number[];
  readonly mean: number;
  readonly sum: number;
  /** The exact sum; of a loss that is a multiple of a distance, that of the distances. */
  readonly exact?: Fraction | undefined;
}

/** What a summary says beside n, mean and sum. */
export interface SummaryLine {
  readonly statistic: Statistic;
  readonly words: Text;
}

/** Where the best constant prediction comes from: one pass over the labels, or a second look at all of them. */
export type ConstantRule =
  | {
      readonly from: 'moments';
      readonly variances: boolean;
      solve(labels: LabelMoments, values: Values): BestConstant | undefined;
    }
  | {
      readonly from: 'labels';
      /** The constant of one column; undefined where there is none. */
      predict(labels: SortedLabels, values: Values): number | undefined;
      /** The constant of one column where that is no double. */
      exactly?(labels: SortedLabels): Fraction | undefined;
      /** Whether the loss is by definition held against a constant that is not the best; such a one is not shown. */
      readonly isOther?: true;
    };

/** Some rows as a loss sees them. */
export interface LossRows {
  readonly count: number;
  readonly prediction: Matrix;
  readonly label: Matrix;
  /** One column, how often each row counts; undefined where every row counts once. */
  readonly weight?: Matrix | undefined;
  /** One column that the headline divides by, for a loss that has such. */
  readonly base?: Matrix | undefined;
}

/** Gathers what a headline follows from that is no statistic of the losses alone. */
export interface Tally extends Mergeable<readonly unknown[]> {
  /** Rows and the loss of each; rows of weight 0 are there too. */
  add(rows: LossRows, losses: Float64Array): void;
  /** The headline; `total` is the exact sum of the losses, weighted where there are weights. */
  headline(total: ExactSum): number;
}

/** What is known of a loss in formulas and names, as a rule without words. */
export type Fact = 'formula' | 'derivative' | 'reference';

/** A fact for readers of a language. */
export function factIn(language: keyof Text, loss: Pick<Loss, Fact | 'korean'>, fact: Fact): string {
  return (language === 'ko' ? loss.korean[fact] : undefined) ?? loss[fact];
}

/** Everything lossctl knows about a loss. `pointwise` and `rowwise` make one from a declaration. */
export interface Loss {
  /** Canonical name: file name, subcommand, fixture name. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** What libraries call it. */
  readonly libraries: LibraryNames;
  /** What a plain line calls it, as the notes do: MSE, CEE. */
  readonly symbol: string;
  readonly family: Family;
  readonly shape: Shape;
  /** Which way the headline is better: a score is better when it is higher. Its samples show losses all the same. */
  readonly better: 'lower' | 'higher';
  /** Whether a sample's loss is 0 or 1. */
  readonly isIndicator: boolean;
  readonly about: Text;
  readonly formula: string;
  /** The derivative of a sample's loss with respect to its prediction (or logit), as a formula. */
  readonly derivative: string;
  readonly reference: string;
  /** The facts that have words in them, in Korean. */
  readonly korean: Readonly<Partial<Record<Fact, string>>>;
  readonly parameters: Parameters;
  /** What each convention sets; a convention that is not listed changes nothing. */
  readonly conventions: Readonly<Partial<Record<ConventionName, Setting>>>;
  /** The statistic the loss is known by. */
  readonly headline: Statistic;
  readonly lines: readonly SummaryLine[];
  /** How the best constant prediction is found under some values; undefined for a loss that has none under any. */
  constant: ((values: Values) => ConstantRule | undefined) | undefined;
  /** The distance that a sample's loss is a multiple of, number by number: scores are quotients of its exact sums; undefined for another. */
  distance: ((values: Values) => Distance | undefined) | undefined;
  /** Whether its headline and lines follow from p − y alone: whole numbers that no double holds are subtracted before they are rounded. */
  readonly isOfDifferences: boolean;
  /** What to do about a sample whose loss is not defined; none where only --allow-nan helps. */
  readonly nanRemedies: readonly Remedy[];
  /** What the columns of a prediction are, in order; none where they are all alike. */
  readonly parts: readonly Part[];
  /** The column that the headline divides by, where it has one: the flag that names it, and its help. */
  readonly base: { readonly name: string; readonly help: Text } | undefined;
  /** How many label columns stand beside `width` prediction columns; a class loss also takes one. */
  labelWidth(width: number): number;
  /** The parameters that change nothing under these values, and for so many prediction columns where they are known, and why: whoever asks for one has something else in mind. */
  idle(values: Values, width?: number): Readonly<Record<string, Text>>;
  /** The least that a sample can cost. */
  least(values: Values): number;
  /** One prediction of `width` beside each other may be read otherwise than one of several. */
  prediction(values: Values, width?: number): Domain;
  label(values: Values, width?: number): Domain;
  /** Whether rows must be distributions, that is sum to 1. */
  distributions(values: Values): Distributions;
  /** Writes the loss of each of `count` rows to `losses`. Labels of one column beside several are class indices. */
  evaluate(count: number, prediction: Matrix, label: Matrix, values: Values, losses: Float64Array): void;
  /** Writes the derivative of each row's loss with respect to each of its predictions, row-major, to `gradient`. */
  differentiate(count: number, prediction: Matrix, label: Matrix, values: Values, gradient: Float64Array): void;
  /** Writes 1 to `right` for each row that is classified right, else 0; undefined for a loss that has no classes. */
  classify: ((count: number, prediction: Matrix, label: Matrix, values: Values, right: Uint8Array) => void) | undefined;
  /** What writes how much each row adds to what the mean divides by; undefined under values by which each adds 1. */
  weigh(values: Values): ((count: number, prediction: Matrix, label: Matrix, counts: Float64Array) => void) | undefined;
  tally: ((values: Values) => Tally) | undefined;
  /** The loss that this one is under some values; undefined for a loss that is always itself. */
  become: ((values: Values) => Loss) | undefined;
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
