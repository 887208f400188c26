import { describe, expect, test } from '@jest/globals';
import { faultOfError, messageOf, run, runWords } from '../../support/fake-io.ts';
import { faultOfChanged } from '../../support/faults.ts';
import { cellsOf, formatFile } from '../../support/formats.ts';
import { withoutReading } from '../../support/reading.ts';
import { openText } from '../../support/tables.ts';

const CODECS = ['none', 'snappy', 'gzip', 'zstd', 'lz4', 'brotli'];
const WRITERS = ['polars', 'pandas', 'duckdb'];
const LAYOUTS = ['plain', 'pages-2', 'encodings', 'required'];
const names = [...CODECS, ...WRITERS, ...LAYOUTS].map((name) => `${name}.parquet`);
const files = Object.fromEntries(
  ['typed.csv', 'nested.parquet', 'empty.parquet', ...names].map((name) => [name, formatFile(name)]),
);

describe.each(names)('%s', (name) => {
  test('has the cells of the same table as CSV: numbers bit for bit, long integers digit for digit', async () => {
    const { header = [], format, width } = await openText(name, files[name]);
    expect([format, header.length]).toEqual(['parquet', width]);
    for (const column of header)
      expect([column, await cellsOf(name, column)]).toEqual([column, await cellsOf('typed.csv', column)]);
  });

  test('of any changed byte is read or refused in one line', async () => {
    const words = name === 'required.parquet' ? 'mae FILE --pred i8 --label y' : 'mae FILE --pred i64 --label pred';
    expect(await faultOfChanged(name, files[name], `${words} --missing skip -q`, 300)).toBeUndefined();
    const labels = name === 'required.parquet' ? 'name' : 'kind';
    expect(
      await faultOfChanged(name, files[name], `ce FILE --pred i8,y --label ${labels} --classes a,b -q`, 100),
    ).toBeUndefined();
  });
});

test.each([...CODECS, ...WRITERS, 'plain', 'pages-2', 'encodings'])(
  '%s.parquet gives the loss of the CSV',
  async (name) => {
    for (const words of [
      'mse FILE --pred pred --label y --missing skip',
      'mae FILE --pred i64 --label u64 --missing skip',
    ]) {
      const of = async (file: string) =>
        withoutReading((await runWords(`${words.replace('FILE', file)} --format json`, { files })).stdout);
      expect(await of(`${name}.parquet`)).toBe(await of('typed.csv'));
    }
  },
);

test('class names are labels, and the file may come through a pipe', async () => {
  const words = ['ce', '-', '--pred', 'i8,u8', '--label', 'kind', '--classes', 'a,b', '--from-logits', '-q'];
  const expected = await run(words, { stdin: files['typed.csv'] });
  expect(expected.code).toBe(0);
  expect((await run(words, { stdin: files['zstd.parquet'], chunkSize: 1000 })).stdout).toBe(expected.stdout);
});

test('a null is missing, and no NaN', async () => {
  for (const flags of ['', ' --allow-nan']) {
    const outcome = await runWords(`mse snappy.parquet --pred pred --label y${flags}`, { files });
    expect(messageOf(outcome)).toBe('snappy.parquet: row 8, column "pred": missing value "null"');
  }
  const skipped = await runWords('mse snappy.parquet --pred pred --label y --missing skip --format json', { files });
  expect(JSON.parse(skipped.stdout)).toMatchObject({ n: 39, skipped: 1 });
});

test('a row is named by its number in the file, beyond the first row group', async () => {
  const outcome = await runWords('bce snappy.parquet --pred half --label flag', { files });
  expect(messageOf(outcome)).toMatch(/^snappy\.parquet: row 10, column "half": /);
});

describe('what is no table of numbers and text is refused where it is chosen', () => {
  test.each([['struct', 'nested values']])('%s', async (column, what) => {
    const outcome = await runWords(`mse nested.parquet --pred ${column} --label y`, { files });
    expect(faultOfError(outcome)).toBeUndefined();
    expect(messageOf(outcome)).toBe(`nested.parquet: column "${column}": holds ${what}, no numbers and no text`);
  });

  test('and others beside it are read', async () => {
    expect((await runWords('mse nested.parquet --pred p --label y -q', { files })).stdout).toBe('0.15625\n');
  });
});

describe('faults', () => {
  const whole = files['plain.parquet'];
  const messageFor = async (content: Uint8Array, words = 'mse a.parquet --pred i8 --label y') => {
    const outcome = await runWords(words, { files: { 'a.parquet': content } });
    expect(faultOfError(outcome)).toBeUndefined();
    return messageOf(outcome);
  };

  test('a file that is cut, anywhere', async () => {
    for (let size = 1; size < whole.length; size += 97)
      expect(await messageFor(whole.subarray(0, size))).toMatch(
        /^a\.parquet: (no Parquet file: it begins|the file ends) with/,
      );
  });

  test('a file without its middle', async () => {
    const cut = Uint8Array.from([...whole.subarray(0, 300), ...whole.subarray(900)]);
    expect(await messageFor(cut)).toMatch(/^a\.parquet: row group \d, column "\w+": damaged/);
  });

  test('another file by that name', async () => {
    expect(await messageFor(files['typed.csv'])).toMatch(/^a\.parquet: no Parquet file/);
    expect(await messageFor(new Uint8Array(0))).toMatch(/^a\.parquet: no Parquet file/);
  });

  test('a page whose check sum is wrong, by its row group and column', async () => {
    const bytes = Uint8Array.from(whole);
    const found = Buffer.from(bytes).indexOf(
      Buffer.from(Float32Array.of(((16 * 53) % 97) / 32, ((17 * 53) % 97) / 32).buffer),
    );
    bytes[found] ^= 1;
    expect(await messageFor(bytes)).toBe(
      'a.parquet: row group 2, column "y": damaged: the check sum of a page is wrong',
    );
  });

  test('no rows, and no such column', async () => {
    expect(await messageFor(files['empty.parquet'], 'mse a.parquet --pred p --label y')).toBe('a.parquet: no rows');
    expect(await messageFor(whole, 'mse a.parquet --pred q --label y')).toMatch(
      /there is no column "q"; there are "pred"/,
    );
  });
});
