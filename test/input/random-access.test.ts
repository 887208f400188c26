import { expect, test } from '@jest/globals';
import { openBytes } from '../../src/input/bytes.ts';
import { openRegion, readPart } from '../../src/input/random-access.ts';
import { createFakeIo } from '../support/fake-io.ts';
import { formatFile } from '../support/formats.ts';

const WHERE = { place: { file: 'a' } };
const text = async (part: Promise<Uint8Array>) => new TextDecoder().decode(await part);

test('any part of a file, of standard input and of what is packed can be read', async () => {
  const { io } = createFakeIo({
    files: { a: 'abcdef', 'a.gz': formatFile('table.csv.gz') },
    stdin: 'abcdef',
    chunkSize: 2,
  });
  for (const path of ['a', '-']) {
    const region = await openRegion(await openBytes(path, io));
    expect(region.size).toBe(6);
    expect(await text(readPart(region, 4, 6, WHERE))).toBe('ef');
    expect(await text(readPart(region, 1, 4, WHERE))).toBe('bcd');
  }
  const packed = await openRegion(await openBytes('a.gz', io));
  expect(await text(readPart(packed, 0, 3, WHERE))).toBe('p,y');
});

test('a part beyond the end is an error that says where the end is', async () => {
  const { io } = createFakeIo({ files: { a: 'abc' } });
  const region = await openRegion(await openBytes('a', io));
  await expect(readPart(region, 2, 9, WHERE)).rejects.toThrow('a: the file ends at byte 3, before 9');
});
