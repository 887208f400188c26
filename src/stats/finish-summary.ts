import { EMPTY_MEANS } from '../loss/convention.ts';
import type { BestConstant, Statistic } from '../loss/loss.ts';
import type { Resolved } from '../loss/resolve.ts';
import { fractionOfSum } from '../math/fraction.ts';
import { quantile } from '../math/quantile.ts';
import { meanRow } from '../math/row-sum.ts';
import { problem } from '../problem/problem.ts';
import type { StatisticLine, Summary } from '../result/summary.ts';
import { type Costs, compareWithConstant, type OverColumns, shareOf, skillOf } from './skill.ts';
import { baseOf, complementOf, isOfSum, statisticOfSum } from './statistic.ts';
import { linesOf } from './summary-lines.ts';
import type { Demand, Parts } from './summary-parts.ts';
import type { Sums } from './sums.ts';

/** What is known of a run beside its parts. */
interface RunFacts {
  readonly width: number;
  readonly skipped: number;
  /** The summaries of its output columns, where such were made. */
  readonly outputs: readonly Summary[];
}

/** The summary that follows from the parts. Throws UserError where no row counts. */
export function finishSummary(
  resolved: Resolved,
  demand: Demand,
  parts: Parts,
  { width, skipped, outputs }: RunFacts,
): Summary {
  checkRows(resolved, demand, parts.sums);
  const { values } = resolved;
  const { sums, certainty, largest, hasAccuracy } = parts;
  const constant = solveConstant(resolved, parts);
  const costs = constant && costsOf(constant, parts);
  const statisticOf = (kind: Statistic): number => findStatistic(kind, resolved, parts, costs, width);
  const known = resolved.headline === 'none' ? 'mean' : resolved.headline;
  const overColumns: OverColumns | undefined =
    values.multi === 'columns' && outputs.length > 1
      ? (of) => meanRow((column) => of(outputs[column]) ?? Number.NaN, outputs.length)
      : undefined;
  const headline = overColumns?.((output) => output.headline) ?? statisticOf(known);
  return {
    n: sums.n(),
    skipped,
    ignored: sums.ignored(),
    mean: statisticOf('mean'),
    sum: statisticOf('sum'),
    max: sums.max(),
    headline: resolved.headline === 'none' ? undefined : headline,
    lines: linesOf(resolved, width).map((line): StatisticLine => ({ ...line, value: statisticOf(line.statistic) })),
    accuracy: hasAccuracy ? sums.accuracy() : undefined,
    ...compareWithConstant({ resolved, known, headline, constant, costs, statisticOf, overColumns }),
    outputs: demand.outputs ? outputs : [],
    sharesOfWorst: new Map(
      Array.from(largest, ([count, costs]) => [
        count,
        sums.total.units() === 0n ? 0 : costs.sum().overSum(sums.total, 1n),
      ]),
    ),
    // A mean over columns is no function of the mean of the losses.
    intervalOf: certainty && ((term) => (overColumns ? undefined : certainty.intervalOf(term))),
    quantiles: quantilesOf(demand.quantiles, parts),
  };
}

function checkRows({ convention }: Resolved, { mayBeEmpty, quantiles }: Demand, sums: Sums): void {
  if (!mayBeEmpty && sums.isWeightless()) throw problem('all-weights-zero', {});
  if (sums.isWeighted() && quantiles.length > 0) throw problem('quantiles-of-weighted-rows', {});
  const divisor = sums.divisor();
  const isError = !mayBeEmpty && EMPTY_MEANS[convention] === 'error';
  if (isError && typeof divisor !== 'number' && divisor.units() === 0n)
    throw problem('nothing-to-average', {
      cause: sums.ignored() === sums.n() ? 'rows-left-out' : 'class-weights',
      rows: sums.n(),
    });
}

/** The best constant, its mean over what the mean of the losses divides by. */
function solveConstant(
  { loss, values, weightedMean }: Resolved,
  { sums, seeker, wide }: Parts,
): BestConstant | undefined {
  const solved = wide.found() ? undefined : seeker?.solve();
  const divisor = sums.divisor();
  const isUsual = loss.weigh(values) === undefined && (!sums.isWeighted() || weightedMean === 'weights');
  if (solved === undefined || isUsual || typeof divisor === 'number') return solved;
  return { ...solved, mean: solved.sum / divisor.over(1n) };
}

/** What a score is the quotient of: both means divide by the same, so that the sums tell as much. */
function costsOf({ mean, exact: best }: BestConstant, { sums, costs }: Parts): Costs {
  const own = costs ? costs.total() : fractionOfSum(sums.total);
  return {
    mean: statisticOfSum('mean', sums.total, sums.divisor()),
    best: mean,
    exact: own && best && { own, best },
  };
}

function findStatistic(
  kind: Statistic,
  resolved: Resolved,
  { sums, ranking, tally }: Parts,
  costs: Costs | undefined,
  width: number,
): number {
  const divisor = sums.divisor();
  if (isOfSum(kind)) return statisticOfSum(kind, sums.total, divisor, baseOf(resolved));
  const mean = statisticOfSum('mean', sums.total, divisor);
  switch (kind) {
    case 'elementmean':
      return resolved.values.columns === 'mean' ? mean : mean / width;
    case 'median':
      return ranking?.median() ?? Number.NaN;
    case 'max':
      return ranking?.max() ?? Number.NaN;
    case 'complement':
      return complementOf(sums.total, divisor);
    case 'relative':
      return costs === undefined ? Number.NaN : shareOf(costs);
    case 'skill':
      return costs === undefined ? Number.NaN : skillOf(resolved, sums.n(), costs);
    case 'tally':
      return tally?.headline(sums.total) ?? Number.NaN;
  }
}

function quantilesOf(percents: readonly number[], { losses, sums }: Parts): Map<number, number> {
  const sorted = losses?.toArray().sort() ?? new Float64Array();
  // NaN among the losses makes every quantile NaN, as it makes the mean: sorted to an end it would pass for one.
  const valueAt = (percent: number): number =>
    Number.isNaN(sums.max()) ? sums.max() : quantile(sorted, percent / 100);
  return new Map(percents.map((percent) => [percent, valueAt(percent)]));
}
