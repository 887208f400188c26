import { describe, expect, test } from '@jest/globals';
import { cycleIn, importsOfSource, sourcesIn } from './support/imports.ts';
import { readOwn } from './support/repository.ts';
import { ALLOWED, ROOMS, roomOf } from './support/rooms.ts';

const imports = importsOfSource();

/** The packages, and where they are imported: all of one, or one file of it. */
const PACKAGES: readonly (readonly [name: string, place: RegExp])[] = [
  ['commander', /^cli\/parse\.ts$/],
  ['cli-table3', /^render\/terminal\/box\.ts$/],
  ['string-width', /^words\/width\.ts$/],
  ['csv-parse', /^input\/text\/csv-records\.ts$/],
  ['chalk', /^render\/color\.ts$/],
  ['hyparquet', /^input\/parquet\//],
  ['hysnappy', /^input\/packing\/codecs\.ts$/],
  ['yaml', /^cli\/checks\/yaml\.ts$/],
  ['fzstd', /^input\/packing\/(codecs|zstd)\.ts$/],
];

const isOf = (name: string, known: string): boolean => name === known || name.startsWith(`${known}/`);

/** A name that is no file, neither one of the sources nor the one that the build makes. */
const isPackage = (name: string): boolean => !/\.[tj]s$/.test(name) || PACKAGES.some(([known]) => isOf(name, known));
const show = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from} -> ${to}`;

test('the imports of the sources are found', () => {
  const found = imports.map(show);
  for (const known of [
    'cli/main.ts -> commands/index.ts',
    'input/text/csv-format.ts -> input/text/delimited.ts',
    'platform/node/files.ts -> node:fs',
  ])
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

describe('a package is imported where it belongs', () => {
  test.each(PACKAGES)('%s', (name, place) => {
    const importers = imports.filter(({ to }) => isOf(to, name)).map(({ from }) => from);
    expect(importers.length).toBeGreaterThan(0);
    for (const importer of importers) expect(importer).toMatch(place);
  });

  test('and there are no others, but for Node on its platform; none is imported by a file within', () => {
    const others = imports.filter(({ to }) => isPackage(to) && !PACKAGES.some(([known]) => isOf(to, known)));
    expect(others.filter(({ to }) => !to.startsWith('node:')).map(show)).toEqual([]);
    expect(others.filter(({ from }) => !from.startsWith('platform/node/')).map(show)).toEqual([]);
    expect(imports.filter(({ to }) => isPackage(to) && /^(?!node:)[^/]+\/./.test(to)).map(show)).toEqual([]);
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

/** Files beyond the limit, to be split: a list that only shrinks. */
const TOO_LONG = ['loss/declare.ts', 'losses/ce.ts', 'result/result.ts'];

test('no file has more than 250 lines, and half of them at most 70, but for kernels and words', () => {
  const own = sourcesIn('src').filter((file) => !file.startsWith('kernels/assembly/') && !file.startsWith('words/'));
  const lines = new Map(own.map((file) => [file, readOwn(`src/${file}`).split('\n').length - 1]));
  expect(own.filter((file) => Number(lines.get(file)) > 250 && !TOO_LONG.includes(file))).toEqual([]);
  const sorted = [...lines.values()].sort((one, other) => one - other);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(70);
});

test('every room says what it holds, and has its line in the table of who imports whom', () => {
  const rooms = [...new Set(sourcesIn('src').map(roomOf))].sort();
  expect(
    Object.keys(ALLOWED)
      .filter((room) => room !== 'document' || rooms.includes(room))
      .sort(),
  ).toEqual(rooms);
  expect(Object.keys(ROOMS).sort()).toEqual(Object.keys(ALLOWED).sort());
});

test("Node's Buffer is used where Node is", () => {
  const using = sourcesIn('src').filter((file) => /\bBuffer\b/.test(readOwn(`src/${file}`)));
  expect(using.filter((file) => !file.startsWith('platform/node/'))).toEqual([]);
});

/** Plain data, lists that a test over the registry goes through, and the entry that processes are tested through. */
const WITHOUT_TEST = [
  'input/numpy/npy-magic.ts',
  'loss/family.ts',
  'engine/plan.ts',
  'losses/index.ts',
  'lossctl.ts',
  'words/message.ts',
  'request/formats.ts',
  'request/flag.ts',
];

/** A file of types alone has nothing to run. */
const holdsTypesAlone = (source: string): boolean =>
  !/^(export )?(async )?(function|const|let|class)\b/m.test(readOwn(`src/${source}`));

/** What is no TypeScript of the program: its functions are tested through the kernels that they become; types of a made file. */
const isForeign = (source: string): boolean =>
  source.startsWith('kernels/assembly/') ||
  source.endsWith('.d.ts') ||
  /^words\/(en|ko)\/(messages|dictionary)\//.test(source) ||
  // A format is data: input/formats.test.ts goes through all of them.
  /^input\/\w+\/\w+-format\.ts$/.test(source);

/** Tests that go by another name than their source. */
const MIRRORS: Readonly<Record<string, string>> = {
  'input/text/readings.ts': 'input/text/find-form.test.ts',
  'input/arrow/arrow-batch.ts': 'input/arrow/arrow.test.ts',
  'input/arrow/arrow-lists.ts': 'input/list-formats.test.ts',
  'input/arrow/arrow-values.ts': 'input/arrow/arrow.test.ts',
  'input/parquet/parquet-values.ts': 'input/parquet/parquet.test.ts',
  'input/parquet/parquet-lists.ts': 'input/list-formats.test.ts',
  'input/arrow/arrow-messages.ts': 'input/arrow/arrow.test.ts',
  'input/arrow/arrow-schema.ts': 'input/arrow/arrow.test.ts',
  'input/column-values.ts': 'input/parquet/parquet.test.ts',
  'input/arrow/flatbuffer.ts': 'input/arrow/arrow.test.ts',
  'input/parquet/parquet-column.ts': 'input/parquet/parquet.test.ts',
  'input/parquet/parquet-page.ts': 'input/parquet/parquet.test.ts',
  'input/parquet/parquet-schema.ts': 'input/parquet/parquet.test.ts',
  'render/index.ts': 'render/every-renderer.test.ts',
  'engine/inputs/pairing.ts': 'engine/inputs/inputs.test.ts',
  'rows/scanner-fallback.ts': 'rows/scan.test.ts',
  'platform/node/shared-file.ts': 'platform/node/thread-pool.test.ts',
  'platform/node/worker.ts': 'platform/node/thread-pool.test.ts',
  'cli/help-flags.ts': 'cli/help.test.ts',
  'cli/show-help.ts': 'cli/help.test.ts',
  'cli/loss-word.ts': 'cli/parse.test.ts',
  'cli/refuse.ts': 'cli/check-request.test.ts',
  'cli/request.ts': 'cli/parse.test.ts',
  'commands/check-one.ts': 'commands/check.test.ts',
  'request/check.ts': 'cli/check-request.test.ts',
  'request/delimiter.ts': 'request/value-type.test.ts',
  'request/flags/input.ts': 'request/flags/index.test.ts',
  'request/flags/loss.ts': 'request/flags/index.test.ts',
  'request/flags/models.ts': 'request/flags/index.test.ts',
  'request/flags/output.ts': 'request/flags/index.test.ts',
  'request/flags/rows.ts': 'request/flags/index.test.ts',
  'request/flags/verdict.ts': 'request/flags/index.test.ts',
  'words/en/flags.ts': 'request/flags/index.test.ts',
  'words/ko/flags.ts': 'request/flags/index.test.ts',
  'words/en/help.ts': 'cli/help.test.ts',
  'words/ko/help.ts': 'cli/help.test.ts',
  'words/language.ts': 'request/language.test.ts',
  'commands/surface.ts': 'commands/view.test.ts',
  'commands/say.ts': 'cli/main.test.ts',
  'stats/finish-summary.ts': 'stats/summary.test.ts',
  'stats/group-reductions.ts': 'stats/groups.test.ts',
  'stats/summary-parts.ts': 'stats/summary.test.ts',
  'words/en/wording.ts': 'words/wording.test.ts',
  'words/ko/wording.ts': 'words/wording.test.ts',
};

test('every source has a test that mirrors it', () => {
  const tests = new Set(sourcesIn('test'));
  const alone = sourcesIn('src').filter(
    (source) =>
      !isForeign(source) &&
      !holdsTypesAlone(source) &&
      !WITHOUT_TEST.includes(source) &&
      !tests.has(MIRRORS[source] ?? source.replace(/\.ts$/, '.test.ts')),
  );
  expect(alone).toEqual([]);
});
