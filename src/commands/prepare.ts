import { UserError } from '../error.ts';
import type { Io } from '../io.ts';
import type { Run } from '../result.ts';
import { say } from './cli.ts';
import { type Inputs, openInputs } from './inputs.ts';
import type { ScoreOptions } from './options.ts';
import { parseRuns } from './runs.ts';

/** The losses that were asked for and the files they read, opened; what was chosen on the way has been said. */
export interface Prepared {
  readonly runs: readonly Run[];
  readonly inputs: Inputs;
}

/** Settles `LOSS[,LOSS...] PREDS [LABELS]`. Throws UserError for what is unknown, missing or cannot be read. */
export async function prepare(
  [list, preds, labels]: readonly string[],
  options: ScoreOptions,
  io: Io,
): Promise<Prepared> {
  const { runs, notes } = parseRuns(list, options);
  if (preds === undefined) throw new UserError(`${list} needs a file of predictions`, `lossctl ${list} PREDS [LABELS]`);
  const inputs = await openInputs(preds, labels, runs[0].resolved.loss.shape, options, io);
  await say(io.stderr, [...notes, ...inputs.selections.notes], 'note');
  return { runs, inputs };
}
