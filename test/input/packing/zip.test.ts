import { expect, test } from '@jest/globals';
import { openBytes } from '../../../src/input/bytes.ts';
import { listMembers } from '../../../src/input/packing/zip.ts';
import { openRegion } from '../../../src/input/random-access.ts';
import { createFakeIo } from '../../support/fake-io.ts';
import { formatFile } from '../../support/formats.ts';

const list = async (content: Uint8Array) => {
  const { io } = createFakeIo({ files: { a: content } });
  return listMembers(await openRegion(await openBytes('a', io)), { place: { file: 'a' } });
};

test('the members of an archive are listed with their place, also before a comment', async () => {
  const whole = formatFile('stored.npz');
  const members = await list(whole);
  expect(members.map(({ name }) => name)).toEqual(['p.npy', 'y.npy', 'scores.npy', 'k.npy', 'cube.npy']);
  for (const { isDeflated, from, to } of members) {
    expect(isDeflated).toBe(false);
    expect([...whole.subarray(from, from + 6)]).toEqual([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]);
    expect((to - from) % 8).toBe(0);
  }
  const commented = Uint8Array.from([...whole, 1, 2, 3]);
  commented[whole.length - 2] = 3;
  expect(await list(commented)).toEqual(members);
});

test('what is no archive, is encrypted or packed in another way is refused', async () => {
  const whole = formatFile('deflated.npz');
  const entry = new DataView(whole.buffer).getUint32(whole.length - 6, true);
  const changed = (at: number, byte: number): Uint8Array => {
    const copy = Uint8Array.from(whole);
    copy[entry + at] = byte;
    return copy;
  };
  await expect(list(new Uint8Array(3))).rejects.toThrow('a: no .npz file');
  await expect(list(whole.subarray(0, -1))).rejects.toThrow('a: no .npz file');
  await expect(list(changed(0, 0))).rejects.toThrow('a: the directory of the archive is damaged');
  await expect(list(changed(8, 1))).rejects.toThrow('a: "p.npy" is encrypted');
  await expect(list(changed(10, 14))).rejects.toThrow('a: "p.npy" is packed by method 14 of ZIP');
  await expect(list(changed(45, 99))).rejects.toThrow('a: the bytes of "p.npy" lie beyond the end of the file');
});
