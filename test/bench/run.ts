// lossctl beside its peers on the same files, as whole processes and in turn: node dist/test/bench/run.js [PAIRS] [WORD]
// WORD picks the contests that name it. Prints tables in Markdown.
import { CLASSES, file, LONG_ROWS, ROWS, SHORT_ROWS } from './data.ts';
import { installPeers, PYTHON, script } from './peers.ts';
import { type Command, type Contest, type Cost, lossctl, machine, measure, race } from './race.ts';

const ROUNDS = Math.max(1, Number(process.argv[2] ?? 7));
const WORD = (process.argv[3] ?? '').toLowerCase();
const MOST_MEMORY = 100;

const count = (rows: number): string => (rows < 1e6 ? String(rows) : `${rows / 1e6}M`);
const python = (name: string, ...words: string[]): Command => [PYTHON, script(name), ...words];

function contests(): readonly Contest[] {
  const [preds, labels, probs, classes] = ['preds.csv', 'labels.csv', 'probs.csv', 'classes.csv'].map(file);
  const [zippedPreds, zippedLabels, records] = ['preds.csv.gz', 'labels.csv.gz', 'rows.ndjson'].map(file);
  const [predsArray, labelsArray, ownLosses, peerLosses] = ['preds.npy', 'labels.npy', 'own.csv', 'peer.csv'].map(file);
  const mse = { work: `mse of two CSV files, ${count(ROWS)} rows`, own: ['mse', '-q', preds, labels] };
  const alone = { work: `${mse.work}, --threads 1`, own: [...mse.own, '--threads', '1'] };
  const ce = { work: `ce, ${count(SHORT_ROWS)} rows of ${CLASSES}`, own: ['ce', '-q', probs, classes] };
  const losses = {
    work: `CSV of ${count(ROWS)} losses`,
    own: ['mse', preds, labels, '--format', 'csv', '-o', ownLosses],
    mean: python('written.py', ownLosses),
    written: [ownLosses, peerLosses],
  };
  const ten = { work: 'ten rows', own: ['mse', file('ten-preds.csv'), file('ten-labels.csv')], mean: 'none' as const };
  const of = (library: string, ...words: string[]): Command => python('mse.py', library, preds, labels, ...words);
  const goals: readonly (Omit<Contest, 'mean'> & Partial<Contest>)[] = [
    { ...mse, peer: 'polars', command: of('polars'), goal: 0.6 },
    { ...mse, peer: 'pyarrow', command: of('pyarrow'), goal: 0.6 },
    { ...mse, peer: 'DuckDB, 2 threads', command: of('duckdb', '2'), goal: 0.33 },
    { ...mse, peer: 'DuckDB, 1 thread', command: of('duckdb', '1'), goal: 0.33 },
    { ...mse, peer: 'pandas (C engine) and NumPy', command: of('pandas'), goal: 0.2 },
    {
      ...mse,
      peer: 'Node that only reads the bytes',
      command: [process.execPath, script('read-bytes.cjs'), preds, labels],
      goal: 2.5,
      mean: 'none',
    },
    { ...alone, peer: 'polars, 2 threads', command: of('polars'), goal: 0.85 },
    { ...ce, peer: 'polars and NumPy', command: python('cross_entropy.py', 'polars', probs, classes), goal: 0.6 },
    {
      ...ce,
      peer: 'pandas and scikit-learn',
      command: python('cross_entropy.py', 'sklearn', probs, classes),
      goal: 0.1,
    },
    {
      work: `mse of NDJSON, ${count(SHORT_ROWS)} rows`,
      own: ['mse', '-q', records],
      peer: 'polars',
      command: python('ndjson.py', records),
      goal: 0.6,
    },
    { ...losses, peer: 'polars', command: python('samples.py', 'polars', preds, labels, peerLosses), goal: 0.9 },
    { ...losses, peer: 'pandas', command: python('samples.py', 'pandas', preds, labels, peerLosses), goal: 0.12 },
    {
      work: `mse of two .npy files, ${count(LONG_ROWS)} rows`,
      own: ['mse', '-q', predsArray, labelsArray],
      peer: 'NumPy',
      command: python('npy.py', predsArray, labelsArray),
      goal: 0.55,
    },
    {
      work: `mse of two gzip CSV files, ${count(ROWS)} rows`,
      own: ['mse', '-q', zippedPreds, zippedLabels],
      peer: 'polars',
      command: python('mse.py', 'polars', zippedPreds, zippedLabels),
      goal: 0.9,
    },
    { ...ten, peer: 'node -e 0', command: [process.execPath, '-e', '0'], goal: 1.3 },
    { ...ten, peer: 'Python importing sklearn.metrics', command: [PYTHON, '-c', 'import sklearn.metrics'], goal: 0.15 },
  ];
  return goals.map((contest) => ({ mean: 'printed', ...contest }));
}

