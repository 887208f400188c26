// Whole processes in turn, and what they took.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cpus, platform } from 'node:os';
import { fileURLToPath } from 'node:url';
import { provide } from './data.ts';
import { PYTHON, script } from './peers.ts';

/** A program and its words. */
export type Command = readonly string[];

export interface Contest {
  readonly work: string;
  /** The words after lossctl. */
  readonly own: Command;
  readonly peer: string;
  readonly command: Command;
  /** What lossctl's time over the peer's shall be at most. */
  readonly goal: number;
  /** Where lossctl's mean is to be read, which must be the peer's: printed, or printed by a script from what it wrote. */
  readonly mean: 'printed' | Command | 'none';
  /** Files that are written, which are taken away before each run: to write over one takes longer. */
  readonly written?: readonly string[];
}

export interface Cost {
  readonly seconds: number;
  /** Of all threads, user and system. */
  readonly cpuSeconds: number;
  /** The most memory that was resident, in MiB. */
  readonly peak: number;
}

export interface Result {
  readonly own: Cost;
  readonly peer: Cost;
  /** Of the times in seconds, pair by pair. */
  readonly ratio: number;
}

const LOSSCTL = fileURLToPath(new URL('../../../bin/lossctl.js', import.meta.url));

export const lossctl = (...words: string[]): Command => [process.execPath, LOSSCTL, ...words];

/** The machine and the day, for the head of a table. */
export function machine(): string {
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, ${cpus().length} cores of ${cpus()[0].model}, ${platform()}, Node ${process.versions.node}`;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs a process under a small one that looks at the clock. A failure throws its first line. */
function run(command: Command): Cost & { readonly output: string } {
  const words = ['-I', '-S', script('measure.py'), ...command];
  const stdio: 'pipe'[] = ['pipe', 'pipe', 'pipe', 'pipe'];
  const { status, output } = spawnSync(PYTHON, words, { encoding: 'utf8', stdio });
  const [, stdout, stderr, measured] = output;
  if (status !== 0) throw new Error(firstLine(stderr ?? '') || `status ${status}`);
  const [seconds, cpuSeconds, peak] = String(measured).split(' ').map(Number);
  return { seconds, cpuSeconds, peak, output: String(stdout).trim() };
}

/** Python's tracebacks say last what was wrong, others first. */
function firstLine(text: string): string {
  const all = text.trim().split('\n');
  return all[0].startsWith('Traceback') ? all[all.length - 1] : all[0];
}

/** The medians of the times, and the highest peak. */
function sumUp(costs: readonly Cost[]): Cost {
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    cpuSeconds: median(costs.map(({ cpuSeconds }) => cpuSeconds)),
    peak: Math.max(...costs.map(({ peak }) => peak)),
  };
}

/** One program, after a run that does not count. */
export function measure(command: Command, rounds: number): Cost {
  provide(command);
  run(command);
  return sumUp(Array.from({ length: rounds }, () => run(command)));
}

/** Both in turn, after one of each that does not count. Throws where one fails, or the means are not the same. */
export function race({ own, command, mean, written = [] }: Contest, rounds: number): Result {
  provide([...own, ...command]);
  const pairs: (readonly [Cost, Cost])[] = [];
  for (let round = 0; round <= rounds; round++) {
    const [ours, theirs] = [lossctl(...own), command].map((words) => {
      for (const path of written) if (words.includes(path)) rmSync(path, { force: true });
      return run(words);
    });
    if (mean !== 'none' && (mean === 'printed' || round === 0)) {
      const output = mean === 'printed' ? ours.output : run(mean).output;
      if (!(Math.abs(Number(output) - Number(theirs.output)) <= 1e-12))
        throw new Error(`lossctl's mean is ${output}, the peer's ${theirs.output}`);
    }
    if (round > 0) pairs.push([ours, theirs]);
  }
  return {
    own: sumUp(pairs.map(([ours]) => ours)),
    peer: sumUp(pairs.map(([, theirs]) => theirs)),
    ratio: median(pairs.map(([ours, theirs]) => ours.seconds / theirs.seconds)),
  };
}
