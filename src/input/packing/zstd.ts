import { Decompress } from 'fzstd';
import { hint, problem, type Where } from '../../problem/problem.ts';
import { joinChunks } from '../join-chunks.ts';

/** The package calls itself once for each frame of a piece: so many of the smallest do not fill the stack. */
const PIECE = 65536;
/** Its code for data that go on. */
const EARLY = 5;

/** As the zstd program reads without being told: beyond this a frame's window takes too much memory. */
const LARGEST_WINDOW = 2 ** 27;
/** Where the header of the first frame has ended, at the latest. */
const HEADER_SIZE = 18;

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
 * The bytes that zstd data hold, of all frames; the check sums are not looked at. Node's own stops in silence after the first
 * frame, and only newer ones have it. Throws UserError for data that are damaged or end too early.
 */
export async function* inflateZstd(source: AsyncIterable<Uint8Array>, where: Where): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  const stream = new Decompress((part) => {
    if (part.length > 0) made.push(part);
  });
  const push = (bytes: Uint8Array, isLast: boolean): readonly Uint8Array[] => {
    made = [];
    try {
      stream.push(bytes, isLast);
    } catch (error) {
      if ((error as { readonly code?: unknown }).code === EARLY)
        throw problem('packed-data-cut', { packing: 'zstd' }, { ...where, hints: [hint('is-file-whole', {})] });
      throw problem('packed-data-damaged', { packing: 'zstd' }, { ...where, hints: [hint('zstd-test', {})] });
    }
    return made;
  };
  let head: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of source) {
    // What it has not used it keeps, and a source may use the memory of its chunks again.
    const own: Uint8Array = head === undefined ? Uint8Array.from(chunk) : joinChunks([head, chunk]);
    if (head !== undefined) {
      head = own;
      if (head.length < HEADER_SIZE) continue;
      checkWindow(head, where);
      head = undefined;
    }
    for (let at = 0; at < own.length; at += PIECE) yield* push(own.subarray(at, at + PIECE), false);
  }
  if (head !== undefined) yield* push(head, false);
  yield* push(new Uint8Array(0), true);
}
