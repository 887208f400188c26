import { expect, test } from '@jest/globals';
import { readerOf } from '../../../src/input/byte-reader.ts';
import { lookUp, readIndices } from '../../../src/input/parquet/parquet-dictionary.ts';

test('indices stand after their width in bits; of none there are no bytes', () => {
  expect([...readIndices(readerOf(Uint8Array.of(2, 3, 0b11_10_01_00, 0)), 4)]).toEqual([0, 1, 2, 3]);
  expect([...readIndices(readerOf(Uint8Array.of(0)), 3)]).toEqual([0, 0, 0]);
  expect([...readIndices(readerOf(new Uint8Array(0)), 0)]).toEqual([]);
});

test('indices become the values of the dictionary, and those beyond it are an error', () => {
  const indices = Int32Array.of(1, 0, 1);
  const wide = BigInt64Array.of(1n, 2n ** 60n);
  expect(lookUp(indices, { numbers: Float64Array.of(1, 2 ** 60), wide })).toEqual({
    numbers: Float64Array.of(2 ** 60, 1, 2 ** 60),
    wide: BigInt64Array.of(2n ** 60n, 1n, 2n ** 60n),
  });
  expect(lookUp(indices, { text: ['a', 'b'] })).toEqual({ text: ['b', 'a', 'b'] });
  expect(() => lookUp(indices, { text: ['a'] })).toThrow('entry 1 of a dictionary of 1');
  expect(() => lookUp(indices, undefined)).toThrow('entry 1 of a dictionary of 0');
});
