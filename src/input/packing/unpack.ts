import type { Platform } from '../../platform/platform.ts';
import type { Where } from '../../problem/problem.ts';
import { joinChunks } from '../join-chunks.ts';

/** The first bytes of compressed files. */
const COMPRESSED = { gzip: [0x1f, 0x8b], zstd: [0x28, 0xb5, 0x2f, 0xfd] };
/** The marks of text in UTF-16, as PowerShell writes it; what begins so in UTF-32 goes on otherwise. */
const UTF_16 = [
  { encoding: 'utf-16le', mark: [0xff, 0xfe], but: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff], but: [0xfe, 0xff, 0, 0] },
];
const LONGEST_MAGIC = 4;

/** The bytes of a source, inflated where it is gzip or zstd, by whatever name; of text in UTF-16 with a mark, in UTF-8. */
export async function unpack(
  source: AsyncIterator<Uint8Array>,
  where: Where,
  platform: Pick<Platform, 'codecs'>,
): Promise<{ readonly chunks: AsyncGenerator<Uint8Array>; readonly isPacked: boolean }> {
  let first: Uint8Array = new Uint8Array(0);
  while (first.length < LONGEST_MAGIC) {
    const chunk = await source.next();
    if (chunk.done) break;
    first = first.length === 0 ? chunk.value : joinChunks([first, chunk.value]);
  }
  const begins = (magic: readonly number[]): boolean => magic.every((byte, index) => first[index] === byte);
  const whole = prepend(first, source);
  if (begins(COMPRESSED.gzip))
    return { chunks: (await platform.codecs()).inflate(whole, 'gzip', where), isPacked: true };
  if (begins(COMPRESSED.zstd)) return { chunks: (await import('./zstd.ts')).inflateZstd(whole, where), isPacked: true };
  const encoding = UTF_16.find(({ mark, but }) => begins(mark) && !begins(but))?.encoding;
  if (encoding !== undefined) return { chunks: transcode(whole, encoding), isPacked: true };
  return { chunks: whole, isPacked: false };
}

/** Text in UTF-16 as UTF-8, without its mark. */
async function* transcode(source: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const [decoder, encoder] = [new TextDecoder(encoding), new TextEncoder()];
  for await (const chunk of source) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

async function* prepend(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (first.length > 0) yield first;
    for (let chunk = await rest.next(); !chunk.done; chunk = await rest.next()) yield chunk.value;
  } finally {
    await rest.return?.(undefined);
  }
}
