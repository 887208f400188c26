import { describe, expect, test } from '@jest/globals';
import { unpackZstd } from '../../../src/input/packing/zstd.ts';
import { runWords } from '../../support/fake-io.ts';
import { faultOfChanged } from '../../support/faults.ts';
import { formatFile } from '../../support/formats.ts';
import { readAll, readInChunks, readOrMessage } from '../../support/tables.ts';

const NAMES = ['table.csv', 'table.json', 'table.ndjson', 'table.npy'];

describe.each([...NAMES, 'frames.csv'])('%s.zst', (name) => {
  const packed = formatFile(`${name}.zst`);
  const plain = name === 'frames.csv' ? 'table.csv' : name;

  test('is read as what it holds, however its bytes arrive', async () => {
    const expected =
      name === 'table.npy'
        ? await readAll('table.npy.gz', formatFile('table.npy.gz'))
        : await readAll(plain, formatFile(plain));
    for (const reading of await readInChunks(`${name}.zst`, packed)) expect(reading).toEqual(expected);
  });

  test('cut anywhere within a frame is refused', async () => {
    for (let size = 4; size < packed.length; size++) {
      const message = await readOrMessage(`${name}.zst`, packed.subarray(0, size));
      if (name === 'frames.csv' && typeof message !== 'string') continue;
      expect(message).toMatch(/zstd data that ends too early|no rows|the file is empty/);
    }
  });

  test('of any changed byte is read or refused in one line', async () => {
    expect(await faultOfChanged(`${name}.zst`, packed, 'mse FILE --pred 1 --label 2 -q', 500)).toBeUndefined();
  });
});

test('long data come out as they went in', async () => {
  const { stdout } = await runWords('mse long.csv.zst --pred p --label y -q', {
    files: { 'long.csv.zst': formatFile('long.csv.zst') },
  });
  expect(stdout).toBe('3333283333.5\n');
});

test('a window that takes too much memory is refused before it does', async () => {
  const bytes = new Uint8Array(formatFile('long.csv.zst'));
  // A header with a window of its own, of 2^31 bytes.
  const header = [0x28, 0xb5, 0x2f, 0xfd, 0, 21 << 3];
  expect(await readOrMessage('a.zst', Uint8Array.from([...header, ...bytes.subarray(6, 99)]))).toBe(
    'a.zst: zstd data with a window of more than 128 MiB, or damaged',
  );
});

test('a frame that is not as its checksum says is refused, in either way to unpack it', async () => {
  const bytes = new Uint8Array(formatFile('summed.csv.zst'));
  expect(bytes[4] & 4).toBe(4);
  bytes[bytes.length - 1] ^= 1;
  expect(await readOrMessage('a.zst', bytes)).toBe('a.zst: zstd data that is damaged');
  expect(() => unpackZstd(bytes, {})).toThrow('zstd data that is damaged');
});
