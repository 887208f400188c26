import { describe, expect, test } from '@jest/globals';
import { cycleIn, importsOfSource, sourcesIn } from './support/imports.ts';

const imports = importsOfSource();

/** The room of a file: its folder, its own name where it is a room by itself, else a noun. */
function roomOf(file: string): string {
  if (file.includes('/')) return file.split('/')[0];
  const own = ['main', 'process', 'files', 'index', 'evaluate', 'arrays', 'registry'];
  const name = file.replace(/\.ts$/, '');
  return own.includes(name) ? name : 'noun';
}

const VERBS = ['read', 'pair', 'evaluate', 'reduce', 'judge', 'render'];

/** Who may import whom; a room may always import itself, but for the files that are rooms of their own. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  main: ['commands', 'noun'],
  process: ['main', 'files', 'threads', 'noun'],
  threads: ['kernels', 'noun'],
  files: ['noun'],
  index: ['arrays', 'registry', 'math', 'noun'],
  arrays: ['evaluate', 'reduce', 'registry', 'noun'],
  commands: [...VERBS, 'registry', 'noun', 'words'],
  ...Object.fromEntries(VERBS.map((verb) => [verb, ['noun', 'math', 'kernels', 'words']])),
  words: ['noun'],
  registry: ['losses', 'noun'],
  losses: ['noun', 'math'],
  noun: ['math', 'kernels'],
  math: ['kernels'],
  kernels: [],
};

/** The packages, and where they are imported: all of one, or one file of it. */
const PACKAGES: readonly (readonly [name: string, place: RegExp])[] = [
  ['commander', /^commands\//],
  ['csv-parse', /^read\/csv\.ts$/],
  ['cli-table3', /^render\/table\.ts$/],
  ['chalk', /^render\/color\.ts$/],
  ['hyparquet', /^read\/parquet(-\w+)?\.ts$/],
  ['hysnappy', /^read\/codecs\.ts$/],
  ['yaml', /^judge\/yaml\.ts$/],
  ['fzstd', /^read\/(codecs|zstd)\.ts$/],
];

const isOf = (name: string, known: string): boolean => name === known || name.startsWith(`${known}/`);

/** A name that is no file, neither one of the sources nor the one that the build makes. */
const isPackage = (name: string): boolean => !/\.[tj]s$/.test(name) || PACKAGES.some(([known]) => isOf(name, known));
const show = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from} -> ${to}`;

test('the imports of the sources are found', () => {
  const found = imports.map(show);
  for (const known of ['main.ts -> commands/index.ts', 'read/open.ts -> read/delimited.ts', 'files.ts -> node:fs'])
    expect(found).toContain(known);
  expect(imports.length).toBeGreaterThan(150);
});

test('every room imports what the house allows and nothing else', () => {
  const wrong = imports.filter(({ from, to }) => {
    if (isPackage(to)) return false;
    const [room, other] = [roomOf(from), roomOf(to)];
    return room !== other && !ALLOWED[room].includes(other);
  });
  expect(wrong.map(show)).toEqual([]);
});

test('main imports commands and errors, and of other nouns types alone', () => {
  const values = imports.filter(({ from, isTypeOnly }) => from === 'main.ts' && !isTypeOnly);
  expect(values.map(({ to }) => to).sort()).toEqual(['commands/index.ts', 'error.ts']);
});

describe('a package is imported where it belongs', () => {
  test.each([...PACKAGES, ['node:zlib', /^read\/(gzip|codecs)\.ts$/] as const])('%s', (name, place) => {
    const importers = imports.filter(({ to }) => isOf(to, name)).map(({ from }) => from);
    expect(importers.length).toBeGreaterThan(0);
    for (const importer of importers) expect(importer).toMatch(place);
  });

  test('and there are no others, but for Node at the edge', () => {
    const others = imports.filter(({ to }) => isPackage(to) && !PACKAGES.some(([known]) => isOf(to, known)));
    expect(others.filter(({ to }) => !to.startsWith('node:')).map(show)).toEqual([]);
    expect([...new Set(others.map(({ from }) => from))].sort()).toEqual([
      'files.ts',
      'process.ts',
      'read/codecs.ts',
      'read/gzip.ts',
      'threads/file.ts',
      'threads/pool.ts',
      'threads/worker.ts',
    ]);
  });
});

test('no imports go in a circle', () => {
  expect(
    cycleIn([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'b' },
    ]),
  ).toEqual(['b', 'c', 'b']);
  expect(cycleIn(imports.filter(({ isTypeOnly, isDynamic }) => !isTypeOnly && !isDynamic))).toBeUndefined();
});

test('no imports go in a circle, those made when they are needed among them', () => {
  expect(cycleIn(imports.filter(({ isTypeOnly }) => !isTypeOnly))).toBeUndefined();
});

/** Files of types and plain data, and lists that a test over the registry goes through. */
const WITHOUT_TEST = ['family.ts', 'io.ts', 'result.ts', 'losses/index.ts', 'render/renderer.ts'];

/** What is no TypeScript of the program: its functions are tested through the kernels that they become; types of a made file. */
const isForeign = (source: string): boolean => source.startsWith('kernels/assembly/') || source.endsWith('.d.ts');

/** Tests that go by another name than their source. */
const MIRRORS: Readonly<Record<string, string>> = {
  'read/arrow-batch.ts': 'read/arrow.test.ts',
  'read/arrow-lists.ts': 'read/list-formats.test.ts',
  'read/parquet-lists.ts': 'read/list-formats.test.ts',
  'read/arrow-messages.ts': 'read/arrow.test.ts',
  'read/arrow-schema.ts': 'read/arrow.test.ts',
  'read/column-values.ts': 'read/parquet.test.ts',
  'read/flatbuffer.ts': 'read/arrow.test.ts',
  'read/parquet-column.ts': 'read/parquet.test.ts',
  'read/parquet-page.ts': 'read/parquet.test.ts',
  'read/parquet-schema.ts': 'read/parquet.test.ts',
  'render/index.ts': 'render/every-renderer.test.ts',
  'commands/compare-options.ts': 'commands/options.test.ts',
  'commands/input-options.ts': 'commands/options.test.ts',
  'commands/loss-options.ts': 'commands/options.test.ts',
  'commands/option-group.ts': 'commands/options.test.ts',
  'commands/pairing.ts': 'commands/inputs.test.ts',
  'commands/output-options.ts': 'commands/options.test.ts',
  'commands/verdict-options.ts': 'commands/options.test.ts',
  'read/answers.ts': 'read/scan.test.ts',
  'threads/file.ts': 'threads/pool.test.ts',
  'threads/worker.ts': 'threads/pool.test.ts',
};

test('every source has a test that mirrors it', () => {
  const tests = new Set(sourcesIn('test'));
  const alone = sourcesIn('src').filter(
    (source) =>
      !isForeign(source) &&
      !WITHOUT_TEST.includes(source) &&
      !tests.has(MIRRORS[source] ?? source.replace(/\.ts$/, '.test.ts')),
  );
  expect(alone).toEqual([]);
});
