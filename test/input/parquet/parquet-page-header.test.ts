import { expect, test } from '@jest/globals';
import { readerOf } from '../../../src/input/byte-reader.ts';
import { readPageHeader } from '../../../src/input/parquet/parquet-page-header.ts';

// In the compact protocol of Thrift: type 5 is i32 in zigzag, 12 a structure, 1 and 2 are true and false, 0 ends a structure.
const i32 = (step: number, value: number): number[] => [(step << 4) | 5, 2 * value];
const read = (...bytes: readonly number[]) => readPageHeader(readerOf(Uint8Array.from(bytes)));

test('a data page of version 1', () => {
  const own = [...i32(1, 7), ...i32(1, 8), ...i32(1, 3), ...i32(1, 4), 0];
  expect(read(...i32(1, 0), ...i32(1, 40), ...i32(1, 30), (2 << 4) | 12, ...own, 0)).toEqual({
    kind: 'data',
    size: 40,
    packedSize: 30,
    crc: undefined,
    count: 7,
    encoding: 'RLE_DICTIONARY',
    definitions: { encoding: 'RLE', size: Number.NaN },
    repetitions: { encoding: 'BIT_PACKED', size: Number.NaN },
    isPacked: true,
  });
});

test('a data page of version 2, which may be not packed', () => {
  const own = [...i32(1, 7), ...i32(1, 0), ...i32(1, 7), ...i32(1, 5), ...i32(1, 2), ...i32(1, 1), (1 << 4) | 2, 0];
  expect(read(...i32(1, 3), ...i32(1, 40), ...i32(1, 40), ...i32(1, 9), (4 << 4) | 12, ...own, 0)).toMatchObject({
    kind: 'data 2',
    crc: 9,
    count: 7,
    encoding: 'DELTA_BINARY_PACKED',
    definitions: { size: 2 },
    repetitions: { size: 1 },
    isPacked: false,
  });
});

test('what is not there is NaN, and a page without its own header is of no kind', () => {
  expect(read(...i32(1, 0), 0)).toMatchObject({ kind: undefined, size: Number.NaN, count: Number.NaN });
  expect(read(0)).toMatchObject({ kind: undefined, encoding: 'NaN' });
  expect(read(...i32(1, 7), 0).kind).toBeUndefined();
});
