import type { Resolved } from '../loss/resolve.ts';
import { createSumTable } from '../math/sum-table.ts';
import type { GroupSummary } from '../result/result.ts';
import type { Pairs } from '../rows/block.ts';
import { markRows } from './row-flags.ts';
import { createRowShares } from './row-shares.ts';
import { baseOf, complementOf, isOfSum, meanOf, type SumStatistic, statisticOfSum } from './statistic.ts';

/** Takes the losses of block after block, of which each row is of a group, and gives the summary of each group. */
export interface GroupReduction {
  add(pairs: Pairs, losses: Float64Array, groups: Uint32Array): void;
  finish(group: number): Omit<GroupSummary, 'share'>;
}

/** Whether all that is shown of a group follows from its sums. */
export function isOfSums({ loss, headline, values }: Resolved): boolean {
  return (
    loss.tally?.(values) === undefined &&
    values.multi !== 'columns' &&
    (headline === 'none' || headline === 'complement' || isOfSum(headline))
  );
}

/** Exact sums of each group, in a few numbers: a million groups have room. They are those that createSums has of all rows. */
export function createGroupSums(resolved: Resolved, wantsAccuracy: boolean): GroupReduction {
  const totals = createSumTable();
  const weights = createSumTable();
  const divisors = createSumTable();
  const correct = createSumTable();
  const sharesOf = createRowShares(resolved.weightedMean);
  const hasAccuracy = wantsAccuracy && resolved.loss.classify !== undefined;
  const rows = createCounts();
  const ignored = createCounts();
  let isPlain = true;

  return {
    add(pairs, losses, groups) {
      const marks = markRows(resolved, pairs, hasAccuracy);
      const { costs, counted, hits } = sharesOf(pairs, losses, marks);
      isPlain = counted === undefined;
      groups.forEach((group, row) => {
        rows.add(group, 1);
        totals.add(group, costs[row]);
        if (hits !== undefined) correct.add(group, hits[row]);
        if (counted === undefined) return;
        const [weight, count] = [counted.weights[row], counted.counts[row]];
        ignored.add(group, marks.ignored?.[row] ?? 0);
        weights.add(group, weight);
        if (!counted.areWeighted || weight === 1) divisors.add(group, count);
        else if (marks.counts === undefined) divisors.add(group, weight);
        else divisors.addProduct(group, weight, count);
      });
    },
    finish(group) {
      const n = rows.at(group);
      const total = totals.at(group);
      const divisor = isPlain ? n : divisors.at(group);
      const { headline } = resolved;
      const statistic = (kind: SumStatistic): number => statisticOfSum(kind, total, divisor, baseOf(resolved));
      const mean = statistic('mean');
      return {
        n,
        ignored: ignored.at(group),
        mean,
        sum: statistic('sum'),
        headline:
          headline === 'none'
            ? undefined
            : headline === 'mean'
              ? mean
              : isOfSum(headline)
                ? statistic(headline)
                : complementOf(total, divisor),
        accuracy: hasAccuracy ? meanOf(correct.at(group), isPlain ? n : weights.at(group)) : undefined,
      };
    },
  };
}

/** A count for each group. */
function createCounts(): { add(group: number, count: number): void; at(group: number): number } {
  let counts = new Float64Array(64);
  return {
    add(group, count) {
      if (group >= counts.length) {
        const larger = new Float64Array(2 * group);
        larger.set(counts);
        counts = larger;
      }
      counts[group] += count;
    },
    at: (group) => counts[group] ?? 0,
  };
}
