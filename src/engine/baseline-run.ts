import { readSmallFile, writeSmallFile } from '../input/small-file.ts';
import type { Platform } from '../platform/platform.ts';
import { hint, type Note, note, problem } from '../problem/problem.ts';
import type { BaselineOptions, ScoreOptions } from '../request/options.ts';
import type { Keep } from '../result/keep.ts';
import type { Report } from '../result/report.ts';
import type { Run } from '../result/run.ts';
import type { Verdict } from '../result/verdict.ts';
import type { KeyTexts, Pairs } from '../rows/block.ts';
import { createFingerprint } from '../stats/fingerprint.ts';
import { createPairedChange } from '../stats/paired.ts';
import { type Baseline, baselineOf, checkComparable, checkStorable } from '../verdict/baseline.ts';
import { parseBaseline, writeBaseline } from '../verdict/baseline-file.ts';
import { judgeBaseline } from '../verdict/judge-baseline.ts';
import { judgingOf } from '../verdict/judging.ts';
import { message } from '../words/message.ts';
import type { Prepared } from './plan.ts';
import type { Sink } from './sink.ts';

/** A pass over the rows that is compared with a stored result, or stored itself. */
export interface Baselining extends Sink {
  readonly keep: Partial<Keep>;
  /** The verdict; none where the result has been stored, which is noted. Throws UserError where the stored one is of something else. */
  finish(report: Report): Promise<{ readonly verdicts: readonly Verdict[]; readonly notes: readonly Note[] }>;
}

/** Undefined where no baseline is named. Throws UserError where there is none to be read, or it cannot decide what is asked. */
export async function openBaseline(
  { plan: { runs }, inputs: [inputs] }: Pick<Prepared, 'plan' | 'inputs'>,
  options: ScoreOptions & BaselineOptions,
  platform: Platform,
): Promise<Baselining | undefined> {
  const { baseline: file, updateBaseline = false, confidence, perSample = false } = options;
  if (file === undefined) return undefined;
  const [run] = runs;
  if (runs.length > 1)
    throw problem(
      'baseline-of-several',
      { labels: runs.map(({ label }) => label) },
      { hints: [hint('check-them-apart', {})] },
    );
  const stored = updateBaseline ? undefined : await readBaseline(file, platform);
  if (stored !== undefined && confidence !== undefined && stored.perSample === undefined)
    throw problem(
      'baseline-without-losses',
      { file },
      {
        within: [message('flag', { name: 'confidence' })],
        hints: [hint('write-losses', {}, { 'update-baseline': true, 'per-sample': true })],
      },
    );
  const paired =
    stored !== undefined && confidence !== undefined
      ? createPairedChange(run.resolved, { clusters: inputs.clusters })
      : undefined;
  const before = stored && createLookup(stored);
  const fingerprint = createFingerprint();
  const pairing = inputs.ids === undefined ? 'position' : 'key';
  const keepLosses = updateBaseline && perSample;

  return {
    keep: { losses: keepLosses },
    add({ pairs, losses: [losses] }) {
      fingerprint.add(pairs);
      if (before && paired) paired.add(pairs, losses, before(pairs));
      return 'more';
    },
    async finish({ summaries: [summary], losses: [losses], ids }) {
      const kept = keepLosses ? { perSample: losses, ids } : {};
      const now = baselineOf(run, summary, fingerprint.finish(), { pairing, ...kept });
      if (stored === undefined) {
        checkStorable(run, summary);
        if (keepLosses && now.n > MOST_KEPT)
          throw problem(
            'too-many-losses',
            { losses: now.n, most: MOST_KEPT },
            { within: [message('flag', { name: 'per-sample' })], hints: [hint('headline-alone', {})] },
          );
        await writeSmallFile(file, writeBaseline(now), platform);
        return { verdicts: [], notes: [describeWritten(file, run, now)] };
      }
      checkComparable(stored, now, file);
      const tolerance = options.tolerance ?? { amount: options.nonInferiority ?? 0, isRelative: false };
      const change = paired && { isSame: paired.isSame(), interval: paired.interval(confidence ?? 0) };
      return { verdicts: [judgeBaseline(run, summary, stored, tolerance, change, judgingOf(options))], notes: [] };
    },
  };
}

async function readBaseline(file: string, platform: Platform): Promise<Baseline> {
  if (!platform.files.exists(file))
    throw problem(
      'no-baseline',
      {},
      { place: { file }, hints: [hint('update-writes-it', {}, { 'update-baseline': true })] },
    );
  return parseBaseline(await readSmallFile(file, platform), file);
}

/** The stored losses of the rows of block after block: by key, or in the order of the rows. NaN where there is none. */
function createLookup({ perSample = new Float64Array(), ids }: Baseline): (pairs: Pairs) => Float64Array {
  const keyAt = (columns: KeyTexts, row: number): string => JSON.stringify(columns.map((texts) => texts[row]));
  const places = new Map(ids && Array.from(perSample, (_, row) => [keyAt(ids, row), row]));
  let passed = 0;
  return (pairs) => {
    const own = pairs.ids;
    const first = passed;
    passed += pairs.count;
    return Float64Array.from(
      { length: pairs.count },
      (_, row) => perSample[(own === undefined ? first + row : places.get(keyAt(own, row))) ?? -1] ?? Number.NaN,
    );
  };
}

// The text of more would be longer than a string may be.
const MOST_KEPT = 10_000_000;

// A number of 17 digits, with what stands around it.
const BYTES_A_LOSS = 20;

/** What has been written, and what it would be with the losses. */
function describeWritten(file: string, { label }: Run, { headline, n, perSample }: Baseline): Note {
  const bytes = perSample === undefined ? n * BYTES_A_LOSS : undefined;
  return note('baseline-written', { file, label, headline, rows: n, bytes });
}
