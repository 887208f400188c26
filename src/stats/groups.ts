import type { Resolved } from '../loss/resolve.ts';
import { compareRanks, rankOf } from '../result/group.ts';
import type { GroupList, GroupSummary, Run, Summary } from '../result/result.ts';
import { numberedRoles, type Pairs, takePairs } from '../rows/block.ts';
import { createGroupFinder } from './group-finder.ts';
import { createGroupSums, type GroupReduction, isOfSums } from './group-sums.ts';
import { createReduction, type Reduction } from './summary.ts';

/** Takes the losses of block after block, of each run, and gives the summaries of groups of their rows. */
export interface Grouping {
  /** Gives the group of each row; they hold until the next block is added. `own` are the pairs of each run, where they differ. */
  add(pairs: Pairs, losses: readonly Float64Array[], own?: readonly Pairs[]): Uint32Array;
  /** The groups, the worst of the first run first, and then in the order in which they were first seen; and the number of each. */
  finish(summaries: readonly Summary[]): { readonly groups: GroupList; readonly order: Uint32Array };
}

/** Groups rows by the values that they have in `width` columns. */
export function createGrouping(runs: readonly Run[], width: number, wantsAccuracy: boolean): Grouping {
  const finder = createGroupFinder(width);
  const reductions = runs.map(({ resolved }) =>
    isOfSums(resolved) ? createGroupSums(resolved, wantsAccuracy) : createGroupReductions(resolved, wantsAccuracy),
  );

  return {
    add(pairs, losses, own) {
      const groups = finder.find(numberedRoles(pairs.roles, 'group'), pairs.count);
      reductions.forEach((reduction, index) => {
        reduction.add(own?.[index] ?? pairs, losses[index], groups);
      });
      return groups;
    },
    finish(summaries) {
      const count = finder.count();
      const ranks = Float64Array.from({ length: count }, (_, group) => rankOf(reductions[0].finish(group)));
      const compare = compareRanks(runs[0].resolved);
      const order = Uint32Array.from({ length: count }, (_, group) => group).sort(
        (a, b) => compare(ranks[a], ranks[b]) || a - b,
      );
      const summarize = (group: number): GroupSummary[] =>
        reductions.map((reduction, index) => {
          const summary = reduction.finish(group);
          const { sum } = summaries[index];
          return { ...summary, share: sum === 0 ? 0 : summary.sum / sum };
        });
      const keyAt = (index: number): readonly number[] => finder.keyOf(order[index]);
      return {
        groups: { count, keyAt, at: (index) => ({ key: keyAt(index), summaries: summarize(order[index]) }) },
        order,
      };
    },
  };
}

// Fewer than for which a sum takes a kernel of its own.
const FEW_ROWS = 255;

/** A reduction for each group, for losses whose headline needs more than sums: some twenty kilobytes each. */
function createGroupReductions(resolved: Resolved, wantsAccuracy: boolean): GroupReduction {
  const reductions: Reduction[] = [];
  const demand = {
    quantiles: [],
    losses: false,
    constant: 'none' as const,
    accuracy: wantsAccuracy,
    outputs: false,
    mayBeEmpty: true,
  };

  return {
    add(pairs, losses, groups) {
      const rows = new Map<number, number[]>();
      groups.forEach((group, row) => {
        const own = rows.get(group);
        if (own === undefined) rows.set(group, [row]);
        else own.push(row);
      });
      for (const [group, own] of rows) {
        reductions[group] ??= createReduction(resolved, demand);
        for (let first = 0; first < own.length; first += FEW_ROWS) {
          const part = own.slice(first, first + FEW_ROWS);
          reductions[group].add(
            takePairs(pairs, part),
            Float64Array.from(part, (row) => losses[row]),
          );
        }
      }
    },
    finish: (group) => reductions[group].finish(0),
  };
}
