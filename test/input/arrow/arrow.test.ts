import { describe, expect, test } from '@jest/globals';
import { faultOfError, messageOf, run, runWords } from '../../support/fake-io.ts';
import { faultOfChanged } from '../../support/faults.ts';
import { cellsOf, formatFile } from '../../support/formats.ts';
import { openText } from '../../support/tables.ts';

const WRITTEN = [
  ...['uncompressed', 'lz4', 'zstd', 'pandas'].map((name) => `${name}.feather`),
  ...['stream-plain', 'stream-lz4', 'stream-zstd', 'polars-uncompressed', 'polars-lz4', 'polars-zstd'].map(
    (name) => `${name}.arrow`,
  ),
  ...['polars-old.arrow', 'duckdb.arrow'],
];
const files = Object.fromEntries(
  ['typed.csv', 'nested.feather', 'empty.feather', ...WRITTEN].map((name) => [name, formatFile(name)]),
);

describe.each(WRITTEN)('%s', (name) => {
  test('has the cells of the same table as CSV: numbers bit for bit, long integers digit for digit', async () => {
    const { header = [], format, width } = await openText(name, files[name]);
    expect([format, header.length]).toEqual(['arrow', width]);
    expect(header.length).toBeGreaterThanOrEqual(15);
    for (const column of header)
      expect([column, await cellsOf(name, column)]).toEqual([column, await cellsOf('typed.csv', column)]);
  });

  test('gives the loss of the CSV, also through a pipe and in small chunks', async () => {
    const words = [
      'mae',
      '-',
      '--pred',
      'i64',
      '--label',
      'pred',
      '--missing',
      'skip',
      '--as-is',
      '--format',
      'ndjson',
    ];
    const expected = (await run(words, { stdin: files['typed.csv'] })).stdout;
    expect(expected).not.toBe('');
    for (const chunkSize of [7, 1000, 1e6])
      expect((await run(words, { stdin: files[name], chunkSize })).stdout).toBe(expected);
  });

  test('of any changed byte is read or refused in one line', async () => {
    for (const words of ['mae FILE --pred i64 --label large', 'ce FILE --pred i8,y --label kind --classes a,b'])
      expect(await faultOfChanged(name, files[name], `${words} --missing skip -q`, 300)).toBeUndefined();
  });

  test('cut anywhere is refused, or is a stream that ends after a batch', async () => {
    const whole = files[name];
    for (let size = 9; size < whole.length; size += 263) {
      const outcome = await runWords('mse a.arrow --pred i8 --label y', {
        files: { 'a.arrow': whole.subarray(0, size) },
      });
      if (outcome.code === 0) continue;
      expect(faultOfError(outcome)).toBeUndefined();
      expect(outcome.stderr).toContain('the file was not written or copied whole');
    }
  });
});

test('class names are labels', async () => {
  const words = (file: string) => `ce ${file} --pred i8,u8,y --label name --classes cat,dog,Söhne --from-logits -q`;
  const expected = await runWords(words('typed.csv'), { files });
  expect(expected.code).toBe(0);
  for (const name of ['lz4.feather', 'stream-zstd.arrow', 'polars-lz4.arrow'])
    expect((await runWords(words(name), { files })).stdout).toBe(expected.stdout);
});

test('a null is missing, and no NaN; a row is named by its number in the file', async () => {
  const outcome = await runWords('mse zstd.feather --pred pred --label y --allow-nan', { files });
  expect(messageOf(outcome)).toBe('zstd.feather: row 8, column "pred": missing value "null"');
  const later = await runWords('mse zstd.feather --pred i64 --label y --as-is', {
    files: { 'zstd.feather': files['zstd.feather'] },
  });
  expect(messageOf(later)).toBe('zstd.feather: row 5, column "i64": missing value "null"');
});

test.each([['struct', 'nested values']])(
  'a column of %s is refused where it is chosen, and others beside it are read',
  async (column, what) => {
    const outcome = await runWords(`mse nested.feather --pred ${column} --label y`, { files });
    expect(messageOf(outcome)).toBe(`nested.feather: column "${column}": holds ${what}, no numbers and no text`);
    expect((await runWords('mse nested.feather --pred p --label y -q', { files })).stdout).toBe('0.15625\n');
  },
);

test('what is no Arrow file, or of no rows, is refused', async () => {
  const message = async (content: Uint8Array | string) =>
    messageOf(await runWords('mse a.arrow --pred p --label y', { files: { 'a.arrow': content } }));
  expect(await message('p,y\n1,2\n')).toBe('a.arrow: no Arrow file: it begins with "p,y\\u000a1,2\\u000a"');
  expect(await message('FEA1....')).toBe('a.arrow: Feather of version 1 is not read');
  expect(await message('')).toMatch(/^a\.arrow: no Arrow file/);
  expect(await message(files['empty.feather'])).toBe('a.arrow: no rows');
  expect(messageOf(await runWords('mse lz4.feather --pred q --label y', { files }))).toMatch(
    /there is no column "q"; there are "pred"/,
  );
});
