import { describe, expect, test } from '@jest/globals';
import { openTable } from '../../src/input/open.ts';
import type { Threads } from '../../src/platform/platform.ts';
import { decode } from '../../src/rows/decode.ts';
import { STRICT } from '../support/delimited-files.ts';
import { type Content, createFakeIo, faultOfError, messageOf, run, runWords } from '../support/fake-io.ts';
import { doublesOf, formatFile } from '../support/formats.ts';
import { withoutReading } from '../support/reading.ts';
import { OPEN } from '../support/tables.ts';

type Files = Readonly<Record<string, Content>>;

/** The JSON of a run, or its error. */
async function result(words: string, files: Files): Promise<string> {
  const { code, stdout, stderr } = await run(words.split(' '), { files });
  return code === 0 ? withoutReading(stdout) : stderr;
}

describe('files of every format give what one file of all rows gives', () => {
  const rows = [
    [1.5, 2],
    [0.1, 0.3],
    [7, 1e-9],
    [-4, 4],
    [3, 2.5],
  ];
  const csv = (some: readonly (readonly number[])[], delimiter = ','): string =>
    `p${delimiter}y\n${some.map((row) => `${row.join(delimiter)}\n`).join('')}`;
  const ndjson = (some: readonly (readonly number[])[]): string =>
    some.map(([p, y]) => `${JSON.stringify({ p, y })}\n`).join('');
  const json = (some: readonly (readonly number[])[]): string => JSON.stringify(some.map(([p, y]) => ({ p, y })));
  const npy = (some: readonly (readonly number[])[]): Uint8Array => doublesOf(`${some.length}, 2`, some.flat());
  const cases: readonly [string, (some: readonly (readonly number[])[]) => Content][] = [
    ['csv', csv],
    ['tsv', (some) => csv(some, '\t')],
    ['ndjson', ndjson],
    ['json', json],
    ['npy', npy],
  ];
  test.each(cases)('%s', async (format, write) => {
    const words = (name: string): string => `mse ${name} --pred 1 --label 2 --format json`;
    const files = { [`f-0.${format}`]: write(rows.slice(0, 2)), [`f-1.${format}`]: write(rows.slice(2)) };
    const whole = await result(words('w.csv'), { 'w.csv': csv(rows) });
    expect(JSON.parse(whole).n).toBe(5);
    expect(await result(words(`f-*.${format}`), files)).toBe(whole);
  });

  // Files that libraries wrote: each twice, against the rows of its CSV twice.
  const twice = (name: string): string => {
    const [head, ...lines] = new TextDecoder().decode(formatFile(name)).trimEnd().split('\n');
    return `${[head, ...lines, ...lines].join('\n')}\n`;
  };
  test.each([
    ['table.csv.gz', 'table.csv'],
    ['table.csv.zst', 'table.csv'],
    ['table.ndjson.gz', 'table.csv'],
    ['table.json.zst', 'table.csv'],
    ['pandas.parquet', 'typed.csv'],
    ['polars.parquet', 'typed.csv'],
    ['duckdb.parquet', 'typed.csv'],
    ['pandas.feather', 'typed.csv'],
    ['polars-zstd.arrow', 'typed.csv'],
    ['stream-lz4.arrow', 'typed.csv'],
  ])('%s', async (name, known) => {
    const column = known === 'typed.csv' ? 'pred' : '1';
    const words = (file: string): string =>
      `mse ${file} --pred ${column} --label ${known === 'typed.csv' ? 'i16' : '2'} --missing skip --format json`;
    const files = { [`1-${name}`]: formatFile(name), [`2-${name}`]: formatFile(name) };
    const whole = await result(words('w.csv'), { 'w.csv': twice(known) });
    expect(JSON.parse(whole).n).toBeGreaterThan(1);
    expect(await result(words(`?-${name}`), files)).toBe(whole);
  });

  test('npz, whose arrays are chosen by name', async () => {
    const words = (file: string): string => `mse ${file} --pred 1 --label 2 --format json`;
    const one = JSON.parse(await result(words('w.npz'), { 'w.npz': formatFile('stored.npz') }));
    const files = { '1.npz': formatFile('stored.npz'), '2.npz': formatFile('deflated.npz') };
    const both = JSON.parse(await result(words('*.npz'), files));
    expect(both.per_sample).toEqual([...one.per_sample, ...one.per_sample]);
  });
});

