import { EMPTY_MEANS } from '../loss/convention.ts';
import type { BestConstant, Statistic, SummaryLine } from '../loss/loss.ts';
import type { Resolved } from '../loss/resolve.ts';
import { quantile } from '../math/quantile.ts';
import { meanRow } from '../math/row-sum.ts';
import { UserError } from '../problem/problem.ts';
import type { StatisticLine, Summary } from '../result/result.ts';
import { type Pairs, takeColumn } from '../rows/block.ts';
import { createCertainty } from './certainty.ts';
import { seekConstant } from './constant.ts';
import { createLargest } from './largest.ts';
import { createNumberList } from './number-list.ts';
import { createRanking } from './ranking.ts';
import { markRows } from './row-flags.ts';
import { baseOf, basisOf, complementOf, isOfSum, statisticOfConstant, statisticOfSum } from './statistic.ts';
import { createSums, type Sums } from './sums.ts';

/** What a reduction must keep beyond the sums. */
export interface Demand {
  /** Percents of quantiles; every loss is kept for them. */
  readonly quantiles: readonly number[];
  /** The numbers of rows whose share of the sum is wanted, that of those with the largest losses. */
  readonly worst?: readonly number[];
  /** Whether the losses themselves are wanted at the end. */
  readonly losses: boolean;
  /** Whether the best constant is wanted: not at all, where one pass gives it, or also where every label must be kept for it. */
  readonly constant: 'none' | 'one-pass' | 'any';
  /** Whether the accuracy is wanted; it is unless this says no. */
  readonly accuracy?: boolean;
  /** Whether a summary of each output column is wanted. */
  readonly outputs: boolean;
  /** At what confidence, in percent, intervals may be asked for. */
  readonly confidence?: number | undefined;
  /** Whether a mean over no row is NaN, as it is of a group, instead of an error. */
  readonly mayBeEmpty?: boolean;
}

/** Takes the losses of block after block and gives their summary. */
export interface Reduction {
  add(pairs: Pairs, losses: Float64Array): void;
  /** Throws UserError where no row counts. */
  finish(skipped: number): Summary;
  losses(): Float64Array;
}

const BASIC_LINES: readonly SummaryLine[] = [
  { statistic: 'mean', words: { en: 'mean', ko: '평균' } },
  { statistic: 'sum', words: { en: 'sum', ko: '합' } },
];

