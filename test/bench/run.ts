// lossctl beside its peers on the same files, as whole processes and in turn: node dist/test/bench/run.js [PAIRS]
// Makes its data and a Python environment of the peers in test/bench/data, which git does not keep, and prints a table.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { cpus, platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('../../../test/bench/', import.meta.url));
const DATA = join(HERE, 'data');
const LOSSCTL = fileURLToPath(new URL('../../../bin/lossctl.js', import.meta.url));
const PYTHON = join(DATA, 'python', 'bin', 'python');
const ROWS = 5_000_000;
const CLASS_ROWS = 1_000_000;
const CLASSES = 10;
const PAIRS = Math.max(5, Number(process.argv[2] ?? 7));

const file = (name: string): string => join(DATA, name);

/** Uniform numbers of 53 bits, from a seed: mulberry32, two words a number. */
function createUniform(seed: number): () => number {
  let state = seed;
  const word = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return () => ((word() >>> 5) * 2 ** 26 + (word() >>> 6) + 0.5) / 2 ** 53;
}

/** Writes `rows` lines under a head, unless the file is there. */
function write(name: string, head: string, rows: number, line: () => string): void {
  if (existsSync(file(name))) return;
  const descriptor = openSync(file(name), 'w');
  let text = head;
  for (let row = 0; row < rows; row++) {
    text += `${line()}\n`;
    if (text.length < 2 ** 20 && row < rows - 1) continue;
    writeSync(descriptor, text);
    text = '';
  }
  closeSync(descriptor);
}

function prepare(): void {
  mkdirSync(DATA, { recursive: true });
  if (!existsSync(PYTHON)) {
    run('python3', ['-m', 'venv', file('python')]);
    run(PYTHON, ['-m', 'pip', 'install', '--quiet', '-r', join(HERE, 'peers', 'requirements.txt')]);
  }
  const [p, y, k] = [1, 2, 3].map(createUniform);
  write('preds.csv', 'p\n', ROWS, () => String(p()));
  write('labels.csv', 'y\n', ROWS, () => String(y()));
  write('classes.csv', '', CLASS_ROWS, () => String(Math.floor(CLASSES * k())));
  write('probs.csv', '', CLASS_ROWS, () => {
    const parts = Array.from({ length: CLASSES }, () => -Math.log(p()));
    const total = parts.reduce((sum, part) => sum + part, 0);
    return parts.map((part) => part / total).join(',');
  });
  write('ten-preds.csv', 'p\n', 10, () => String(p()));
  write('ten-labels.csv', 'y\n', 10, () => String(y()));
}

function run(program: string, words: readonly string[]): { readonly seconds: number; readonly output: string } {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}`);
  return { seconds, output: stdout.trim() };
}

interface Contest {
  readonly work: string;
  readonly own: readonly string[];
  readonly peer: string;
  readonly program: string;
  readonly words: readonly string[];
  readonly goal: number;
  /** Whether both print the same mean. */
  readonly isComparable: boolean;
}

const peer = (script: string, ...words: string[]): readonly string[] => [join(HERE, 'peers', script), ...words];

function contests(): readonly Contest[] {
  const [preds, labels, probs, classes] = ['preds.csv', 'labels.csv', 'probs.csv', 'classes.csv'].map(file);
  const python = { program: PYTHON, isComparable: true };
  const mse = { work: `mse of two files, ${ROWS} rows`, own: ['mse', '-q', preds, labels], ...python };
  const ce = { work: `ce, ${CLASS_ROWS} rows of ${CLASSES}`, own: ['ce', '-q', probs, classes], ...python };
  const samples = {
    work: `csv of ${ROWS} losses`,
    own: ['mse', preds, labels, '--format', 'csv', '-o', file('own.csv')],
    ...python,
    isComparable: false,
  };
  const ten = { work: 'ten rows', own: ['mse', file('ten-preds.csv'), file('ten-labels.csv')], isComparable: false };
  return [
    { ...mse, peer: 'polars', words: peer('mse.py', 'polars', preds, labels), goal: 0.85 },
    { ...mse, peer: 'pyarrow', words: peer('mse.py', 'pyarrow', preds, labels), goal: 0.6 },
    { ...mse, peer: 'DuckDB', words: peer('mse.py', 'duckdb', preds, labels), goal: 0.33 },
    { ...mse, peer: 'pandas', words: peer('mse.py', 'pandas', preds, labels), goal: 0.2 },
    { ...ce, peer: 'polars and numpy', words: peer('cross_entropy.py', 'polars', probs, classes), goal: 0.6 },
    { ...ce, peer: 'pandas and scikit-learn', words: peer('cross_entropy.py', 'sklearn', probs, classes), goal: 0.1 },
    { ...samples, peer: 'polars', words: peer('samples.py', 'polars', preds, labels, file('peer.csv')), goal: 0.9 },
    { ...samples, peer: 'pandas', words: peer('samples.py', 'pandas', preds, labels, file('peer.csv')), goal: 0.12 },
    { ...ten, peer: 'node -e 0', program: process.execPath, words: ['-e', '0'], goal: 1.3 },
    {
      ...ten,
      peer: 'python importing sklearn.metrics',
      program: PYTHON,
      words: ['-c', 'import sklearn.metrics'],
      goal: 0.15,
    },
  ];
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Both in turn, after one of each that does not count; the medians of their times and of the ratios of the pairs. */
function race({ own, program, words, isComparable }: Contest): {
  readonly own: number;
  readonly peer: number;
  readonly ratio: number;
} {
  const pairs: [number, number][] = [];
  for (let round = 0; round <= PAIRS; round++) {
    const [ours, theirs] = [run(process.execPath, [LOSSCTL, ...own]), run(program, words)];
    if (isComparable && !(Math.abs(Number(ours.output) - Number(theirs.output)) <= 1e-12))
      throw new Error(`${own.join(' ')} prints ${ours.output}, the peer ${theirs.output}`);
    if (round > 0) pairs.push([ours.seconds, theirs.seconds]);
  }
  return {
    own: median(pairs.map(([seconds]) => seconds)),
    peer: median(pairs.map(([, seconds]) => seconds)),
    ratio: median(pairs.map(([ours, theirs]) => ours / theirs)),
  };
}

prepare();
const [processor] = cpus();
const date = new Date().toISOString().slice(0, 10);
process.stdout.write(
  `${date}, ${cpus().length} cores of ${processor.model}, ${platform()}, Node ${process.versions.node}; medians of ${PAIRS} pairs in turn\n\n` +
    '| work | peer | lossctl s | peer s | ratio | goal |\n| --- | --- | ---: | ---: | ---: | ---: |\n',
);
for (const contest of contests()) {
  const { own, peer: theirs, ratio } = race(contest);
  const cells = [contest.work, contest.peer, own.toFixed(3), theirs.toFixed(3), ratio.toFixed(2), `<= ${contest.goal}`];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
