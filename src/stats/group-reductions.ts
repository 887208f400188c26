import type { Resolved } from '../loss/resolve.ts';
import { KEEP_SUMS } from '../result/keep.ts';
import { takePairs } from '../rows/block.ts';
import type { GroupReduction } from './group-sums.ts';
import { createReduction, type Reduction, type SavedReduction } from './summary.ts';

// Fewer than for which a sum takes a kernel of its own.
const FEW_ROWS = 255;

/** A reduction for each group, for losses whose headline needs more than sums: some twenty kilobytes each. */
export function createGroupReductions(
  resolved: Resolved,
  wantsAccuracy: boolean,
): GroupReduction<readonly SavedReduction[]> {
  const reductions: Reduction[] = [];
  const demand = { ...KEEP_SUMS, accuracy: wantsAccuracy, mayBeEmpty: true };
  const reductionOf = (group: number): Reduction => {
    reductions[group] ??= createReduction(resolved, demand);
    return reductions[group];
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
        for (let first = 0; first < own.length; first += FEW_ROWS) {
          const part = own.slice(first, first + FEW_ROWS);
          reductionOf(group).add(
            takePairs(pairs, part),
            Float64Array.from(part, (row) => losses[row]),
          );
        }
      }
    },
    finish: (group) => reductions[group].finish(0),
    merge(saved, groups) {
      groups.forEach((group, index) => {
        reductionOf(group).merge(saved[index]);
      });
    },
    save: (count) => reductions.slice(0, count).map((reduction) => reduction.save()),
  };
}
