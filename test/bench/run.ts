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

const isAsked = (text: string): boolean => text.toLowerCase().includes(WORD);
const print = (...cells: string[]): boolean => process.stdout.write(`| ${cells.join(' | ')} |\n`);
/** Bold where it misses the goal. */
const against = (text: string, isMet: boolean): string => (isMet ? text : `**${text}**`);
const pair = (own: Cost, peer: Cost, key: keyof Cost, digits: number): string[] =>
  [own, peer].map((cost) => cost[key].toFixed(digits));

/** A row of the table, or why there is none. */
function row(work: string, peer: string, cells: () => string[]): void {
  try {
    print(work, peer, ...cells());
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error);
    print(work, peer, `**${reason.replaceAll(`${file('')}/`, '').replaceAll('|', '\\|')}**`);
  }
}

process.stdout.write(`${machine()}, ${installPeers()}; medians of ${ROUNDS} pairs in turn\n\n`);
print('work', 'peer', 'ratio', 'goal', 'lossctl s', 'peer s', 'lossctl CPU s', 'peer CPU s', 'lossctl MiB', 'peer MiB');
print('---', '---', ...Array.from({ length: 8 }, () => '---:'));
for (const contest of contests().filter(({ work, peer }) => isAsked(`${work} ${peer}`))) {
  row(contest.work, contest.peer, () => {
    const { own, peer, ratio } = race(contest, ROUNDS);
    const figures = [pair(own, peer, 'seconds', 3), pair(own, peer, 'cpuSeconds', 3), pair(own, peer, 'peak', 0)];
    return [against(ratio.toFixed(2), ratio <= contest.goal), `<= ${contest.goal}`, ...figures.flat()];
  });
}

process.stdout.write('\n');
print('peak memory', 'threads', 'MiB', 'goal', 's', 'CPU s');
print('---', '---', ...Array.from({ length: 4 }, () => '---:'));
for (const [rows, prefix] of [
  [ROWS, ''],
  [LONG_ROWS, 'long-'],
] as const) {
  const names = [`${prefix}preds.csv`, `${prefix}labels.csv`].map(file);
  const work = `peak memory: mse of two CSV files, ${count(rows)} rows`;
  for (const threads of [[], ['--threads', '1']]) {
    if (!isAsked(work)) continue;
    row(work, threads[1] ?? 'all', () => {
      const { peak, seconds, cpuSeconds } = measure(lossctl('mse', '-q', ...names, ...threads), 3);
      const peakCell = against(peak.toFixed(0), peak <= MOST_MEMORY);
      return [peakCell, `<= ${MOST_MEMORY}`, seconds.toFixed(3), cpuSeconds.toFixed(3)];
    });
  }
}
