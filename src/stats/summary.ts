import type { Resolved } from '../loss/resolve.ts';
import type { Summary } from '../result/summary.ts';
import { type Pairs, takeColumn } from '../rows/block.ts';
import { asDifferences } from '../rows/differences.ts';
import { finishSummary } from './finish-summary.ts';
import { addRows, createParts, type Demand, mergeParts, type SavedParts, saveParts } from './summary-parts.ts';
import { checkVersion, type Versioned, versioned } from './version.ts';

/** Takes the losses of block after block and gives their summary. */
export interface Reduction {
  add(pairs: Pairs, losses: Float64Array): void;
  /** Goes on from what another of the same loss and demand has saved. Throws UserError for one of another version. */
  merge(saved: SavedReduction): void;
  save(): SavedReduction;
  /** Throws UserError where no row counts. */
  finish(skipped: number): Summary;
}

export interface SavedReduction extends Versioned {
  /** The label columns. */
  readonly width: number;
  readonly parts: SavedParts;
  /** Of each output column alone. */
  readonly columns: readonly SavedReduction[];
}

/** Starts with no rows, or goes on from what has been saved. */
export function createReduction(resolved: Resolved, demand: Demand, saved?: SavedReduction): Reduction {
  const { loss, values } = resolved;
  const parts = createParts(resolved, demand);
  const columns: Reduction[] = [];
  // What a sample's loss may be the sum or the mean over: the targets, where a prediction has several parts.
  let width = 1;

  const columnAt = (column: number): Reduction => {
    columns[column] ??= createReduction(resolved, {
      ...demand,
      quantiles: [],
      outputs: false,
      sharesOfWorst: [],
      confidence: undefined,
    });
    return columns[column];
  };

  const reduction: Reduction = {
    add(pairs, losses) {
      width = pairs.roles.label.width;
      addRows(parts, resolved, pairs, losses);
      if (!demand.outputs && (values.multi !== 'columns' || width === 1)) return;
      for (let column = 0; column < width; column++) {
        const own = takeColumn(pairs, column);
        const { prediction, label } = asDifferences(own).roles;
        const each = new Float64Array(own.count);
        loss.evaluate(own.count, prediction, label, values, each);
        columnAt(column).add(own, each);
      }
    },
    merge(other) {
      checkVersion(other);
      width = Math.max(width, other.width);
      mergeParts(parts, other.parts);
      other.columns.forEach((column, index) => {
        columnAt(index).merge(column);
      });
    },
    save: () => versioned({ width, parts: saveParts(parts), columns: columns.map((column) => column.save()) }),
    finish(skipped) {
      const outputs = columns.map((column) => column.finish(skipped));
      return finishSummary(resolved, demand, parts, { width, skipped, outputs });
    },
  };
  if (saved !== undefined) reduction.merge(saved);
  return reduction;
}
