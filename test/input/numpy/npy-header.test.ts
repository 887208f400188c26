import { describe, expect, test } from '@jest/globals';
import { openBytes } from '../../../src/input/bytes.ts';
import { readNpyHeader } from '../../../src/input/numpy/npy-header.ts';
import { createFakeIo } from '../../support/fake-io.ts';
import { headerOf, npyOf } from '../../support/formats.ts';

const read = async (content: Uint8Array) =>
  readNpyHeader(await openBytes('f', createFakeIo({ files: { f: content } }).io));
const parse = (header: string) => read(npyOf(header));

describe('the header of an array', () => {
  test.each([
    ["{'descr': '<f8', 'fortran_order': False, 'shape': (3, 2), }", 3, 2, false],
    ["{'descr': '<f8', 'fortran_order': True, 'shape': (3, 2), }", 3, 2, true],
    ["{'descr': '<f8', 'fortran_order': True, 'shape': (3,), }", 3, 1, false],
    ["{'descr': '<f8', 'fortran_order': True, 'shape': (1, 3)}", 1, 3, false],
    ["{'shape': (3L, 2L), 'fortran_order': False, 'descr': '<f8'}", 3, 2, false],
    ['{"shape":(3,2),"descr":"<f8","fortran_order":False}', 3, 2, false],
  ])('%s', async (text, rows, width, byColumn) => {
    const header = await parse(text);
    expect(header).toMatchObject({ rows, width, byColumn, length: 10 + text.length + 1 });
    expect('type' in header && header.type.isDouble).toBe(true);
  });
});

describe('a header is refused that', () => {
  test.each([
    ['is empty', ''],
    ['is no dictionary', '[1, 2]'],
    ['has no shape', "{'descr': '<f8', 'fortran_order': False}"],
    ['has a shape below 0', headerOf('<f8', '-3,')],
    ['has a shape that is no number', headerOf('<f8', '3.5,')],
    ['has no order', "{'descr': '<f8', 'shape': (3,)}"],
    ['has no type', "{'fortran_order': False, 'shape': (3,)}"],
  ])('%s', async (_, text) => {
    await expect(parse(text)).rejects.toThrow('f: the header is not that of a .npy file');
  });

  test.each(['<V2', '<f3', '|f8', 'f8', '>O', '<toString', '', 'constructor'])('has the type %j', async (type) => {
    await expect(parse(headerOf(type, '3,'))).rejects.toThrow(/^f: the array holds /);
  });

  test('is of another version, or longer than any', async () => {
    const bytes = npyOf(headerOf('<f8', '3,'));
    bytes[6] = 4;
    await expect(read(bytes)).rejects.toThrow('f: version 4.0 of the .npy format is not read');
    bytes.set([2, 0, 255, 255, 255, 255], 6);
    await expect(read(bytes)).rejects.toThrow('f: the header of 4294967295 bytes is longer');
  });
});
