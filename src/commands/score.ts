import type { Inputs } from '../engine/inputs.ts';
import { prepare } from '../engine/plan.ts';
import { KEEP_NOTHING, passRows } from '../engine/run.ts';
import { say } from '../engine/say.ts';
import type { Io, PendingFile } from '../platform/platform.ts';
import { loadRenderer } from '../render/index.ts';
import { verdictLine } from '../render/verdict.ts';
import type { ScoreOptions } from '../request/options.ts';
import type { ScoreRequest } from '../request/request.ts';
import type { Run } from '../result/result.ts';
import type { Wish } from '../stats/row-sampler.ts';
import { checkShown, judgingOf } from '../verdict/judging.ts';
import { exitCodeOf, judgeAll } from '../verdict/limit.ts';
import { followRun } from './progress.ts';
import { surface } from './surface.ts';
import { createView, ROWS_SHOWN } from './view.ts';

/** The main job: `lossctl LOSS[,LOSS...] PREDS [LABELS]`. */
export async function run({ loss, preds, labels, options }: ScoreRequest, io: Io): Promise<number> {
  const progress = followRun(io, options.progress);
  try {
    const { runs, inputs } = await prepare({ loss, preds, labels }, options, progress.io);
    if (options.dryRun) return (await import('./dry-run.ts')).dryRun(runs, inputs, options, progress.io);
    return await score(runs, progress.watch(inputs), options, progress.io);
  } finally {
    await progress.end();
  }
}

/** Reads, evaluates, prints and judges. */
async function score(runs: readonly Run[], inputs: Inputs, options: ScoreOptions, io: Io): Promise<number> {
  const limits = options.failIf ?? [];
  const renderer = await loadRenderer(options.quiet ? 'quiet' : (options.format ?? 'table'));
  const view = await createView(runs, inputs, options, io);
  const rendering = renderer.start(view);
  const target = await openTarget(options.output, io);
  try {
    await target.write(rendering.begin());
    const { report, notes, warnings } = await passRows(runs, inputs, options, {
      wish: wishOf(options, renderer.keeps === 'edges' && view.shows === 'samples' && view.groups.length === 0),
      keepLosses: renderer.keeps === 'losses' && view.perSample,
      showsSummary: renderer.showsSummary,
      showsGroups: renderer.showsGroups(view) || limits.some(({ term }) => term === 'worst-group'),
      limits,
      async onBlock(pairs, losses, gradients) {
        for (const piece of rendering.rows(pairs, losses, gradients)) await target.write(piece);
        // Nobody reads any more, and nothing is to be judged.
        return !target.closed() || limits.length > 0;
      },
    });
    // Judged before the result is finished: what cannot be judged is an error, and an error leaves no file.
    const verdicts = judgeAll(runs, limits, report, inputs.groups, judgingOf(options));
    checkShown(runs, report, options);
    for (const text of rendering.end(report)) await target.write(text);
    await target.finish();
    await say(io.stderr, notes, 'note');
    await say(io.stderr, warnings, 'warning');
    const { style } = await surface(options, io, io.stderr);
    for (const verdict of verdicts) await io.stderr.write(`${verdictLine(verdict, view.words, style)}\n`);
    return exitCodeOf(verdicts);
  } catch (error) {
    await target.discard();
    throw error;
  }
}

/** The rows a table shows: all of 20, else the first and last 5; of `--rows N` all, else the first and last half. */
function wishOf(options: ScoreOptions, edges: boolean): Wish {
  const ranked = { worst: options.worst ?? 0, best: options.best ?? 0 };
  if (!edges) return { ...KEEP_NOTHING, ...ranked };
  const { rows } = options;
  if (rows === undefined) return { all: ROWS_SHOWN, first: 5, last: 5, ...ranked };
  const last = rows === Infinity ? 0 : Math.floor(rows / 2);
  return { all: rows, first: rows - last, last, ...ranked };
}

/** Where the result goes: standard output, or a file that appears whole. */
interface Target {
  write(text: string | Uint8Array): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
  closed(): boolean;
}

/** Names of the process's own streams: opened a second time they would write over what stands there. */
const STREAMS: Readonly<Record<string, 'stdout' | 'stderr'>> = {
  '-': 'stdout',
  '/dev/stdout': 'stdout',
  '/dev/fd/1': 'stdout',
  '/dev/stderr': 'stderr',
};

async function openTarget(path: string | undefined, io: Io): Promise<Target> {
  if (path === undefined || Object.hasOwn(STREAMS, path)) {
    const output = io[STREAMS[path ?? '-']];
    const nothing = async (): Promise<void> => undefined;
    return { write: (text) => output.write(text), finish: nothing, discard: nothing, closed: () => output.closed };
  }
  const file: PendingFile = await io.files.write(path);
  return {
    write: (text) => file.write(text),
    finish: () => file.finish(),
    discard: () => file.discard(),
    closed: () => false,
  };
}
