import type { Resolved } from '../loss/resolve.ts';
import type { RowChanges } from '../result/comparison.ts';
import type { Group, GroupChange, GroupList } from '../result/group.ts';
import type { ChangedRow } from '../result/row.ts';
import type { Summary } from '../result/summary.ts';
import type { Pairs } from '../rows/block.ts';
import { message } from '../words/message.ts';
import { createPairedInterval, type PairedPlan, type SavedInterval } from './paired.ts';
import { markRows } from './row-flags.ts';
import { rowAt } from './row-sampler.ts';
import { createRowShares, type RowShares } from './row-shares.ts';
import { loadRow, type SavedRow, saveRow } from './saved-row.ts';
import { createTop, type SavedPlace } from './top.ts';
import { checkVersion, type Versioned, versioned } from './version.ts';

/** The same rows under one model: its pairs and the loss of each row. */
export interface ModelRows {
  readonly pairs: Pairs;
  readonly losses: Float64Array;
}

/** What is held against what, and how. */
export interface ChangePlan extends PairedPlan {
  readonly reference: Resolved;
  readonly other: Resolved;
  /** How many of the rows with the largest change are kept. */
  readonly shown: number;
}

/** Takes the rows of a reference and of another model, block after block, and says what changes from the one to the other. */
export interface ChangeReduction {
  add(reference: ModelRows, other: ModelRows): void;
  merge(saved: SavedChanges): void;
  save(): SavedChanges;
  /** `confidence` in percent. The draws of the interval follow from seed 0. */
  finish(reference: Summary, other: Summary, confidence: number): RowChanges;
}

export interface SavedChanges extends Versioned {
  readonly counts: Readonly<Record<keyof ReturnType<typeof noCounts>, number>>;
  readonly hasClasses: boolean;
  readonly rows: readonly SavedPlace<SavedChangedRow>[];
  readonly interval: SavedInterval;
}

export interface SavedChangedRow {
  readonly reference: SavedRow;
  readonly other: SavedRow;
}

const noCounts = () => ({ rows: 0, wins: 0, ties: 0, losses: 0, toRight: 0, toWrong: 0 });

export function createChanges(plan: ChangePlan, saved?: SavedChanges): ChangeReduction {
  const { reference, other, shown, source = '' } = plan;
  const sharesOf = { reference: createShares(reference), other: createShares(other) };
  const top = createTop<ChangedRow, SavedChangedRow>({
    size: shown,
    source,
    compare: (a, b) => b - a,
    save: (row) => ({ reference: saveRow(row.reference), other: saveRow(row.other) }),
    load: (row) => changedRow(loadRow(row.reference), loadRow(row.other)),
  });
  const paired = createPairedInterval(other, plan);
  const counts = noCounts();
  let hasClasses = false;

  const countRow = (change: number, row: number, own: RowShares, before: RowShares): void => {
    if (own.counted?.weights[row] === 0) return;
    counts.rows++;
    if (change < 0) counts.wins++;
    else if (change > 0) counts.losses++;
    // Also of two infinite losses, whose difference is NaN.
    else counts.ties++;
    if (own.hits === undefined || before.hits === undefined) return;
    const [right, wasRight] = [own.hits[row] > 0, before.hits[row] > 0];
    if (right && !wasRight) counts.toRight++;
    if (wasRight && !right) counts.toWrong++;
  };

  const changes: ChangeReduction = {
    add(first, second) {
      const before = sharesOf.reference(first);
      const own = sharesOf.other(second);
      hasClasses ||= own.hits !== undefined;
      paired.add(first.pairs, own, before);
      const take = (row: number): ChangedRow =>
        changedRow(
          rowAt(first.pairs, [first.losses], row, { source }),
          rowAt(second.pairs, [second.losses], row, { source }),
        );
      for (let row = 0; row < second.pairs.count; row++) {
        const change = second.losses[row] - first.losses[row];
        countRow(change, row, own, before);
        if (change !== 0 && !Number.isNaN(change) && own.counted?.weights[row] !== 0)
          top.add(Math.abs(change), row, first.pairs.sample, take);
      }
    },
    merge(state) {
      checkVersion(state);
      for (const key of Object.keys(counts) as (keyof typeof counts)[]) counts[key] += state.counts[key];
      hasClasses ||= state.hasClasses;
      top.merge(state.rows);
      paired.merge(state.interval);
    },
    save: () => versioned({ counts: { ...counts }, hasClasses, rows: top.save(), interval: paired.save() }),
    finish(firstSummary, secondSummary, confidence) {
      const [value, base] = [secondSummary.headline ?? Number.NaN, firstSummary.headline ?? Number.NaN];
      const difference = value - base;
      const { rows, wins, ties, losses, toRight, toWrong } = counts;
      return {
        difference,
        relative: difference === 0 ? 0 : base === 0 ? undefined : difference / Math.abs(base),
        interval: paired.at(confidence) ?? {
          confidence,
          unit: 'row',
          units: rows,
          reason: message('not-of-the-mean', { loss: other.loss.name }),
        },
        wins,
        ties,
        losses,
        flips: hasClasses ? { toRight, toWrong } : undefined,
        rows: top.rows(),
      };
    },
  };
  if (saved !== undefined) changes.merge(saved);
  return changes;
}

const changedRow = (reference: ChangedRow['reference'], other: ChangedRow['other']): ChangedRow => ({
  reference,
  other,
  change: other.losses[0] - reference.losses[0],
});

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
