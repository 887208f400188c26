import type { Resolved } from '../loss/resolve.ts';
import type { ChangedRow, Group, GroupChange, GroupList, RowChanges, Summary } from '../result/result.ts';
import type { Pairs } from '../rows/block.ts';
import { createPairedInterval } from './paired.ts';
import { markRows } from './row-flags.ts';
import { rowAt } from './row-sampler.ts';
import { createRowShares, type RowShares } from './row-shares.ts';
import { createTop } from './top.ts';

/** The same rows under one model: its pairs and the loss of each row. */
export interface ModelRows {
  readonly pairs: Pairs;
  readonly losses: Float64Array;
}

/** Takes the rows of a reference and of another model, block after block, and says what changes from the one to the other. */
export interface ChangeReduction {
  add(reference: ModelRows, other: ModelRows): void;
  /** `confidence` in percent. The draws of the interval follow from seed 0. */
  finish(reference: Summary, other: Summary, confidence: number): RowChanges;
}

/** `shown` is how many of the rows with the largest change are kept. */
export function createChanges(reference: Resolved, other: Resolved, shown: number): ChangeReduction {
  const sharesOf = { reference: createShares(reference), other: createShares(other) };
  const top = createTop<ChangedRow>(shown, (a, b) => b - a);
  const paired = createPairedInterval(other);
  let [wins, ties, losses, toRight, toWrong, rows] = [0, 0, 0, 0, 0, 0];
  let hasClasses = false;

  const countRow = (change: number, row: number, own: RowShares, before: RowShares): void => {
    if (own.counted?.weights[row] === 0) return;
    rows++;
    if (change < 0) wins++;
    else if (change > 0) losses++;
    // Also of two infinite losses, whose difference is NaN.
    else ties++;
    if (own.hits === undefined || before.hits === undefined) return;
    const [right, wasRight] = [own.hits[row] > 0, before.hits[row] > 0];
    if (right && !wasRight) toRight++;
    if (wasRight && !right) toWrong++;
  };

  return {
    add(first, second) {
      const before = sharesOf.reference(first);
      const own = sharesOf.other(second);
      hasClasses = own.hits !== undefined;
      paired.add(first.pairs, own, before);
      const take = (row: number): ChangedRow => ({
        reference: rowAt(first.pairs, [first.losses], row),
        other: rowAt(second.pairs, [second.losses], row),
        change: second.losses[row] - first.losses[row],
      });
      for (let row = 0; row < second.pairs.count; row++) {
        const change = second.losses[row] - first.losses[row];
        countRow(change, row, own, before);
        if (change !== 0 && !Number.isNaN(change) && own.counted?.weights[row] !== 0)
          top.add(Math.abs(change), row, take);
      }
    },
    finish(firstSummary, secondSummary, confidence) {
      const [value, base] = [secondSummary.headline ?? Number.NaN, firstSummary.headline ?? Number.NaN];
      const difference = value - base;
      return {
        difference,
        relative: difference === 0 ? 0 : base === 0 ? undefined : difference / Math.abs(base),
        interval: paired.at(confidence) ?? {
          confidence,
          unit: 'row',
          units: rows,
          reason: `${other.loss.name} does not follow from the mean of the losses alone`,
        },
        wins,
        ties,
        losses,
        flips: hasClasses ? { toRight, toWrong } : undefined,
        rows: top.rows(),
      };
    },
  };
}

function createShares(resolved: Resolved): (rows: ModelRows) => RowShares {
  const sharesOf = createRowShares(resolved.weightedMean);
  return ({ pairs, losses }) => sharesOf(pairs, losses, markRows(resolved, pairs, true));
}

/** What each group adds to the change of the mean loss of every model against the one at `reference`; the largest of the first change first. */
export function changesOfGroups(groups: GroupList, summaries: readonly Summary[], reference: number): GroupChange[] {
  const { mean, sum } = summaries.find((summary) => summary.mean !== 0) ?? summaries[0];
  const divisor = mean === 0 ? 1 : sum / mean;
  const changeOf = ({ key, summaries: own }: Group): GroupChange => ({
    key,
    summaries: own,
    contributions: own.map((summary) =>
      summary.sum === own[reference].sum ? 0 : (summary.sum - own[reference].sum) / divisor,
    ),
  });
  const first = reference === 0 ? 1 : 0;
  const size = ({ contributions }: GroupChange): number => Math.abs(contributions[first]);
  const changes = Array.from({ length: groups.count }, (_, index) => changeOf(groups.at(index)));
  return changes.sort((a, b) => size(b) - size(a) || 0);
}
