import type { Mergeable } from '../math/saved.ts';
import { createSumTable, type SavedEntry, type SumTable } from '../math/sum-table.ts';
import type { GroupColumn } from '../result/group.ts';
import type { Pairs, Roles } from '../rows/block.ts';
import { createGroupFinder, type SavedGroups } from './group-finder.ts';
import type { Counted, Units } from './units.ts';

/** Rows, with the cluster of each where they come in such. */
export interface ClusteredRows extends Pick<Pairs, 'count' | 'sample'> {
  readonly roles: Pick<Roles, 'cluster'>;
}

/** The sums of clusters of rows, which are units to draw from. */
export interface ClusterSums extends Mergeable<SavedClusters> {
  add(block: Counted, rows: ClusteredRows): void;
  count(): number;
  /** In the order of their first rows, on which a draw depends. */
  units(): Units;
}

export interface SavedClusters {
  readonly clusters: SavedGroups;
  readonly costs: readonly SavedEntry[];
  readonly others: readonly SavedEntry[];
  readonly counts: readonly SavedEntry[];
}

/** Clusters are told apart by the values in their column. */
export function createClusterSums(column: Pick<GroupColumn, 'valueAt'>, source: string): ClusterSums {
  const finder = createGroupFinder([column], source);
  const [costs, others, counts] = [createSumTable(), createSumTable(), createSumTable()];
  const saveAll = (table: SumTable): SavedEntry[] =>
    Array.from({ length: finder.count() }, (_, cluster) => table.save(cluster));

  return {
    add(block, rows) {
      const { cluster: matrix } = rows.roles;
      if (matrix === undefined) throw new Error('rows without clusters');
      finder.find([matrix], rows).forEach((cluster, row) => {
        costs.add(cluster, block.costs[row]);
        if (block.others !== undefined) others.add(cluster, block.others[row]);
        counts.add(cluster, block.counts?.[row] ?? 1);
      });
    },
    count: finder.count,
    units() {
      const order = Uint32Array.from({ length: finder.count() }, (_, cluster) => cluster).sort(finder.compare);
      const inOrder = (table: SumTable): Float64Array =>
        Float64Array.from(order, (cluster) => table.at(cluster).over(1n));
      return { costs: inOrder(costs), others: inOrder(others), counts: inOrder(counts) };
    },
    merge(saved) {
      finder.merge(saved.clusters).forEach((cluster, index) => {
        costs.merge(cluster, saved.costs[index]);
        others.merge(cluster, saved.others[index]);
        counts.merge(cluster, saved.counts[index]);
      });
    },
    save: () => ({
      clusters: finder.save(),
      costs: saveAll(costs),
      others: saveAll(others),
      counts: saveAll(counts),
    }),
  };
}
