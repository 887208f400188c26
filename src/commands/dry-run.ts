import { arrangeDryRun } from '../document/dry-run.ts';
import type { Prepared } from '../engine/plan.ts';
import { runPlan } from '../engine/run.ts';
import type { Sink } from '../engine/sink.ts';
import { understand } from '../engine/understanding.ts';
import type { Platform } from '../platform/platform.ts';
import { readingJson } from '../render/json/reading.ts';
import { drawDocument } from '../render/terminal/document.ts';
import type { ScoreOptions } from '../request/options.ts';
import { KEEP_NOTHING, NO_ROWS } from '../result/keep.ts';
import type { SampleRow } from '../result/row.ts';
import type { Understanding } from '../result/understanding.ts';
import { surface } from './surface.ts';
import { createView } from './view.ts';

const PAIRS_SHOWN = 3;

/** `--dry-run`: what was understood of the command line and the files, and the first pairs. Nothing is computed. `name` is that of one of several models. */
export async function dryRun(
  prepared: Prepared,
  options: ScoreOptions,
  platform: Platform,
  name?: string,
): Promise<number> {
  const speaks = await surface({ lang: options.lang, color: options.color ?? 'auto' }, platform);
  const view = createView(prepared.plan.runs, prepared.inputs[0], options, speaks);
  const understood = (): Understanding => understand(prepared.plan, prepared.inputs[0], options);
  if (options.format === 'json') {
    await platform.stdout.write(readingJson(understood(), prepared.notes, view.wording, name));
    return 0;
  }
  // Whether classes are words is known when some have been read.
  const pairs = await firstPairs(prepared);
  const document = arrangeDryRun({ ...understood(), pairs }, view, name);
  for (const text of drawDocument(document, speaks.pen)) await platform.stdout.write(text);
  return 0;
}

/** The first rows, of which no loss is taken and no batch drawn. */
async function firstPairs({ plan, inputs }: Prepared): Promise<readonly SampleRow[]> {
  const keep = { ...KEEP_NOTHING, rows: { ...NO_ROWS, all: PAIRS_SHOWN, first: PAIRS_SHOWN } };
  const rows = { ...plan.rows, draw: undefined, repeat: undefined };
  const { report } = await runPlan({ plan: { ...plan, rows, runs: [], keep, changes: [] }, inputs }, [ONE_BLOCK]);
  return report.head;
}

const ONE_BLOCK: Sink = { add: () => 'enough' };
