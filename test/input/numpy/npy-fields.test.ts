import { expect, test } from '@jest/globals';
import { findCellType, readFields } from '../../../src/input/numpy/npy-fields.ts';

const viewOf = (...bytes: number[]): DataView => new DataView(Uint8Array.from(bytes).buffer);

test('text is read to its last character that is not 0', () => {
  const text = [0xe9, 0, 0, 0, 0x00, 0xf6, 0x01, 0, 0, 0, 0, 0];
  expect(findCellType('<U3')?.read(viewOf(...text), 0)).toBe('é😀');
  expect(findCellType('>U1')?.read(viewOf(0, 0, 0, 0x61), 0)).toBe('a');
  expect(findCellType('|S3')?.read(viewOf(0x61, 0xc3, 0xa9, 0), 0)).toBe('aé');
  expect(findCellType('<U1')?.read(viewOf(0, 0, 0x20, 0), 0)).toBe('\ufffd');
});

test('numbers stand anywhere and in either order of bytes, with all digits', () => {
  expect(findCellType('<i2')?.read(viewOf(9, 1, 2), 1)).toBe(513);
  expect(findCellType('>i2')?.read(viewOf(9, 1, 2), 1)).toBe(258);
  expect(findCellType('<i8')?.read(viewOf(1, 0, 0, 0, 0, 0, 0, 0x10), 0)).toBe('1152921504606846977');
  expect(findCellType('|b1')?.read(viewOf(7), 0)).toBe(1);
  expect(findCellType('|O')).toBeUndefined();
});

test('the fields of a record, those of arrays one by one, without what is between', () => {
  const record = readFields("[('p', '<f8'), ('', '|V4'), (('title', 'y'), '<i4'), ('q', '<f4', (2,))]");
  expect(record?.size).toBe(24);
  expect(record?.fields.map(({ name, offset }) => [name, offset])).toEqual([
    ['p', 0],
    ['y', 12],
    ['q.0', 16],
    ['q.1', 20],
  ]);
  expect(readFields("[('p', [('x', '<f8')])]")).toBeUndefined();
  expect(readFields("[('p', '|O')]")).toBeUndefined();
});