describe('rows', () => {
  test('are counted on, in the order of names, and pair with rows of one file', async () => {
    const files = { 'p-10.csv': 'p\n3\n', 'p-2.csv': 'p\n4\n5\n', 'p-1.csv': 'p\n1\n2\n', 'y.csv': '1\n2\n3\n4\n6\n' };
    const { stdout, stderr } = await runWords('mae p-*.csv y.csv --format csv', { files });
    expect(stdout).toBe('sample,prediction,label,loss\n1,1,1,0\n2,2,2,0\n3,3,3,0\n4,4,4,0\n5,5,6,1\n');
    expect(stderr).toBe('lossctl: note: p-10.csv is read before p-2.csv, as names are ordered\n');
  });

  test('of files without any are none, which is said', async () => {
    const files = { '1.csv': '', '2.csv': 'p,y\n', '3.csv': 'p,y\n1,2\n', '4.csv': '', '5.csv': 'p,y\n' };
    const { code, stdout, stderr } = await runWords('mse ?.csv -q', { files });
    expect([code, stdout]).toEqual([0, '1\n']);
    expect(stderr).toBe('lossctl: note: no rows in 1.csv, 2.csv, 4.csv and 1 more\n');
  });

  test('must be in one of them', async () => {
    for (const files of [
      { '1.csv': '', '2.csv': '' },
      { '1.csv': 'p,y\n', '2.csv': '' },
    ]) {
      const outcome = await runWords('mse ?.csv', { files });
      expect(faultOfError(outcome)).toBeUndefined();
      expect(messageOf(outcome)).toMatch(/^\?\.csv: (no rows|a header and no rows)$/);
    }
  });

  test('have no header where the first file has none', async () => {
    const files = { '1.csv': '1,2\n', '2.csv': '3,3\n' };
    expect((await runWords('sse ?.csv -q --pred 1 --label 2', { files })).stdout).toBe('1\n');
    const outcome = await runWords('sse ?.csv --pred 1 --label 2', { files: { ...files, '2.csv': 'p,y\n3,3\n' } });
    expect(messageOf(outcome)).toBe('2.csv:1: column 1: "p" is not a number');
  });

  test('of JSON are read by the keys of the first record, whatever their order', async () => {
    const files = { '1.jsonl': '{"p":1,"y":2}\n', '2.jsonl': '{"y":5,"x":0,"p":5}\n', '3.jsonl': '{"p":5}\n' };
    const outcome = await runWords('sse ?.jsonl', { files });
    expect(messageOf(outcome)).toBe('3.jsonl:1: column "y": missing value');
    expect((await runWords('sse ?.jsonl -q --missing skip', { files })).stdout).toBe('1\n');
  });

  test('of files without extension are read as those of the first one', async () => {
    const files = { 'part-0': '{"p":1,"y":2}\n{"p":1,"y":1}\n', 'part-1': '{"p":1,"y":1}\n' };
    expect((await runWords('mse part-? --format ndjson', { files })).stdout.split('\n')).toHaveLength(4);
  });

  test('are turned where classes are in rows', async () => {
    const files = { '1.csv': '0.2,0.5\n', '2.csv': '0.8,0.5\n', 'y.csv': '1\n0\n' };
    expect((await runWords('zero-one ?.csv y.csv --axis 0 -q', { files })).code).toBe(2);
    const { stdout } = await runWords('ce [12].csv y.csv --axis 0 --format csv', { files });
    expect(stdout).toContain(`${-Math.log(0.8)}`);
  });

  test('meet by key, and what is wrong with one names its file and line', async () => {
    const files = {
      'p-1.csv': 'id,p\na,1\nb,2\n',
      'p-2.csv': 'id,p\nc,3\n',
      'y-1.csv': 'id,y\nc,3\n',
      'y-2.csv': 'id,y\nb,2\na,2\n',
    };
    const joined = (more: Files): Promise<string> =>
      result('mse p-*.csv y-*.csv --id id --format csv', { ...files, ...more });
    expect(await joined({})).toBe('id,prediction,label,loss\na,1,2,1\nb,2,2,0\nc,3,3,0\n');
    expect(await joined({ 'p-2.csv': 'id,p\nc,3\na,3\n' })).toContain('"a" (p-2.csv:3, before it p-1.csv:2)');
    expect(await joined({ 'y-2.csv': 'id,y\nb,2\na,2\nc,1\n' })).toContain('"c" (y-2.csv:4, before it y-1.csv:2)');
    expect(await joined({ 'y-2.csv': 'id,y\nb,2\na,2\nd,1\n' })).toContain('"d" (y-2.csv:4)');
    expect(await joined({ 'y-2.csv': 'id,y\nb,2\na,x\n' })).toContain('y-2.csv:3: column "y": "x" is not a number');
  });

  test('are chosen by a condition, a limit and weights as those of one file', async () => {
    const files = { '1.csv': 'p,y,s,w\n1,2,a,1\n3,3,b,2\n', '2.csv': 'p,y,s,w\n4,6,a,3\n9,9,a,1\n' };
    const words = (name: string): string => `mse ${name} --weight w --where s==a --limit 2 --format json`;
    const whole = { 'w.csv': 'p,y,s,w\n1,2,a,1\n3,3,b,2\n4,6,a,3\n9,9,a,1\n' };
    expect(await result(words('[12].csv'), files)).toBe(await result(words('w.csv'), whole));
  });
});

