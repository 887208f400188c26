import type { Matrix, Pairs } from '../block.ts';
import { UserError } from '../error.ts';
import type { BestConstant, Loss, SummaryLine } from '../loss.ts';
import { createExactSum, type ExactSum } from '../math/exact-sum.ts';
import { quantile } from '../math/quantile.ts';
import type { Values } from '../parameter.ts';
import type { Resolved } from '../resolve.ts';
import type { StatisticLine, Summary } from '../result.ts';
import { createLabelGatherer } from './labels.ts';
import { createNumberList } from './number-list.ts';
import { basisOf, meanOf, statisticOfConstant, statisticOfSum } from './statistic.ts';

/** What a reduction must keep beyond the sums. */
export interface Demand {
  /** Percents of quantiles; every loss is kept for them. */
  readonly quantiles: readonly number[];
  /** Whether the losses themselves are wanted at the end. */
  readonly losses: boolean;
  /** Whether the best constant is wanted even where every label must be kept for it. */
  readonly skill: boolean;
}

/** Takes the losses of block after block and gives their summary. */
export interface Reduction {
  add(pairs: Pairs, losses: Float64Array): void;
  /** `correct` is the exact sum of the weights of rows that are classified right. Throws UserError where no row counts. */
  finish(correct: ExactSum | undefined, skipped: number): Summary;
  losses(): Float64Array;
}

const BASIC_LINES: readonly SummaryLine[] = [
  { statistic: 'mean', words: { en: 'mean', ko: '평균' } },
  { statistic: 'sum', words: { en: 'sum', ko: '합' } },
];

export function createReduction(resolved: Resolved, demand: Demand): Reduction {
  const { loss, values } = resolved;
  const total = createExactSum();
  const kept = demand.losses || demand.quantiles.length > 0 ? createNumberList() : undefined;
  const rule = loss.constant?.from === 'median' && !demand.skill ? undefined : loss.constant;
  const labels = rule?.from === 'moments' ? createLabelGatherer(rule.variances) : undefined;
  const labelValues = rule?.from === 'median' ? createNumberList() : undefined;
  const weights = createExactSum();
  let isWeighted = false;
  let n = 0;
  let max = -Infinity;
  let width = 1;

  return {
    add(pairs, losses) {
      n += pairs.count;
      width = pairs.prediction.width;
      const weight = pairs.weight?.values;
      isWeighted = weight !== undefined;
      for (let row = 0; row < losses.length; row++) {
        const value = losses[row];
        if (weight !== undefined) {
          // A weight of 0 is no row, also where its loss is infinite.
          if (weight[row] === 0) continue;
          weights.add(weight[row]);
        }
        total.add(weight === undefined ? value : weight[row] * value);
        if (!(value <= max)) max = Number.isNaN(max) ? max : value;
      }
      kept?.add(losses);
      labels?.add(pairs);
      labelValues?.add(pairs.label.values);
    },
    finish(correct, skipped) {
      if (isWeighted && weights.units() === 0n) throw new UserError('all weights are 0: no row counts');
      if (isWeighted && demand.quantiles.length > 0)
        throw new UserError('quantiles of weighted rows are not defined here: limit the mean');
      const by = isWeighted && resolved.weightedMean === 'weights' ? weights : n;
      const constant =
        rule?.from === 'median'
          ? isWeighted
            ? undefined
            : solveMedian(loss, values, labelValues?.toArray() ?? new Float64Array(), width)
          : labels && rule?.solve(labels.moments(), values);
      const known = resolved.headline === 'none' ? 'mean' : resolved.headline;
      const base = typeof values.base === 'number' ? values.base : undefined;
      const value = statisticOfSum(known, total, by, base);
      const compared =
        constant &&
        statisticOfConstant(known, isWeighted && by === n ? { ...constant, mean: constant.sum / n } : constant, base);
      // NaN among the losses makes every quantile NaN, as it makes the mean: sorted to an end it would pass for one.
      const sorted = demand.quantiles.length > 0 ? kept?.toArray().sort() : undefined;
      return {
        n,
        skipped,
        mean: statisticOfSum('mean', total, by),
        sum: statisticOfSum('sum', total, by),
        max,
        headline: resolved.headline === 'none' ? undefined : value,
        lines: linesOf(resolved, width).map(
          (line): StatisticLine => ({ ...line, value: statisticOfSum(line.statistic, total, by, base) }),
        ),
        accuracy: correct && meanOf(correct, isWeighted ? weights : n),
        constant:
          constant && compared !== undefined && !Number.isNaN(compared)
            ? { prediction: constant.prediction, loss: compared }
            : undefined,
        // Nothing to gain on a constant that costs nothing; a guard inside the logarithm may even take it below 0.
        skill: compared !== undefined && compared > 0 ? (compared - value) / compared : undefined,
        quantiles: new Map(
          demand.quantiles.map((percent) => [
            percent,
            Number.isNaN(max) ? max : quantile(sorted ?? new Float64Array(), percent / 100),
          ]),
        ),
      };
    },
    losses: () => kept?.toArray() ?? new Float64Array(),
  };
}

/**
 * The lines of a loss's summary. Of several output columns a sample's loss is their mean or their sum, and then only the names of
 * means or only those of sums are right: mean and sum go without a name, the rest are left out.
 */
function linesOf({ loss, values }: Resolved, width: number): readonly SummaryLine[] {
  if (loss.lines.length === 0) return BASIC_LINES;
  if (width === 1 || values.columns === undefined) return loss.lines;
  return loss.lines.flatMap((line) => {
    if (basisOf(line.statistic) === values.columns) return line;
    return BASIC_LINES.filter(({ statistic }) => statistic === line.statistic);
  });
}

/** Each column's median label, and the mean loss of predicting it for every row: a second look at all labels. */
function solveMedian(loss: Loss, values: Values, labels: Float64Array, width: number): BestConstant {
  const n = labels.length / width;
  const medians = Array.from({ length: width }, (_, column) => {
    const own = Float64Array.from({ length: n }, (_, row) => labels[row * width + column]);
    return quantile(own.sort(), 0.5);
  });
  const matrix = (cells: Float64Array): Matrix => ({ width, values: cells, place: () => '' });
  const losses = new Float64Array(n);
  const constant = Float64Array.from(labels, (_, index) => medians[index % width]);
  loss.evaluate(n, matrix(constant), matrix(labels), values, losses);
  const total = createExactSum();
  for (const value of losses) total.add(value);
  return { prediction: medians, mean: total.over(BigInt(n)), sum: total.over(1n) };
}
