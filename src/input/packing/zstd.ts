import { Decompress } from 'fzstd';
import { createHash64, type Hash64 } from '../../kernels/hash64.ts';
import { hasKernels } from '../../kernels/instance.ts';
import { hint, problem, type UserError, type Where } from '../../problem/problem.ts';
import { createFrameFinder, type FramePiece } from './zstd-frames.ts';

/** The package keeps what it has not used: it is given so many bytes at once. */
const PIECE = 65536;
/** Its code for data that go on. */
const EARLY = 5;

/** As the zstd program reads without being told: beyond this a frame's window takes too much memory. */
const LARGEST_WINDOW = 2 ** 27;

/** The bytes that must be kept to read a frame with this header (RFC 8878, 3.1.1.1). */
function windowOf(header: Uint8Array): number {
  const [descriptor = 0, window = 0] = header.subarray(4);
  if ((descriptor & 32) === 0) return 2 ** (10 + (window >> 3)) * (1 + (window & 7) / 8);
  const from = 5 + [0, 1, 2, 4][descriptor & 3];
  const size = [1, 2, 4, 8][descriptor >> 6];
  return header.subarray(from, from + size).reduce((sum, byte, index) => sum + byte * 256 ** index, 0);
}

function checkWindow(header: Uint8Array, where: Where): void {
  if (windowOf(header) <= LARGEST_WINDOW) return;
  throw problem('zstd-window', { most: LARGEST_WINDOW / 2 ** 20 }, { ...where, hints: [hint('zstd-long', {})] });
}

/**
 * The bytes that zstd data hold, of all frames, each held against its checksum where it has one. Node's own stops in silence after the
 * first frame, and only newer ones have it. Throws UserError for data that are damaged or end too early.
 */
export async function* inflateZstd(source: AsyncIterable<Uint8Array>, where: Where): AsyncGenerator<Uint8Array> {
  const unpacker = createUnpacker(where);
  for await (const chunk of source) yield* unpacker.add(chunk);
  yield* unpacker.end();
}

/** The same of bytes at once. */
export function unpackZstd(bytes: Uint8Array, where: Where): readonly Uint8Array[] {
  const unpacker = createUnpacker(where);
  return [...unpacker.add(bytes), ...unpacker.end()];
}

function createUnpacker(where: Where) {
  const finder = createFrameFinder();
  let made: Uint8Array[] = [];
  let stream: Decompress | undefined;
  let hash: Hash64 | undefined;

  const push = (bytes: Uint8Array, isLast: boolean): readonly Uint8Array[] => {
    made = [];
    stream ??= new Decompress((part) => {
      if (part.length > 0) made.push(part);
    });
    try {
      stream.push(bytes, isLast);
    } catch (error) {
      throw (error as { readonly code?: unknown }).code === EARLY ? cut(where) : damaged(where);
    }
    return made;
  };

  function* unpack({ bytes, header, isLast, checksum }: FramePiece): Generator<Uint8Array> {
    if (header !== undefined) {
      checkWindow(header, where);
      const hasChecksum = (header[4] & 4) !== 0;
      hash = hasChecksum && hasKernels() ? createHash64() : undefined;
    }
    // What it has not used it keeps, and a source may use the memory of its chunks again.
    const own = Uint8Array.from(bytes);
    for (let at = 0; at < own.length || (isLast && at === 0); at += PIECE)
      for (const part of push(own.subarray(at, at + PIECE), isLast && at + PIECE >= own.length)) {
        hash?.add(part);
        yield part;
      }
    if (!isLast) return;
    stream = undefined;
    if (hash !== undefined && Number(hash.value() & 0xffffffffn) !== checksum) throw damaged(where);
  }

  return {
    *add(bytes: Uint8Array): Generator<Uint8Array> {
      for (const piece of finder.add(bytes)) yield* unpack(piece);
    },
    *end(): Generator<Uint8Array> {
      const rest = finder.rest();
      if (rest !== undefined) yield* push(Uint8Array.from(rest), true);
    },
  };
}

const cut = (where: Where): UserError =>
  problem('packed-data-cut', { packing: 'zstd' }, { ...where, hints: [hint('is-file-whole', {})] });

const damaged = (where: Where): UserError =>
  problem('packed-data-damaged', { packing: 'zstd' }, { ...where, hints: [hint('zstd-test', {})] });
