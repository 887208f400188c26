import { CONVENTIONS } from '../../loss/convention.ts';
import type { Platform } from '../../platform/platform.ts';
import { problem, UserError } from '../../problem/problem.ts';
import { KEEP_NOTHING, NO_ROWS } from '../../result/keep.ts';
import type { Run } from '../../result/run.ts';
import type { WorkedOutcome, WorkedRow } from '../../result/worked-row.ts';
import { type OpenedInputs, openInputs } from '../inputs/inputs.ts';
import type { Prepared } from '../plan.ts';
import { runPlan } from '../run.ts';
import type { NamedLosses } from './named-losses.ts';
import type { ScoreQuestion } from './plan-score.ts';
import { ignoredLabels, settleRuns } from './resolve-losses.ts';
import { planRows } from './row-selection.ts';
import { withReading } from './with-reading.ts';

/** The first row of the files under every convention, to be worked. */
export interface FirstRow extends Prepared {
  readonly opened: OpenedInputs;
  /** Of each convention its run, or why it has none. */
  readonly settled: readonly (Run | UserError)[];
}

/** Settles the first row of files that are opened for one loss. Throws UserError for what cannot be read. */
export async function planFirstRow(
  named: NamedLosses,
  { preds, labels, options }: Omit<ScoreQuestion, 'loss'> & { readonly preds: string },
  platform: Platform,
): Promise<FirstRow> {
  const own = { ...(await withReading(options, platform)), limit: 1 };
  const opened = await openInputs({ preds, labels }, named.reading, own, platform);
  const settled = CONVENTIONS.map((convention) =>
    attempt(() => settleRuns(named, { ...own, convention: [convention] }, opened.columns).runs[0]),
  );
  const runs = settled.flatMap((run) => (run instanceof UserError ? [] : { ...run, source: 0 }));
  const ignored = ignoredLabels(
    runs.map(({ resolved }) => resolved),
    own,
  );
  return {
    plan: {
      runs,
      sources: [{ name: opened.selections.roles.prediction.table.file, columns: opened.columns }],
      reference: 0,
      rows: planRows(own),
      keep: { ...KEEP_NOTHING, gradients: true, rows: { ...NO_ROWS, all: 1, first: 1 } },
      changes: [],
      allowNan: false,
      faults: 'kept',
    },
    inputs: [{ ...opened, pairing: opened.pair(ignored) }],
    notes: opened.notes,
    opened,
    settled,
  };
}

/** What each convention makes of the row: a loss and its slopes, or why it has none. Throws UserError where there is no row. */
export async function workFirstRow({ opened, settled, ...prepared }: FirstRow): Promise<WorkedRow> {
  const { report, outcomes } = await runPlan(prepared);
  const row = report.head.at(0);
  if (row === undefined)
    throw problem('no-rows', { hasHeader: false }, { place: { file: prepared.plan.sources[0].name } });
  let run = 0;
  return {
    row,
    classes: opened.classes,
    classWords: opened.words,
    outcomes: CONVENTIONS.map((convention, index): WorkedOutcome => {
      const own = settled[index];
      if (own instanceof UserError) return { convention, fault: own.problem };
      const { fault } = outcomes[run];
      const [loss, slopes] = [row.losses[run], row.gradients?.[run] ?? []];
      run++;
      return fault === undefined ? { convention, loss, slopes } : { convention, fault: fault.problem };
    }),
  };
}

/** What some work gives, or why it gives nothing. */
function attempt<T>(work: () => T): T | UserError {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}
