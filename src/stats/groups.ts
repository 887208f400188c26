import type { Resolved } from '../loss/resolve.ts';
import type { GroupList, GroupSummary } from '../result/group.ts';
import { compareRanks, type GroupColumn, type GroupKey, rankOf } from '../result/group.ts';
import type { Run } from '../result/run.ts';
import type { Summary } from '../result/summary.ts';
import { numberedRoles, type Pairs } from '../rows/block.ts';
import { createGroupFinder, type SavedGroups } from './group-finder.ts';
import { createGroupReductions } from './group-reductions.ts';
import { createGroupSums, type GroupReduction, isOfSums } from './group-sums.ts';
import { checkVersion, type Versioned, versioned } from './version.ts';

/** How rows are grouped, and for which runs. */
export interface GroupPlan {
  readonly runs: readonly Run[];
  /** The columns by whose values rows are grouped. */
  readonly columns: readonly Pick<GroupColumn, 'valueAt'>[];
  readonly accuracy: boolean;
  /** What the rows are of; '' where there is one source alone. */
  readonly source?: string;
}

/** Takes the losses of block after block, of each run, and gives the summaries of groups of their rows. */
export interface Grouping {
  /** Gives the number of each row's group; they hold until the next block is added. `own` are the pairs of each run, where they differ. */
  add(pairs: Pairs, losses: readonly Float64Array[], own?: readonly Pairs[]): Uint32Array;
  /** Goes on from what another has saved, and gives the own number of each of its groups. */
  merge(saved: SavedGrouping): Uint32Array;
  save(): SavedGrouping;
  /** The groups, the worst of the first run first, and then that with the earlier row; and the number of each. */
  finish(summaries: readonly Summary[]): { readonly groups: GroupList; readonly order: Uint32Array };
}

export interface SavedGrouping extends Versioned {
  readonly groups: SavedGroups;
  /** What each run has of them. */
  readonly runs: readonly unknown[];
}

export function createGrouping({ runs, columns, accuracy, source = '' }: GroupPlan, saved?: SavedGrouping): Grouping {
  const finder = createGroupFinder(columns, source);
  const reductions = runs.map(({ resolved }) => createGroupReduction(resolved, accuracy));

  const grouping: Grouping = {
    add(pairs, losses, own) {
      const groups = finder.find(numberedRoles(pairs.roles, 'group'), pairs);
      reductions.forEach((reduction, index) => {
        reduction.add(own?.[index] ?? pairs, losses[index], groups);
      });
      return groups;
    },
    merge(other) {
      checkVersion(other);
      const numbers = finder.merge(other.groups);
      reductions.forEach((reduction, index) => {
        reduction.merge(other.runs[index], numbers);
      });
      return numbers;
    },
    save: () =>
      versioned({ groups: finder.save(), runs: reductions.map((reduction) => reduction.save(finder.count())) }),
    finish(summaries) {
      const count = finder.count();
      const ranks = Float64Array.from({ length: count }, (_, group) => rankOf(reductions[0].finish(group)));
      const compare = compareRanks(runs[0].resolved);
      const order = Uint32Array.from({ length: count }, (_, group) => group).sort(
        (a, b) => compare(ranks[a], ranks[b]) || finder.compare(a, b),
      );
      const summarize = (group: number): GroupSummary[] =>
        reductions.map((reduction, index) => {
          const summary = reduction.finish(group);
          const { sum } = summaries[index];
          return { ...summary, share: sum === 0 ? 0 : summary.sum / sum };
        });
      const keyAt = (index: number): GroupKey => finder.keyOf(order[index]);
      return {
        groups: { count, keyAt, at: (index) => ({ key: keyAt(index), summaries: summarize(order[index]) }) },
        order,
      };
    },
  };
  if (saved !== undefined) grouping.merge(saved);
  return grouping;
}

const createGroupReduction = (resolved: Resolved, accuracy: boolean): GroupReduction<unknown> =>
  isOfSums(resolved) ? createGroupSums(resolved, accuracy) : createGroupReductions(resolved, accuracy);
