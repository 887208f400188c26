import { createGunzip, createInflateRaw } from 'node:zlib';
import { hint, problem, type Where } from '../../problem/problem.ts';
import type { Codecs, StreamPacking } from '../platform.ts';

/** Chunks of the inflated bytes are read one by one; so many may wait, made by another thread while the first is used. */
const OPTIONS = { chunkSize: 2 ** 20, readableObjectMode: true, readableHighWaterMark: 3 };

/** Nothing is asked of the source while the consumer is busy, so that one who leaves does not wait for it. */
export const inflate: Codecs['inflate'] = async function* (source, packing, where) {
  const input = source[Symbol.asyncIterator]();
  const inflater = packing === 'gzip' ? createGunzip(OPTIONS) : createInflateRaw(OPTIONS);
  let hasEnded = false;
  let isIdle = true;
  let isFollowed = false;
  let failure: unknown;
  let wake = (): void => undefined;
  const on = (event: string, note: (value: unknown) => void): void => {
    inflater.on(event, (value: unknown) => {
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
    isFollowed ||= !isPadding(last.subarray(inflater.bytesWritten - before));
    last = last.subarray(last.length);
  };

  /** Gives the stream more when it has used up what it had. */
  const feed = async (): Promise<void> => {
    const chunk = await input.next();
    isIdle = false;
    if (chunk.done) {
      inflater.end();
      return;
    }
    last = chunk.value;
    before = inflater.bytesWritten;
    inflater.write(last, () => {
      isIdle = true;
      settle();
      wake();
    });
  };

  try {
    while (!hasEnded) {
      if (failure !== undefined) throw explain(failure, packing, where);
      if (isIdle) await feed();
      const chunk: Uint8Array | null = inflater.read();
      if (chunk !== null) yield chunk;
      else if (!isIdle && failure === undefined && !hasEnded)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    settle();
    for (let rest = await input.next(); !rest.done && !isFollowed; rest = await input.next())
      isFollowed = !isPadding(rest.value);
    if (isFollowed) throw followed(packing, where);
  } finally {
    inflater.destroy();
    await input.return?.(undefined);
  }
};

function followed(packing: StreamPacking, where: Where): Error {
  const hints = packing === 'gzip' ? [hint('gzip-leaves-out', {})] : [];
  return problem('packed-data-followed', { packing }, { ...where, hints });
}

const isPadding = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/** What zlib says, as a problem. An error of Node's own modules need not be an instance of this realm's Error. */
function explain(error: unknown, packing: StreamPacking, where: Where): unknown {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (code === 'Z_BUF_ERROR')
    return problem('packed-data-cut', { packing }, { ...where, hints: [hint('is-file-whole', {})] });
  // The first header is known to be one; zlib takes for another what follows the last member.
  if (packing === 'gzip' && message === 'incorrect header check') return followed(packing, where);
  if (code !== 'Z_DATA_ERROR') return error;
  const details = { ...where, hints: [hint('not-written-whole', {})] };
  return problem('packed-data-damaged', { packing, reason: String(message) }, details);
}
