import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openTable } from '../../../src/input/open.ts';
import { faultOfError, messageOf, run } from '../../support/fake-io.ts';
import { doublesOf, formatFile, headerOf, npyOf, onDisk, pathOfFormat } from '../../support/formats.ts';
import { OPEN, openText, readAll, readInChunks, readOrMessage } from '../../support/tables.ts';

const TYPES = [
  ...['float64', 'float32', 'float16', 'bool'],
  ...['int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64'],
];

/** The cells of a file as numbers, with the signs of their zeros. */
const numbersOf = async (name: string, content: Uint8Array = formatFile(name)) =>
  (await readAll(name, content)).records.map((record) => record.map(Number));

describe('an array has the numbers of its digits in CSV, bit for bit', () => {
  test.each(TYPES.flatMap((type) => ['little', 'big'].map((order) => [type, order])))(
    '%s, %s-endian',
    async (type, order) => {
      expect(await numbersOf(`${type}-${order}.npy`)).toEqual(await numbersOf(`${type}.csv`));
    },
  );

  test.each(['version-2.npy', 'version-3.npy', 'table.npy.gz'])('%s', async (name) => {
    expect(await numbersOf(name)).toEqual(await numbersOf('float64.csv'));
  });

  test('of one dimension as one column', async () => {
    const { width, header, records } = await readAll('vector.npy', formatFile('vector.npy'));
    expect([width, header]).toEqual([1, undefined]);
    expect(records).toEqual((await numbersOf('float64.csv')).map(([first]) => [first]));
  });

  test('stored column by column, as a file on the disk', async () => {
    const table = await openTable(pathOfFormat('fortran.npy'), OPEN, onDisk());
    const records: unknown[] = [];
    for await (const batch of table.rows([0, 1])) records.push(...batch.records);
    expect(records).toEqual(await numbersOf('float64.csv'));
  });
});

test('an array is known by its first bytes, whatever its name', async () => {
  for (const name of ['a.npy', 'a.csv', 'a', 'a.gz'])
    expect((await openText(name, formatFile('vector.npy'))).format).toBe('npy');
  expect(
    (
      await run(['mse', '-q', '-', 'y.npy'], {
        stdin: doublesOf('2,', [1, 2]),
        files: { 'y.npy': doublesOf('2, 1', [1, 4]) },
      })
    ).stdout,
  ).toBe('2\n');
});

test.each(['int16-big.npy', 'float64-little.npy', 'vector.npy', 'version-3.npy'])(
  '%s is the same however its bytes arrive',
  async (name) => {
    const whole = await readAll(name, formatFile(name));
    for (const part of await readInChunks(name, formatFile(name))) expect(part).toEqual(whole);
  },
);

describe('a file of another length than its array is refused with both', () => {
  const whole = doublesOf('3, 2', [1, 2, 3, 4, 5, 6]);

  test('at every cut', async () => {
    for (let size = 0; size < whole.length; size++) {
      const message = await readOrMessage('a.npy', whole.subarray(0, size));
      expect(message).toMatch(size < 6 ? /no \.npy file/ : /^a\.npy: .*(after \d+ bytes|only \d+ after the header)/);
    }
    expect(await readOrMessage('a.npy', whole.subarray(0, -3))).toBe(
      'a.npy: the array has 48 bytes (<f8, shape (3, 2)), and the file only 45 after the header',
    );
  });

  test('with bytes that follow', async () => {
    const more = Uint8Array.from([...whole, 0, 0]);
    for (const message of await readInChunks('a.npy', more))
      expect(message).toBe('a.npy: the array has 48 bytes (<f8, shape (3, 2)), and the file 50 after the header');
  });

  test('where it is stored column by column', async () => {
    const whole = formatFile('fortran.npy');
    const io = onDisk();
    const files = { ...io.files, size: () => whole.length - 1 };
    await expect(openTable(pathOfFormat('fortran.npy'), OPEN, { ...io, files })).rejects.toThrow(
      /has 64 bytes.*only 63/,
    );
  });
});

