import type { Platform } from '../platform/platform.ts';
import { hint, problem, type Where } from '../problem/problem.ts';
import { joinChunks } from './join-chunks.ts';
import { unpack } from './packing/unpack.ts';

/** Bytes of an input, whose beginning may be looked at before they are read. */
export interface Bytes {
  readonly file: string;
  /** The file, and where it is one within another, that. */
  readonly where: Where;
  /** The first `size` bytes; fewer where there are no more, or where `stop` is among those that are there: no more are waited for. */
  begin(size: number, stop?: number): Promise<Uint8Array>;
  /** Reads ahead until the text so far is enough, or the input ends, and gives that text. */
  peek(isEnough: (text: string) => boolean): Promise<string>;
  /** All bytes, once, what was looked at among them. */
  chunks(): AsyncIterable<Uint8Array>;
  /** The file, where its bytes may be read in any order; undefined for what is packed, or can be read from its beginning only. */
  readonly region: Region | undefined;
}

/** A file of bytes that are read by their place. */
export interface Region {
  readonly path: string;
  readonly size: number;
  /** The bytes from `from` to `to`, by default to the end. */
  read(from: number, to?: number): AsyncIterable<Uint8Array>;
}

const LOOK_CLOSELY = 65536;

/** Opens a path, or standard input for `-`. Throws UserError where there is nothing to be read. */
export async function openBytes(path: string, platform: Platform): Promise<Bytes> {
  if (path === '-' && platform.stdinIsTerminal) {
    throw problem('stdin-is-terminal', {}, { hints: [hint('name-file-or-pipe', {})] });
  }
  const source = (path === '-' ? platform.stdin : await platform.files.read(path))[Symbol.asyncIterator]();
  const file = path === '-' ? 'stdin' : path;
  const where = { place: { file } };
  const { chunks: iterator, isPacked } = await unpack(source, where, platform);
  const size = path === '-' ? undefined : platform.files.size(path);
  const region: Region | undefined =
    size === undefined || isPacked
      ? undefined
      : {
          path,
          size,
          async *read(from, to) {
            yield* await platform.files.read(path, from, to);
          },
        };
  return bytesOf(file, where, iterator, region, source);
}

/** Bytes that come in chunks, made of `source`, which is closed with them. */
export function bytesOf(
  file: string,
  where: Where,
  iterator: AsyncGenerator<Uint8Array>,
  region: Region | undefined,
  source: AsyncIterator<Uint8Array> = iterator,
): Bytes {
  const ahead: Uint8Array[] = [];
  /** One chunk more of the beginning; undefined at the end. */
  const readAhead = async (): Promise<Uint8Array | undefined> => {
    const chunk = await iterator.next();
    if (chunk.done) return undefined;
    // A source may reuse the memory of its chunks.
    const copy = new Uint8Array(chunk.value);
    ahead.push(copy);
    return copy;
  };
  return {
    file,
    where,
    region,
    async begin(size, stop) {
      const isShort = (): boolean =>
        ahead.reduce((length, chunk) => length + chunk.length, 0) < size &&
        (stop === undefined || !ahead.some((chunk) => chunk.includes(stop)));
      while (isShort() && (await readAhead()) !== undefined);
      return joinChunks(ahead).subarray(0, size);
    },
    async peek(isEnough) {
      const decoder = new TextDecoder();
      let text = ahead.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
      let looked = 0;
      // Each look reads the text from its start: of a long one, only when it has doubled.
      const shows = (): boolean => {
        if (text.length > LOOK_CLOSELY && text.length < 2 * looked) return false;
        looked = text.length;
        return isEnough(text);
      };
      while (!shows()) {
        const chunk = await readAhead();
        if (chunk === undefined) return text + decoder.decode();
        text += decoder.decode(chunk, { stream: true });
      }
      return text;
    },
    async *chunks() {
      try {
        yield* ahead;
        for (let chunk = await iterator.next(); !chunk.done; chunk = await iterator.next()) yield chunk.value;
      } finally {
        await iterator.return(undefined);
        // Of what nobody began to read the source is open still.
        await source.return?.(undefined);
      }
    },
  };
}

/** The bytes are not read: what was opened for that is closed. */
export async function leave(bytes: Bytes): Promise<void> {
  for await (const _ of bytes.chunks()) break;
}

/** Where the first line that is not empty ends, without its end; -1 where it does not end yet. */
export function findLineEnd(text: string): number {
  return text.indexOf('\n', text.search(/\S|$/));
}

/** The whole input as text. Throws UserError where it is longer than a string can be. */
export async function readText(bytes: Bytes): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  try {
    for await (const chunk of bytes.chunks()) parts.push(decoder.decode(chunk, { stream: true }));
    parts.push(decoder.decode());
    return parts.join('');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw problem('too-large-for-json', {}, { ...bytes.where, hints: [hint('ndjson-is-streamed', {})] });
  }
}
