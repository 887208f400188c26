import { readSmallFile, writeSmallFile } from '../input/small-file.ts';
import type { Io } from '../platform/platform.ts';
import { UserError } from '../problem/problem.ts';
import type { BaselineOptions, ScoreOptions } from '../request/options.ts';
import type { Report, Run, Verdict } from '../result/result.ts';
import type { KeyTexts, Pairs } from '../rows/block.ts';
import { createFingerprint } from '../stats/fingerprint.ts';
import { createPairedChange } from '../stats/paired.ts';
import {
  type Baseline,
  baselineOf,
  checkComparable,
  judgeBaseline,
  parseBaseline,
  writeBaseline,
} from '../verdict/baseline.ts';
import { judgingOf } from '../verdict/judging.ts';
import { formatCount, formatNumber } from '../words/number.ts';
import type { Inputs } from './inputs.ts';
import { say } from './say.ts';

/** A pass over the rows that is compared with a stored result, or stored itself. */
export interface Baselining {
  /** Whether every loss is to be kept. */
  readonly keepLosses: boolean;
  add(pairs: Pairs, losses: readonly Float64Array[]): void;
  /** The verdict; none where the result has been stored. Throws UserError where the stored one is of something else. */
  finish(report: Report): Promise<Verdict[]>;
}

/** Undefined where no baseline is named. Throws UserError where there is none to be read, or it cannot decide what is asked. */
export async function openBaseline(
  runs: readonly Run[],
  inputs: Inputs,
  options: ScoreOptions & BaselineOptions,
  io: Io,
): Promise<Baselining | undefined> {
  const { baseline: file, updateBaseline = false, confidence, perSample = false } = options;
  if (file === undefined) return undefined;
  const [run] = runs;
  if (runs.length > 1)
    throw new UserError(
      `--baseline holds one result, and there are ${runs.length}: ${runs.map(({ label }) => label).join(', ')}`,
      'check them apart',
    );
  const stored = updateBaseline ? undefined : await readBaseline(file, io);
  if (stored !== undefined && confidence !== undefined && stored.perSample === undefined)
    throw new UserError(
      `--confidence: ${file} has not the loss of each row, so the change has no interval`,
      '--update-baseline --per-sample writes one that has',
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
    keepLosses,
    add(pairs, [losses]) {
      fingerprint.add(pairs);
      if (before && paired) paired.add(pairs, losses, before(pairs));
    },
    async finish({ summaries: [summary], losses: [losses], ids }) {
      const kept = keepLosses ? { perSample: losses, ids } : {};
      const now = baselineOf(run, summary, fingerprint.finish(), { pairing, ...kept });
      if (stored === undefined) {
        if (keepLosses && now.n > MOST_KEPT)
          throw new UserError(
            `--per-sample: ${formatCount(now.n)} losses are too many for a baseline, which holds ${formatCount(MOST_KEPT)}`,
            'without it the headline alone is stored',
          );
        await writeSmallFile(file, writeBaseline(now), io);
        await say(io.stderr, [describeWritten(file, run, now)], 'note');
        return [];
      }
      checkComparable(stored, now, file);
      const tolerance = options.tolerance ?? { amount: options.nonInferiority ?? 0, isRelative: false };
      const change = paired && { isSame: paired.isSame(), interval: paired.interval(confidence ?? 0) };
      return [judgeBaseline(run, summary, stored, tolerance, change, judgingOf(options))];
    },
  };
}

async function readBaseline(file: string, io: Io): Promise<Baseline> {
  if (!io.files.exists(file))
    throw new UserError(`${file}: no such file or directory, so there is no baseline`, '--update-baseline writes it');
  return parseBaseline(await readSmallFile(file, io), file);
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
function describeWritten(file: string, { label }: Run, { headline, n, perSample }: Baseline): string {
  const losses =
    perSample === undefined
      ? `without the loss of each: --per-sample adds them, some ${formatCount(Math.ceil((n * BYTES_A_LOSS) / 1000))} kB`
      : 'with the loss of each';
  return `${file} is written: ${label} ${formatNumber(headline)} of ${formatCount(n)} ${n === 1 ? 'row' : 'rows'}, ${losses}`;
}