describe('what is no table of real numbers is refused with a way out', () => {
  test.each([
    ['scalar', 'a single number', 'atleast_1d'],
    ['cube', '3 dimensions', 'reshape'],
    ['empty', 'no rows', undefined],
    ['no-columns', 'the rows of the array are empty', undefined],
    ['objects', 'Python objects', 'astype'],
    ['complex', 'complex numbers', 'a.real'],
    ['dates', 'dates', 'astype'],
    ['long-double', 'floats of another size', 'astype'],
  ])('%s', async (name, what, remedy) => {
    const file = `refused-${name}.npy`;
    const outcome = await run(['mse', file, file], { files: { [file]: formatFile(file) } });
    expect(faultOfError(outcome)).toBeUndefined();
    expect(messageOf(outcome)).toMatch(`${file}: `);
    expect(messageOf(outcome)).toMatch(what);
    expect(outcome.stderr).toMatch(remedy ?? what);
  });

  test('an array stored column by column that comes through a pipe', async () => {
    const outcome = await run(['mse', '-', '--pred', '1', '--label', '2'], { stdin: formatFile('fortran.npy') });
    expect(outcome.stderr).toMatch(
      /^lossctl: stdin: the array is stored column by column.*\nhint: .*ascontiguousarray/,
    );
  });

  test('a file that is no array, said to be one', async () => {
    const outcome = await run(['mse', 'a.csv', 'a.csv', '--input-format', 'npy'], { files: { 'a.csv': '1\n2\n' } });
    expect(messageOf(outcome)).toBe('a.csv: no .npy file: it begins with "1\\u000a2\\u000a"');
  });

  test('a width of which the file has no row', async () => {
    for (const shape of [
      '1, 1000000',
      '1, 99999999999999999999',
      '99999999999999999999,',
      '9007199254740993, 2',
      '0, 5',
    ])
      expect(
        faultOfError(await run(['mse', 'a.npy'], { files: { 'a.npy': npyOf(headerOf('<f8', shape)) } })),
      ).toBeUndefined();
  });
});

test('a header of any bytes is read or refused in one line', async () => {
  const whole = doublesOf('2, 2', [1, 2, 3, 4]);
  const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
  const cut = fc.record({ from: fc.nat(whole.length), length: fc.nat(8) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 4 }), fc.option(cut), async (changes, gap) => {
      const bytes = Uint8Array.from(whole);
      for (const { at, byte } of changes) bytes[at] = byte;
      const file =
        gap === null
          ? bytes
          : Uint8Array.from([...bytes.subarray(0, gap.from), ...bytes.subarray(gap.from + gap.length)]);
      const outcome = await run(['mse', 'a.npy', '--pred', '1', '--label', '2', '-q'], { files: { 'a.npy': file } });
      if (outcome.code !== 0) expect(faultOfError(outcome)).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

test('with --axis 0 an array is turned', async () => {
  const world = {
    files: {
      'p.npy': doublesOf('2, 3', [0.5, 0.25, 1, 0.5, 0.75, 0]),
      'y.npy': npyOf(headerOf('|u1', '3,'), Uint8Array.of(0, 1, 0)),
    },
  };
  const { stdout } = await run(['ce', 'p.npy', 'y.npy', '--axis', '0', '-q'], world);
  expect(Number(stdout)).toBeCloseTo((Math.log(2) + Math.log(4 / 3)) / 3, 15);
});

test('a NaN is a missing value, in the row and column where it stands', async () => {
  const files = { 'a.npy': doublesOf('3, 2', [1, 1, 2, 4, 3, Number.NaN]) };
  const outcome = await run(['mse', 'a.npy', '--pred', '1', '--label', '2'], { files });
  expect(messageOf(outcome)).toBe('a.npy: row 3, column 2: missing value "NaN"');
  expect(
    (await run(['mse', 'a.npy', '--pred', '1', '--label', '2', '--missing', 'skip', '-q'], { files })).stdout,
  ).toBe('2\n');
  expect((await run(['mse', 'a.npy', '--pred', '1', '--label', '2', '--allow-nan', '-q'], { files })).stdout).toBe(
    'NaN\n',
  );
});

test('a value outside its domain is named by its row', async () => {
  const files = { 'p.npy': doublesOf('2,', [0.5, 2]), 'y.npy': doublesOf('2,', [1, 1]) };
  expect(messageOf(await run(['bce', 'p.npy', 'y.npy'], { files }))).toMatch(/^p\.npy: row 2, column 1: /);
});
