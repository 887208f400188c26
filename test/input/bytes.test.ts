import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { findLineEnd, openBytes, readText } from '../../src/input/bytes.ts';
import { createFakeIo } from '../support/fake-io.ts';
import { formatFile, onDisk, pathOfFormat } from '../support/formats.ts';

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += new TextDecoder().decode(chunk);
  return text;
}

const within = (length: number) => (text: string) => text.length >= length;

test('a beginning can be looked at and is read again with the rest', async () => {
  const { io } = createFakeIo({ files: { f: ['ab', '', 'cd', 'ef'] } });
  const bytes = await openBytes('f', io);
  expect([bytes.file, await bytes.peek(within(3))]).toEqual(['f', 'abcd']);
  expect(await gather(bytes.chunks())).toBe('abcdef');
});

test('text in UTF-16 with a mark is read as UTF-8, whatever its format and wherever it is cut', async () => {
  const text = '\ufeff[{"p": 1, "y": "한𝒳"}]\n';
  const little = new Uint8Array(Buffer.from(text, 'utf16le'));
  for (const content of [little, new Uint8Array(Buffer.from(little).swap16())])
    for (const chunkSize of [1, 3, 100]) {
      const bytes = await openBytes('f', createFakeIo({ files: { f: content }, chunkSize }).io);
      expect([bytes.region, await gather(bytes.chunks())]).toEqual([undefined, text.slice(1)]);
    }
});

test('of a beginning no more is waited for than what was asked to end it', async () => {
  const { io } = createFakeIo({ files: { f: ['ab', 'c\nd', 'ef'] } });
  const bytes = await openBytes('f', io);
  expect(new TextDecoder().decode(await bytes.begin(100, 10))).toBe('abc\nd');
  expect(await gather(bytes.chunks())).toBe('abc\ndef');
});

test('a beginning ends with the input', async () => {
  const { io } = createFakeIo({ files: { f: ['', 'a'], empty: '' } });
  expect(await (await openBytes('f', io)).peek(within(9))).toBe('a');
  const empty = await openBytes('empty', io);
  expect([await empty.peek(within(1)), await gather(empty.chunks())]).toEqual(['', '']);
});

test('a beginning can be looked at again', async () => {
  const { io } = createFakeIo({ files: { f: 'a한bcd', cut: [Uint8Array.of(97, 0xc3)] }, chunkSize: 2 });
  const bytes = await openBytes('f', io);
  expect([await bytes.peek(within(2)), await bytes.peek(within(1)), await bytes.peek(within(4))]).toEqual([
    'a한',
    'a한',
    'a한bc',
  ]);
  expect(await (await openBytes('cut', io)).peek(within(9))).toBe('a\ufffd');
});

test('- is standard input, and is refused where that is a terminal', async () => {
  expect((await openBytes('-', createFakeIo({ stdin: 'x' }).io)).file).toBe('stdin');
  await expect(openBytes('-', createFakeIo({ stdinIsTerminal: true }).io)).rejects.toThrow(
    'standard input is a terminal, and "-" reads it',
  );
});

test('a text is whole although a character lies in two chunks', async () => {
  const { io } = createFakeIo({ files: { f: '\ufeff한글' }, chunkSize: 2 });
  expect(await readText(await openBytes('f', io))).toBe('한글');
});

test('a beginning is the same however often and in whatever way it is looked at', async () => {
  for (const chunkSize of [1, 2, 7]) {
    const { io } = createFakeIo({ files: { f: 'abcdef' }, chunkSize });
    const bytes = await openBytes('f', io);
    const first = await bytes.peek(within(2));
    expect(await bytes.peek(within(2))).toBe(first);
    expect(new TextDecoder().decode(await bytes.begin(3))).toBe('abc');
    expect(await bytes.peek(within(4))).toMatch(/^abcd/);
    expect([(await bytes.begin(99)).length, await gather(bytes.chunks())]).toEqual([6, 'abcdef']);
  }
});

test('gzip and zstd are inflated, however their first bytes arrive', async () => {
  const packed = new Uint8Array(gzipSync('abc'));
  // A frame of one block, stored.
  const zstd = new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0x20, 3, 0x19, 0, 0, 97, 98, 99]);
  for (const chunkSize of [1, 3, 99]) {
    const { io } = createFakeIo({ files: { g: packed, z: zstd }, chunkSize });
    expect(await readText(await openBytes('g', io))).toBe('abc');
    expect(await readText(await openBytes('z', io))).toBe('abc');
  }
});

test('a file on the disk can be read by its place, unless it is packed', async () => {
  const { region } = await openBytes(pathOfFormat('table.csv'), onDisk());
  expect([region?.size, region && (await gather(region.read(2, 4)))]).toEqual([formatFile('table.csv').length, 'y\n']);
  expect((await openBytes(pathOfFormat('table.csv.gz'), onDisk())).region).toBeUndefined();
  expect((await openBytes('-', createFakeIo({ stdin: 'x' }).io)).region).toBeUndefined();
});

test('the first line that is not empty is found, also in a long text that has none', () => {
  const texts = ['', '\n \n', 'a', '\n\na\nb', 'a\n', 'x'.repeat(3_000_000)];
  expect(texts.map(findLineEnd)).toEqual([-1, -1, -1, 3, 1, -1]);
});