export function createReduction(resolved: Resolved, demand: Demand): Reduction {
  const { loss, values } = resolved;
  const needs = new Set([resolved.headline, ...loss.lines.map(({ statistic }) => statistic)]);
  const sums = createSums(resolved.weightedMean);
  const kept = demand.losses || demand.quantiles.length > 0 ? createNumberList() : undefined;
  const ranking = needs.has('median') || needs.has('max') ? createRanking(loss, values) : undefined;
  const isCompared = needs.has('skill') || needs.has('relative');
  const seeker =
    demand.constant === 'none' && !isCompared
      ? undefined
      : seekConstant(loss, values, demand.constant === 'any' || isCompared);
  const rule = loss.constant?.(values);
  const isOther = rule?.from === 'labels' && rule.isOther === true;
  const tally = loss.tally?.(values);
  const weigh = loss.weigh(values);
  const classify = demand.accuracy === false ? undefined : loss.classify;
  const certainty = demand.confidence === undefined ? undefined : createCertainty(resolved, demand.confidence);
  const largest = (demand.worst ?? []).map((count) => ({ count, costs: createLargest(count) }));
  const columns: Reduction[] = [];
  let width = 1;

  const addColumns = (pairs: Pairs): void => {
    for (let column = 0; column < width; column++) {
      const own = takeColumn(pairs, column);
      const losses = new Float64Array(own.count);
      loss.evaluate(own.count, own.roles.prediction, own.roles.label, values, losses);
      columns[column] ??= createReduction(resolved, {
        ...demand,
        quantiles: [],
        losses: false,
        outputs: false,
        worst: [],
        confidence: undefined,
      });
      columns[column].add(own, losses);
    }
  };

  const statisticOf = (kind: Statistic, constant: BestConstant | undefined): number => {
    const divisor = sums.divisor();
    if (isOfSum(kind)) return statisticOfSum(kind, sums.total, divisor, baseOf(resolved));
    const mean = statisticOfSum('mean', sums.total, divisor);
    switch (kind) {
      case 'elementmean':
        return values.columns === 'mean' ? mean : mean / width;
      case 'median':
        return ranking?.median() ?? Number.NaN;
      case 'max':
        return ranking?.max() ?? Number.NaN;
      case 'complement':
        return complementOf(sums.total, divisor);
      case 'relative':
        return constant === undefined ? Number.NaN : mean / constant.mean;
      case 'skill':
        return constant === undefined ? Number.NaN : skillOf(resolved, sums.n(), mean, constant.mean);
      case 'tally':
        return tally?.headline(sums.total) ?? Number.NaN;
    }
  };

  /**
   * The best constant by the headline, and the skill. What a headline like a median is of the losses, a constant's is not:
   * they are compared by their means. `overColumns` gives the mean over columns where the headline is one.
   */
  const compare = (
    known: Statistic,
    constant: BestConstant | undefined,
    headline: number,
    overColumns: ((of: (part: Summary) => number | undefined) => number) | undefined,
  ): Pick<Summary, 'constant' | 'skill'> => {
    if (constant === undefined || isOther) return { constant: undefined, skill: undefined };
    const comparable = isOfSum(known) ? known : 'mean';
    const byColumns = isOfSum(known) && overColumns !== undefined;
    const own = byColumns ? headline : statisticOf(comparable, constant);
    const best = byColumns
      ? overColumns((part) => part.constant?.loss)
      : statisticOfConstant(comparable, constant, baseOf(resolved));
    return {
      constant: Number.isNaN(best) ? undefined : { prediction: constant.prediction, loss: best },
      // Nothing to gain on a constant that costs nothing; a guard inside the logarithm may even take it below 0.
      skill: known === 'skill' ? headline : best > 0 ? (best - own) / best : undefined,
    };
  };

  return {
    add(pairs, losses) {
      // What a sample's loss may be the sum or the mean over: the targets, where a prediction has several parts.
      width = pairs.roles.label.width;
      const marks = markRows(resolved, pairs, classify !== undefined);
      const shares = sums.add(pairs, losses, marks);
      certainty?.add(pairs, shares);
      for (const { costs } of largest) costs.add(shares.costs);
      kept?.add(losses);
      ranking?.add(pairs, losses);
      seeker?.add(pairs, marks.ignored);
      tally?.add({ count: pairs.count, ...pairs.roles }, losses);
      if (demand.outputs || (values.multi === 'columns' && width > 1)) addColumns(pairs);
    },
    finish(skipped) {
      if (!demand.mayBeEmpty && sums.isWeightless()) throw new UserError('all weights are 0: no row counts');
      if (sums.isWeighted() && demand.quantiles.length > 0)
        throw new UserError('quantiles of weighted rows are not defined here: limit the mean');
      const divisor = sums.divisor();
      const isError = !demand.mayBeEmpty && EMPTY_MEANS[resolved.convention] === 'error';
      if (isError && typeof divisor !== 'number' && divisor.units() === 0n)
        throw new UserError(`${reasonOfNone(sums)}: nothing is left to average`);
      const solved = seeker?.solve();
      const isUsual = weigh === undefined && (!sums.isWeighted() || resolved.weightedMean === 'weights');
      const constant =
        solved &&
        (isUsual || typeof divisor === 'number' ? solved : { ...solved, mean: solved.sum / divisor.over(1n) });
      const known = resolved.headline === 'none' ? 'mean' : resolved.headline;
      const outputs = columns.map((column) => column.finish(skipped));
      const overColumns =
        values.multi === 'columns' && outputs.length > 1
          ? (of: (output: Summary) => number | undefined): number =>
              meanRow((column) => of(outputs[column]) ?? Number.NaN, outputs.length)
          : undefined;
      const headline = overColumns?.((output) => output.headline) ?? statisticOf(known, constant);
      const compared = compare(known, constant, headline, overColumns);
      // NaN among the losses makes every quantile NaN, as it makes the mean: sorted to an end it would pass for one.
      const sorted = demand.quantiles.length > 0 ? kept?.toArray().sort() : undefined;
      return {
        n: sums.n(),
        skipped,
        ignored: sums.ignored(),
        mean: statisticOf('mean', constant),
        sum: statisticOf('sum', constant),
        max: sums.max(),
        headline: resolved.headline === 'none' ? undefined : headline,
        lines: linesOf(resolved, width).map(
          (line): StatisticLine => ({ ...line, value: statisticOf(line.statistic, constant) }),
        ),
        accuracy: classify && sums.accuracy(),
        ...compared,
        outputs: demand.outputs ? outputs : [],
        sharesOfWorst: new Map(
          largest.map(({ count, costs }) => [
            count,
            sums.total.units() === 0n ? 0 : costs.sum().overSum(sums.total, 1n),
          ]),
        ),
        // A mean over columns is no function of the mean of the losses.
        intervalOf: certainty && ((term) => (overColumns ? undefined : certainty.intervalOf(term))),
        quantiles: new Map(
          demand.quantiles.map((percent) => [
            percent,
            Number.isNaN(sums.max()) ? sums.max() : quantile(sorted ?? new Float64Array(), percent / 100),
          ]),
        ),
      };
    },
    losses: () => kept?.toArray() ?? new Float64Array(),
  };
}

/** Why a mean divides by 0. */
function reasonOfNone(sums: Sums): string {
  return sums.ignored() === sums.n() ? 'every row is left out' : 'every row is of a class of weight 0';
}

/**
 * 1 − mean / constant. Labels that are all alike leave nothing to gain: −∞ or NaN; `forceFinite` makes 0 or 1 of it, and fewer
 * rows than `minRows` have no skill, as in scikit-learn.
 */
function skillOf({ values }: Resolved, n: number, mean: number, constant: number): number {
  if (typeof values.minRows === 'number' && n < values.minRows) return Number.NaN;
  if (constant === 0 && values.forceFinite === true) return mean === 0 ? 1 : 0;
  return (constant - mean) / constant;
}

/**
 * The lines of a loss's summary. Of several output columns a sample's loss is their mean or their sum, and then only the names of
 * means or only those of sums are right: mean and sum go without a name, the rest are left out.
 */
function linesOf({ loss, values }: Resolved, width: number): readonly SummaryLine[] {
  if (loss.lines.length === 0) return BASIC_LINES;
  if (width === 1 || values.columns === undefined) return loss.lines;
  return loss.lines.flatMap((line) => {
    const basis = basisOf(line.statistic);
    if (basis === undefined || basis === values.columns) return line;
    return BASIC_LINES.filter(({ statistic }) => statistic === line.statistic);
  });
}
