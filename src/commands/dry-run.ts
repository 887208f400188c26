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

/** `--dry-run`: what was understood of the command line and the files, of each model in turn, and the first pairs. Nothing is computed. */
export async function dryRun(prepared: Prepared, options: ScoreOptions, platform: Platform): Promise<number> {
  const speaks = await surface({ lang: options.lang, color: options.color ?? 'auto' }, platform);
  const { sources } = prepared.plan;
  const names = sources.length > 1 ? sources.map(({ name }) => name) : undefined;
  const each = sources.map((_, source) => onlyOf(prepared, source));
  const understoodOf = ({ plan, inputs }: Prepared): Understanding => understand(plan, inputs[0]);
  if (options.format === 'json') {
    const told = { readings: each.map(understoodOf), notes: prepared.notes };
    await platform.stdout.write(readingJson(told, speaks.wording, names));
    return 0;
  }
  for (const [index, own] of each.entries()) {
    const view = createView(own.plan.runs, own.inputs[0], options, speaks);
    // Whether classes are words is known when some have been read.
    const pairs = await firstPairs(own);
    const document = arrangeDryRun({ ...understoodOf(own), pairs }, view, names?.[index]);
    if (index > 0) await platform.stdout.write('\n');
    for (const text of drawDocument(document, speaks.pen)) await platform.stdout.write(text);
  }
  return 0;
}

/** The same of one source alone. */
function onlyOf({ plan, inputs, notes }: Prepared, index: number): Prepared {
  const runs = plan.runs.flatMap((run) => (run.source === index ? [{ ...run, source: 0 }] : []));
  return { plan: { ...plan, runs, sources: [plan.sources[index]], reference: 0 }, inputs: [inputs[index]], notes };
}

/** The first rows, of which no loss is taken and no batch drawn. */
async function firstPairs({ plan, inputs }: Prepared): Promise<readonly SampleRow[]> {
  const keep = { ...KEEP_NOTHING, rows: { ...NO_ROWS, all: PAIRS_SHOWN, first: PAIRS_SHOWN } };
  const rows = { ...plan.rows, draw: undefined, repeat: undefined };
  const { report } = await runPlan({ plan: { ...plan, rows, runs: [], keep, changes: [] }, inputs }, [ONE_BLOCK]);
  return report.head;
}

const ONE_BLOCK: Sink = { add: () => 'enough' };
