// The files that the benchmarks read: from seeds, written once to test/bench/data, which git does not keep.
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DATA = fileURLToPath(new URL('../../../test/bench/data', import.meta.url));

export const ROWS = 5_000_000;
export const LONG_ROWS = 50_000_000;
export const SHORT_ROWS = 1_000_000;
export const CLASSES = 10;
/** The files of scaling.ts: two columns of so many rows, and 2 million numbers in two files of so many columns. */
export const ROW_COUNTS = [1e3, 1e4, 1e5, 1e6, 1e7];
export const COLUMN_COUNTS = [1, 3, 10, 30, 100, 300, 1000];
export const WIDE_NUMBERS = 1_000_000;

type Parts = Iterable<string | Uint8Array>;

/** Where a file of this name is, or will be. */
export const file = (name: string): string => join(DATA, name);

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

function* lines(rows: number, line: () => string, head = ''): Parts {
  let text = head;
  for (let row = 0; row < rows; row++) {
    text += `${line()}\n`;
    if (text.length < 2 ** 20 && row < rows - 1) continue;
    yield text;
    text = '';
  }
}

/** Uniform numbers, `columns` a row, named p0, p1 ... unless a head is given. */
function table(seed: number, rows: number, columns: number, head?: string): Parts {
  const next = createUniform(seed);
  const row = Array.from({ length: columns }, () => 0);
  return lines(rows, () => row.map(next).join(','), `${head ?? row.map((_, column) => `p${column}`)}\n`);
}

function probabilities(): Parts {
  const next = createUniform(4);
  return lines(SHORT_ROWS, () => {
    const parts = Array.from({ length: CLASSES }, () => -Math.log(next()));
    const total = parts.reduce((sum, part) => sum + part, 0);
    return parts.map((part) => part / total).join(',');
  });
}

function records(): Parts {
  const next = createUniform(5);
  return lines(SHORT_ROWS, () => JSON.stringify({ pred: next(), label: next() }));
}

/** The array format of NumPy, version 1.0: a head of a multiple of 64 bytes, then the doubles. */
function* array(seed: number): Parts {
  const next = createUniform(seed);
  const shape = `{'descr': '<f8', 'fortran_order': False, 'shape': (${LONG_ROWS},), }`;
  yield Buffer.from(`\x93NUMPY\x01\x00\x76\x00${shape.padEnd(117)}\n`, 'latin1');
  for (let written = 0; written < LONG_ROWS; written += 1e6) {
    yield new Uint8Array(Float64Array.from({ length: 1e6 }, next).buffer);
  }
}

function* gzip(name: string): Parts {
  yield gzipSync(readFileSync(provided(name)));
}

/** The rows of a file ten times under its head. */
function* repeat(name: string): Parts {
  const bytes = readFileSync(provided(name));
  const body = bytes.indexOf('\n') + 1;
  yield bytes.subarray(0, body);
  for (let rows = 0; rows < LONG_ROWS; rows += ROWS) yield bytes.subarray(body);
}

const recipes: Readonly<Record<string, () => Parts>> = {
  'preds.csv': () => table(1, ROWS, 1, 'p'),
  'labels.csv': () => table(2, ROWS, 1, 'y'),
  'preds.csv.gz': () => gzip('preds.csv'),
  'labels.csv.gz': () => gzip('labels.csv'),
  'long-preds.csv': () => repeat('preds.csv'),
  'long-labels.csv': () => repeat('labels.csv'),
  'ten-preds.csv': () => table(1, 10, 1, 'p'),
  'ten-labels.csv': () => table(2, 10, 1, 'y'),
  'classes.csv': () => {
    const next = createUniform(3);
    return lines(SHORT_ROWS, () => String(Math.floor(CLASSES * next())));
  },
  'probs.csv': probabilities,
  'rows.ndjson': records,
  'preds.npy': () => array(6),
  'labels.npy': () => array(7),
  ...Object.fromEntries(ROW_COUNTS.map((rows) => [`rows-${rows}.csv`, () => table(8, rows, 2, 'p,y')])),
  ...Object.fromEntries(
    COLUMN_COUNTS.flatMap((columns) => {
      const rows = Math.floor(WIDE_NUMBERS / columns);
      return [
        [`wide-preds-${columns}.csv`, () => table(9, rows, columns)],
        [`wide-labels-${columns}.csv`, () => table(10, rows, columns)],
      ];
    }),
  ),
};

/** The path of a file of data, which is written if it is not there: whole, or not at all. */
function provided(name: string): string {
  const path = file(name);
  if (existsSync(path)) return path;
  const descriptor = openSync(`${path}.part`, 'w');
  for (const part of recipes[name]()) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
  }
  closeSync(descriptor);
  renameSync(`${path}.part`, path);
  return path;
}

/** Writes the files that a command line names, as far as they are data and not there. */
export function provide(words: readonly string[]): void {
  for (const word of words) if (word === file(basename(word)) && basename(word) in recipes) provided(basename(word));
}
