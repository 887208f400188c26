import { Decompress } from 'fzstd';
import { UserError } from '../error.ts';

/** The package calls itself once for each frame of a piece: so many of the smallest do not fill the stack. */
const PIECE = 65536;
/** Its code for data that go on. */
const EARLY = 5;

/**
 * The bytes that zstd data hold, of all frames; the check sums are not looked at. Node's own stops in silence after the first
 * frame, and only newer ones have it. Throws UserError for data that are damaged or end too early.
 */
export async function* inflateZstd(source: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
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
        throw new UserError(`${file}: zstd data that ends too early`, 'is the file whole?');
      throw new UserError(`${file}: zstd data that is damaged`, 'zstd -t FILE says where');
    }
    return made;
  };
  for await (const chunk of source) {
    // What it has not used it keeps, and a source may use the memory of its chunks again.
    const own = Uint8Array.from(chunk);
    for (let at = 0; at < own.length; at += PIECE) yield* push(own.subarray(at, at + PIECE), false);
  }
  yield* push(new Uint8Array(0), true);
}
