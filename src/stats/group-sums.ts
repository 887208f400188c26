import type { Resolved } from '../loss/resolve.ts';
import { createSumTable, type SavedEntry, type SumTable } from '../math/sum-table.ts';
import type { GroupSummary } from '../result/group.ts';
import type { Pairs } from '../rows/block.ts';
import { createCounts } from './counts.ts';
import { markRows } from './row-flags.ts';
import { createRowShares, type RowShares } from './row-shares.ts';
import { baseOf, complementOf, isOfSum, meanOf, type SumStatistic, statisticOfSum } from './statistic.ts';

/** Takes the losses of block after block, of which each row is of a group, and gives the summary of each group. */
export interface GroupReduction<Saved> {
  add(pairs: Pairs, losses: Float64Array, groups: Uint32Array): void;
  finish(group: number): Omit<GroupSummary, 'share'>;
  /** Merges saved groups, each into the one of its number. */
  merge(saved: Saved, groups: Uint32Array): void;
  /** The first `count` groups. */
  save(count: number): Saved;
}

/** What each group has: rows, sums, and, where rows count differently, what they count. */
export interface SavedGroupSums {
  readonly rows: readonly number[];
  readonly totals: readonly SavedEntry[];
  readonly correct?: readonly SavedEntry[];
  readonly counted?: {
    readonly ignored: readonly number[];
    readonly weights: readonly SavedEntry[];
    readonly divisors: readonly SavedEntry[];
  };
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
export function createGroupSums(resolved: Resolved, wantsAccuracy: boolean): GroupReduction<SavedGroupSums> {
  const totals = createSumTable();
  const weights = createSumTable();
  const divisors = createSumTable();
  const correct = createSumTable();
  const sharesOf = createRowShares(resolved.weightedMean);
  const hasAccuracy = wantsAccuracy && resolved.loss.classify !== undefined;
  const rows = createCounts();
  const ignored = createCounts();
  let isPlain = true;

  const addCounted = (row: number, group: number, counted: NonNullable<RowShares['counted']>, hasCounts: boolean) => {
    const [weight, count] = [counted.weights[row], counted.counts[row]];
    weights.add(group, weight);
    if (!counted.areWeighted || weight === 1) divisors.add(group, count);
    else if (hasCounts) divisors.addProduct(group, weight, count);
    else divisors.add(group, weight);
  };

  return {
    add(pairs, losses, groups) {
      const marks = markRows(resolved, pairs, hasAccuracy);
      const { costs, counted, hits } = sharesOf(pairs, losses, marks);
      isPlain = counted === undefined;
      for (let row = 0; row < groups.length; row++) {
        const group = groups[row];
        rows.add(group, 1);
        totals.add(group, costs[row]);
        if (hits !== undefined) correct.add(group, hits[row]);
        if (counted === undefined) continue;
        ignored.add(group, marks.ignored?.[row] ?? 0);
        addCounted(row, group, counted, marks.counts !== undefined);
      }
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
    merge(saved, groups) {
      const { counted } = saved;
      if (groups.length > 0) isPlain = counted === undefined;
      groups.forEach((group, index) => {
        rows.add(group, saved.rows[index]);
        totals.merge(group, saved.totals[index]);
        if (saved.correct) correct.merge(group, saved.correct[index]);
        if (counted === undefined) return;
        ignored.add(group, counted.ignored[index]);
        weights.merge(group, counted.weights[index]);
        divisors.merge(group, counted.divisors[index]);
      });
    },
    save(count) {
      const saveAll = (table: SumTable): SavedEntry[] => Array.from({ length: count }, (_, group) => table.save(group));
      return {
        rows: rows.save(count),
        totals: saveAll(totals),
        ...(hasAccuracy && { correct: saveAll(correct) }),
        ...(!isPlain && {
          counted: { ignored: ignored.save(count), weights: saveAll(weights), divisors: saveAll(divisors) },
        }),
      };
    },
  };
}