describe('errors name the file', () => {
  const first = 'p,y\n1,2\n';
  test.each([
    ['a,y\n1,2\n', '2.csv: there is no column "p", which 1.csv has'],
    ['p,y,z\n1,2,3\n', '2.csv: there is a column "z", which 1.csv has not'],
    ['y,p\n1,2\n', '2.csv: column 1 is "y", and in 1.csv "p"'],
    ['3,4\n1,2\n', '2.csv: there is no header, and 1.csv has one'],
    ['p,y\n1,2\n3,x\n', '2.csv:3: column "y": "x" is not a number'],
    ['p,y\n1,2\n3\n', '2.csv:3: this row has 1 field, the first has 2 fields'],
    ['{"p":1}\n{"p":2}\n', '2.csv:1: a quote stands inside an unquoted field'],
  ])('%j', async (second, message) => {
    const outcome = await runWords('mse ?.csv', { files: { '1.csv': first, '2.csv': second } });
    expect(faultOfError(outcome)).toBeUndefined();
    expect(messageOf(outcome)).toBe(message);
  });

  test('of another width or format', async () => {
    const width = { '1.npy': doublesOf('1, 2', [1, 2]), '2.npy': doublesOf('1, 3', [1, 2, 3]) };
    expect(messageOf(await runWords('mse ?.npy --pred 1 --label 2', { files: width }))).toBe(
      '2.npy: there are 3 columns, and in 1.npy 2',
    );
    const formats = { '1.csv': first, '2.tsv': 'p\ty\n1\t2\n' };
    expect(messageOf(await runWords('mse *', { files: formats }))).toBe(
      '2.tsv: this is tsv, and 1.csv csv: files read as one are alike',
    );
  });

  test('and of counts that differ the glob', async () => {
    const files = { 'p-1.csv': 'p\n1\n', 'p-2.csv': 'p\n1\n', 'y.csv': 'y\n1\n' };
    expect(messageOf(await runWords('mse p-*.csv y.csv', { files }))).toMatch(/^p-\*\.csv has more rows than y\.csv/);
  });
});

test('a glob of one file is that file', async () => {
  const { io } = createFakeIo({ files: { 'p-1.csv': 'p\n1\n' } });
  const table = await openTable('p-*.csv', OPEN, io);
  expect([table.file, table.series]).toEqual(['p-1.csv', undefined]);
});

test('--dry-run shows how many files there are, and which is read first and last', async () => {
  const files = { 'p-1.csv': 'p\n1\n', 'p-2.csv': 'p\n1\n', 'p-3.csv': 'p\n1\n', 'y.csv': 'y\n1\n2\n3\n' };
  expect((await runWords('mse p-*.csv y.csv --dry-run', { files })).stdout).toMatch(
    /^predictions +p-\*\.csv: 3 files, p-1\.csv to p-3\.csv; csv, a header; column "p"$/m,
  );
});

test('act reads a glob, too', async () => {
  const files = { 'z-1.csv': 'z\n-1\n2\n', 'z-2.csv': 'z\n3\n' };
  expect((await runWords('act relu z-*.csv', { files })).stdout).toBe('z\n0\n2\n3\n');
});

test('threads read the large ones among the files', async () => {
  const lines = 2_200_000;
  const { io } = createFakeIo({ files: { '1.csv': '1.5\n', '2.csv': '1.5\n'.repeat(lines), '3.csv': '1.5\n' } });
  const opened: string[] = [];
  const threads: Threads = {
    open(path) {
      opened.push(path);
      return undefined;
    },
  };
  const table = await openTable('?.csv', OPEN, io);
  expect(table.series?.textSize).toBe(4 * (lines + 2));
  let next = 1;
  for await (const { first, count } of decode(table, [{ role: 'label', indices: [0] }], STRICT, threads)) {
    expect(first).toBe(next);
    next += count;
  }
  expect([opened, next]).toEqual([['2.csv'], lines + 3]);
});
