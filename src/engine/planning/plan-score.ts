import { withoutSkill } from '../../loss/resolve.ts';
import type { Platform } from '../../platform/platform.ts';
import { hint, problem } from '../../problem/problem.ts';
import type { ScoreOptions } from '../../request/options.ts';
import type { LossAndFiles } from '../../request/request.ts';
import { KEEP_SUMS, type Keep, keepBoth, NO_ROWS } from '../../result/keep.ts';
import { applyLimits } from '../../verdict/apply-limits.ts';
import { confidenceOf } from '../../verdict/judging.ts';
import { keepOfLimits, type Limit } from '../../verdict/limit.ts';
import { checkOutputs } from '../evaluation/check-shape.ts';
import { isBaseTold, openInputs } from '../inputs/inputs.ts';
import type { Prepared } from '../plan.ts';
import { parseLosses } from './named-losses.ts';
import { ignoredLabels, settleRuns } from './resolve-losses.ts';
import { planRows } from './row-selection.ts';
import { withReading } from './with-reading.ts';

/** What is settled: losses and files, and the options that the engine reads. */
export type ScoreQuestion = LossAndFiles & { readonly options: ScoreOptions };

/** Settles `LOSS[,LOSS...] PREDS [LABELS]` under some limits. Throws UserError for what is unknown, missing or cannot be read. */
export async function planScore(
  { loss, preds, labels, options: given }: ScoreQuestion,
  limits: readonly Limit[],
  platform: Platform,
): Promise<Prepared> {
  const options = await withReading(given, platform);
  const named = parseLosses(loss, options.parameters);
  if (preds === undefined) throw problem('no-predictions', { loss }, { hints: [hint('call-of-loss', { loss })] });
  if (options.by === undefined && limits.some(({ term }) => term === 'worst-group'))
    throw problem('rows-not-grouped', {}, { hints: [hint('by-says-groups', {})] });
  const opened = await openInputs({ preds, labels }, named.reading, options, platform);
  if (options.perOutput) checkOutputs(named.reading);
  const { runs, notes } = settleRuns(named, { ...options, classBase: opened.classBase }, opened.columns);
  applyLimits(runs, limits);
  const all = runs.map(({ resolved }) => resolved);
  if (options.skill && all.every(({ loss: own, values }) => own.constant?.(values) === undefined))
    throw withoutSkill(all[0].loss);
  return {
    plan: {
      runs: runs.map((run) => ({ ...run, source: 0 })),
      sources: [
        {
          name: opened.selections.roles.prediction.table.file,
          columns: opened.columns,
          beside: opened.selections.beside,
          isBaseTold: isBaseTold(opened),
        },
      ],
      reference: 0,
      rows: planRows(options),
      keep: keepBoth(keepOf(options), keepOfLimits(limits)),
      changes: [],
      allowNan: options.allowNan ?? false,
      faults: 'thrown',
    },
    inputs: [{ ...opened, pairing: opened.pair(ignoredLabels(all, opened)) }],
    notes: [...notes, ...opened.notes],
  };
}

/** What options ask for, whatever the format and the limits. */
function keepOf(options: ScoreOptions): Keep {
  return {
    ...KEEP_SUMS,
    outputs: options.perOutput ?? false,
    confidence: confidenceOf(options),
    gradients: options.gradient ?? false,
    rows: { ...NO_ROWS, worst: options.worst ?? 0, best: options.best ?? 0 },
  };
}
