// The rooms of src: what each holds, and whom it may import, types included.

/** The room of a file: its folder; the two entries, index.ts and lossctl.ts, are rooms by themselves. */
export function roomOf(file: string): string {
  return file.includes('/') ? file.split('/')[0] : file.replace(/\.ts$/, '');
}

const FACTS = ['words', 'problem'];
const LOSS = [...FACTS, 'math', 'kernels', 'loss'];
const PLATFORM = ['platform'];

/** Who may import whom, types included; a room may always import itself. */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  lossctl: ['cli', 'platform'],
  index: ['engine', 'loss', 'math', 'problem'],
  cli: ['commands', 'engine', 'request', 'input', 'loss', ...PLATFORM, ...FACTS],
  commands: [
    'engine',
    'verdict',
    'request',
    'document',
    'render',
    'columns',
    'input',
    'rows',
    'result',
    'loss',
    ...PLATFORM,
    ...FACTS,
  ],
  engine: ['input', 'columns', 'rows', 'stats', 'verdict', 'request', 'result', 'loss', 'math', ...PLATFORM, ...FACTS],
  request: ['input', 'columns', 'verdict', 'loss', ...FACTS],
  render: ['document', 'request', 'rows', 'result', ...PLATFORM, ...LOSS],
  document: ['verdict', 'result', 'loss', ...FACTS],
  verdict: ['rows', 'result', 'loss', 'math', ...FACTS],
  stats: ['rows', 'result', 'loss', 'math', ...FACTS],
  rows: ['columns', 'input', 'math', 'kernels', ...PLATFORM, ...FACTS],
  columns: ['input', 'loss', ...FACTS],
  input: ['kernels', 'math', ...PLATFORM, ...FACTS],
  result: ['columns', 'rows', 'loss', ...FACTS],
  platform: ['kernels', ...FACTS],
  losses: ['words', 'math', 'loss'],
  loss: ['losses', 'words', 'problem', 'math'],
  problem: ['words'],
  words: [],
  math: ['kernels'],
  kernels: [],
};

/** What each room holds, from argv down. */
export const ROOMS: Readonly<Record<string, string>> = {
  lossctl: 'the program: `cli` on the platform of Node',
  index: 'the library: evaluate, gradient, losses, activations',
  cli: 'argv to a request to an exit code: parsing, helps, checks in a file',
  commands: 'one file a command: a request in, a document out',
  engine: 'plan, run, sinks: one loop for every command and the library',
  request: 'what the user asks, as data; the table of flags',
  render: 'documents and results as text: terminal, Markdown, plain, CSV, JSON, JUnit, GitHub',
  document: 'results arranged for a reader',
  verdict: 'limits, baselines, margins to outcomes',
  stats: 'accumulators: add, merge, save, finish',
  rows: 'tables to blocks of rows that belong together',
  columns: 'tables to roles, and the evidence for each choice',
  input: 'bytes to tables: one folder a format',
  result: 'what a run gives, as plain data',
  platform: 'files, streams, threads, checksums behind one interface; only `platform/node` imports Node',
  losses: 'one file a loss',
  loss: 'what a loss is: declaration, parameters, domains, conventions',
  problem: 'errors, notes and hints as data: code, arguments, place',
  words: 'every word that a user reads, in English and Korean',
  math: 'exact sums, stable formulas, quantiles, random numbers',
  kernels: 'reading, printing and adding numbers in WebAssembly',
};
