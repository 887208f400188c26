import { createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from 'node:zlib';
import { UserError } from '../../problem/problem.ts';
import { WHOLE } from '../corrupt-file.ts';

/** Chunks of the inflated bytes are read one by one; so many may wait, made by another thread while the first is used. */
const OPTIONS = { chunkSize: 2 ** 20, readableObjectMode: true, readableHighWaterMark: 3 };

/** A way to pack bytes. */
export interface Packing {
  /** What messages call it. */
  readonly name: string;
  create(): Gunzip | InflateRaw;
}

const GZIP: Packing = { name: 'gzip', create: () => createGunzip(OPTIONS) };

/** As members of a ZIP archive are packed. */
export const DEFLATE: Packing = { name: 'deflated', create: () => createInflateRaw(OPTIONS) };

/**
 * The bytes that packed data hold, of gzip those of all members. Throws UserError for data that are damaged, or end too early,
 * or are followed by others; zeros at the end are padding, as to gzip.
 *
 * Nothing is asked of the source while the consumer is busy, so that one who leaves does not wait for it.
 */
export async function* inflate(
  source: AsyncIterable<Uint8Array>,
  file: string,
  { name, create }: Packing = GZIP,
): AsyncGenerator<Uint8Array> {
  const input = source[Symbol.asyncIterator]();
  const gunzip = create();
  let hasEnded = false;
  let isIdle = true;
  let isFollowed = false;
  let failure: unknown;
  let wake = (): void => undefined;
  const on = (event: string, note: (value: unknown) => void): void => {
    gunzip.on(event, (value: unknown) => {
      note(value);
      wake();
    });
  };
  on('readable', () => undefined);
  on('end', () => {
    hasEnded = true;
  });
  on('error', (error) => {
    failure = error;
  });

  let last: Uint8Array = new Uint8Array(0);
  let before = 0;
  /** Looks at what the stream has left over of the last chunk, which comes after its end. */
  const settle = (): void => {
    isFollowed ||= !isPadding(last.subarray(gunzip.bytesWritten - before));
    last = last.subarray(last.length);
  };

  /** Gives the stream more when it has used up what it had. */
  const feed = async (): Promise<void> => {
    const chunk = await input.next();
    isIdle = false;
    if (chunk.done) {
      gunzip.end();
      return;
    }
    last = chunk.value;
    before = gunzip.bytesWritten;
    gunzip.write(last, () => {
      isIdle = true;
      settle();
      wake();
    });
  };

  try {
    while (!hasEnded) {
      if (failure !== undefined) throw explain(failure, file, name);
      if (isIdle) await feed();
      const chunk: Uint8Array | null = gunzip.read();
      if (chunk !== null) yield chunk;
      else if (!isIdle && failure === undefined && !hasEnded)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    settle();
    for (let rest = await input.next(); !rest.done && !isFollowed; rest = await input.next())
      isFollowed = !isPadding(rest.value);
    if (isFollowed) throw followed(file, name);
  } finally {
    gunzip.destroy();
    await input.return?.(undefined);
  }
}

function followed(file: string, name: string): UserError {
  return new UserError(
    `${file}: ${name} data that is followed by other bytes`,
    name === 'gzip' ? 'gzip -dc FILE | lossctl ... leaves them out' : undefined,
  );
}

const isPadding = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/** What zlib says, in the user's words. An error of Node's own modules need not be an instance of this realm's Error. */
function explain(error: unknown, file: string, name: string): unknown {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (code === 'Z_BUF_ERROR') return new UserError(`${file}: ${name} data that ends too early`, 'is the file whole?');
  // The first header is known to be one; zlib takes for another what follows the last member.
  if (name === 'gzip' && message === 'incorrect header check') return followed(file, name);
  return code === 'Z_DATA_ERROR' ? new UserError(`${file}: ${name} data that is damaged: ${message}`, WHOLE) : error;
}
