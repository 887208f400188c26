import { UserError } from '../error.ts';
import type { Io } from '../io.ts';

/** Bytes of an input, with the first of them to be looked at before the rest is read. */
export interface Bytes {
  readonly file: string;
  /** The first chunk; empty for an empty input. */
  readonly first: Uint8Array;
  chunks(): AsyncIterable<Uint8Array>;
}

/** Opens a path, or standard input for `-`. Throws UserError where there is nothing to be read. */
export async function openBytes(path: string, io: Io): Promise<Bytes> {
  if (path === '-' && io.stdinIsTerminal) {
    throw new UserError('standard input is a terminal, and "-" reads it', 'name a file, or pipe data in');
  }
  const source = path === '-' ? io.stdin : await io.files.read(path);
  const iterator = source[Symbol.asyncIterator]();
  let next = await iterator.next();
  while (!next.done && next.value.length === 0) next = await iterator.next();
  const first = next.done ? new Uint8Array() : next.value;
  return {
    file: path === '-' ? 'stdin' : path,
    first,
    async *chunks() {
      try {
        if (first.length > 0) yield first;
        for (let chunk = await iterator.next(); !chunk.done; chunk = await iterator.next()) yield chunk.value;
      } finally {
        await iterator.return?.();
      }
    },
  };
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
