import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { unpack } from '../../../src/input/packing/unpack.ts';
import { createFakeIo, toChunks } from '../../support/fake-io.ts';

/** What comes of bytes that arrive so many at a time, and whether they were packed. */
async function unpackAll(content: Uint8Array, size: number) {
  const source = (async function* () {
    yield* toChunks(content, size);
  })();
  const { chunks, isPacked } = await unpack(source, { place: { file: 'f' } }, createFakeIo().io);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return [text, isPacked];
}

test('bytes are told by how they begin, however these arrive', async () => {
  const utf16 = new Uint8Array(Buffer.from('\ufeffp,한\n', 'utf16le'));
  for (const size of [1, 2, 3, 99]) {
    expect(await unpackAll(new Uint8Array(gzipSync('abc')), size)).toEqual(['abc', true]);
    expect(await unpackAll(utf16, size)).toEqual(['p,한\n', true]);
    expect(await unpackAll(new TextEncoder().encode('\ufeffp\n'), size)).toEqual(['\ufeffp\n', false]);
    expect(await unpackAll(new Uint8Array(0), size)).toEqual(['', false]);
  }
});

test('what begins as UTF-16 does and is UTF-32 is left as it is', async () => {
  expect((await unpackAll(Uint8Array.of(0xff, 0xfe, 0, 0, 97, 0, 0, 0), 3))[1]).toBe(false);
});
