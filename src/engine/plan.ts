import { withoutSkill } from '../loss/resolve.ts';
import type { Io } from '../platform/platform.ts';
import { UserError } from '../problem/problem.ts';
import type { ScoreOptions } from '../request/options.ts';
import type { LossAndFiles } from '../request/request.ts';
import type { Run } from '../result/result.ts';
import { type Inputs, openInputs } from './inputs.ts';
import { ignoredLabels, parseLosses, settleRuns } from './resolve-losses.ts';
import { say } from './say.ts';

/** The losses that were asked for and the files they read, opened; what was chosen on the way has been said. */
export interface Prepared {
  readonly runs: readonly Run[];
  readonly inputs: Inputs;
}

/** Settles `LOSS[,LOSS...] PREDS [LABELS]`. Throws UserError for what is unknown, missing or cannot be read. */
export async function prepare(
  { loss: list, preds, labels }: LossAndFiles,
  options: ScoreOptions,
  io: Io,
): Promise<Prepared> {
  const named = parseLosses(list, options.parameters);
  if (preds === undefined) throw new UserError(`${list} needs a file of predictions`, `lossctl ${list} PREDS [LABELS]`);
  if (options.by === undefined && options.failIf?.some(({ term }) => term === 'worst-group'))
    throw new UserError('worst-group: the rows are not grouped', '--by COLUMN says by what');
  const opened = await openInputs(preds, labels, named.reading, options, io);
  if (options.perOutput && named.reading.shape !== 'scalar' && named.reading.shape !== 'binary')
    throw new UserError(`--per-output: the columns of ${named.reading.name} are one prediction, and no outputs`);
  const { runs, notes } = settleRuns(named, options, opened.columns);
  if (options.skill && runs.every(({ resolved: { loss, values } }) => loss.constant?.(values) === undefined))
    throw withoutSkill(runs[0].resolved.loss);
  await say(io.stderr, [...notes, ...opened.notes], 'note');
  const ignored = ignoredLabels(
    runs.map(({ resolved }) => resolved),
    options,
  );
  return { runs, inputs: { ...opened, pairing: opened.pair(ignored) } };
}
