import { expect, test } from '@jest/globals';
import { withoutComments } from '../../../src/input/text/without-comments.ts';
import { toChunks } from '../../support/fake-io.ts';

async function* chunked(text: string, size: number): AsyncGenerator<Uint8Array> {
  yield* toChunks(text, size);
}

test('comments lose their text and keep their line, but within quotes, in chunks of any size', async () => {
  const text = 'a\n# "b\n"c\n# d"\n# é\nf\n#';
  for (let size = 1; size <= text.length + 1; size++) {
    const found = new Set<number>();
    const decoder = new TextDecoder();
    let read = '';
    for await (const part of withoutComments(chunked(text, size), (line) => line.startsWith('#'), found, 10))
      read += decoder.decode(part, { stream: true });
    expect(read).toBe('a\n\n"c\n# d"\n\nf\n');
    expect([...found]).toEqual([12, 15, 17]);
  }
});