/** A row of a table: its first two cells, and how to get the others. */
interface Row {
  readonly work: string;
  readonly beside: string;
  readonly figures: () => readonly string[];
}

/** Bold where it misses the goal. */
const against = (text: string, isMet: boolean): string => (isMet ? text : `**${text}**`);

function raceRow(contest: Contest): Row {
  const { work, peer: beside, goal } = contest;
  const figures = (): string[] => {
    const { own, peer, ratio } = race(contest, ROUNDS);
    const both = (key: keyof Cost, digits: number): string[] => [own, peer].map((cost) => cost[key].toFixed(digits));
    const costs = [...both('seconds', 3), ...both('cpuSeconds', 3), ...both('peak', 0)];
    return [against(ratio.toPrecision(3), ratio <= goal), `<= ${goal}`, ...costs];
  };
  return { work, beside, figures };
}

function memoryRow(rows: number, preds: string, labels: string, threads?: string): Row {
  const words = ['mse', '-q', file(preds), file(labels), ...(threads === undefined ? [] : ['--threads', threads])];
  const figures = (): string[] => {
    const { peak, seconds, cpuSeconds } = measure(lossctl(...words), 3);
    const met = against(peak.toFixed(0), peak <= MOST_MEMORY);
    return [met, `<= ${MOST_MEMORY}`, seconds.toFixed(3), cpuSeconds.toFixed(3)];
  };
  return { work: `peak memory of mse of two CSV files, ${count(rows)} rows`, beside: threads ?? 'all', figures };
}

/** The rows that are asked for, each as soon as it is known, or why it cannot be. */
function print(head: readonly string[], rows: readonly Row[]): void {
  const asked = rows.filter(({ work, beside }) => `${work} ${beside}`.toLowerCase().includes(WORD));
  if (asked.length === 0) return;
  const line = (cells: readonly string[]): boolean => process.stdout.write(`| ${cells.join(' | ')} |\n`);
  process.stdout.write('\n');
  line(head);
  line(head.map((_, column) => (column < 2 ? '---' : '---:')));
  for (const { work, beside, figures } of asked) {
    try {
      line([work, beside, ...figures()]);
    } catch (error) {
      const reason = String(error instanceof Error ? error.message : error).replaceAll(`${file('')}/`, '');
      line([work, beside, against(reason.replaceAll('|', '\\|'), false)]);
    }
  }
}

process.stdout.write(`${machine()}, ${installPeers()}; medians of ${ROUNDS} pairs in turn\n`);
const costs = ['lossctl s', 'peer s', 'lossctl CPU s', 'peer CPU s', 'lossctl MiB', 'peer MiB'];
print(['work', 'peer', 'ratio', 'goal', ...costs], contests().map(raceRow));
print(
  ['work', 'threads', 'MiB', 'goal', 's', 'CPU s'],
  [undefined, '1'].flatMap((threads) => [
    memoryRow(ROWS, 'preds.csv', 'labels.csv', threads),
    memoryRow(LONG_ROWS, 'long-preds.csv', 'long-labels.csv', threads),
  ]),
);
