import { UserError } from '../error.ts';
import type { Io } from '../io.ts';

/** Bytes of an input, whose beginning may be looked at before they are read. */
export interface Bytes {
  readonly file: string;
  /** Reads ahead until the text so far is enough, or the input ends, and gives that text. */
  peek(isEnough: (text: string) => boolean): Promise<string>;
  /** All bytes, once, what was looked at among them. */
  chunks(): AsyncIterable<Uint8Array>;
  /** The file, where its bytes may be read in any order; undefined for what can be read from its beginning only. */
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
export async function openBytes(path: string, io: Io): Promise<Bytes> {
  if (path === '-' && io.stdinIsTerminal) {
    throw new UserError('standard input is a terminal, and "-" reads it', 'name a file, or pipe data in');
  }
  const source = path === '-' ? io.stdin : await io.files.read(path);
  const file = path === '-' ? 'stdin' : path;
  const size = path === '-' ? undefined : io.files.size(path);
  const region: Region | undefined =
    size === undefined
      ? undefined
      : {
          path,
          size,
          async *read(from, to) {
            yield* await io.files.read(path, from, to);
          },
        };
  const iterator = refuseCompressed(source, file)[Symbol.asyncIterator]();
  const ahead: Uint8Array[] = [];
  return {
    file,
    region,
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
        const chunk = await iterator.next();
        if (chunk.done) return text + decoder.decode();
        // A source may reuse the memory of its chunks.
        ahead.push(Uint8Array.from(chunk.value));
        text += decoder.decode(chunk.value, { stream: true });
      }
      return text;
    },
    async *chunks() {
      try {
        yield* ahead;
        for (let chunk = await iterator.next(); !chunk.done; chunk = await iterator.next()) yield chunk.value;
      } finally {
        await iterator.return?.(undefined);
      }
    },
  };
}

/** The first bytes of compressed files, which are not text. */
const COMPRESSED = { gzip: [0x1f, 0x8b], zstd: [0x28, 0xb5, 0x2f, 0xfd] };

async function* refuseCompressed(source: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of source) {
    for (const [name, magic] of Object.entries(COMPRESSED)) {
      if (!isFirst || chunk.length < magic.length || magic.some((byte, index) => chunk[index] !== byte)) continue;
      throw new UserError(
        `${file}: ${name} is not read in this release`,
        `unpack it on the way: ${name} -dc FILE | lossctl ...`,
      );
    }
    isFirst &&= chunk.length === 0;
    yield chunk;
  }
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
    throw new UserError(
      `${bytes.file}: too large to be read as one JSON value`,
      'one record a line (NDJSON) is read in constant memory',
    );
  }
}
