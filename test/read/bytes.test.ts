import { expect, test } from '@jest/globals';
import { openBytes, readText } from '../../src/read/bytes.ts';
import { createFakeIo } from '../support/fake-io.ts';

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += new TextDecoder().decode(chunk);
  return text;
}

test('the first chunk can be looked at and is read again with the rest', async () => {
  const { io } = createFakeIo({ files: { f: ['ab', 'cd'] } });
  const bytes = await openBytes('f', io);
  expect([bytes.file, new TextDecoder().decode(bytes.first)]).toEqual(['f', 'ab']);
  expect(await gather(bytes.chunks())).toBe('abcd');
});

test('empty chunks in front are passed over, and an empty file has none', async () => {
  const { io } = createFakeIo({ files: { f: ['', '', 'a'], empty: '' } });
  expect(new TextDecoder().decode((await openBytes('f', io)).first)).toBe('a');
  const empty = await openBytes('empty', io);
  expect([empty.first.length, await gather(empty.chunks())]).toEqual([0, '']);
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
