import { UserError } from '../problem/problem.ts';
import { type Bytes, join, leave, type Region } from './bytes.ts';

/**
 * The input as a file whose bytes may be read in any order: what is packed, or comes through a pipe, is kept in memory whole.
 * Throws UserError where there is no memory of that size.
 */
export async function openRegion(bytes: Bytes): Promise<Region> {
  const { file, region } = bytes;
  if (region !== undefined) {
    await leave(bytes);
    return region;
  }
  const whole = await gather(bytes.chunks(), file);
  return {
    path: file,
    size: whole.length,
    async *read(from, to) {
      yield whole.subarray(from, to);
    },
  };
}

async function gather(chunks: AsyncIterable<Uint8Array>, file: string): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  try {
    for await (const chunk of chunks) kept.push(Uint8Array.from(chunk));
    return join(kept);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError(`${file}: too large to be kept in memory`, 'name the file itself, as it lies on the disk');
  }
}

/** The bytes from `from` to `to`, in memory of their own. Throws UserError where the file ends before. */
export async function readPart(region: Pick<Region, 'read'>, from: number, to: number, file: string) {
  const part = new Uint8Array(to - from);
  let filled = 0;
  for await (const chunk of region.read(from, to)) {
    part.set(chunk, filled);
    filled += chunk.length;
  }
  if (filled < part.length) throw new UserError(`${file}: the file ends at byte ${from + filled}, before ${to}`);
  return part;
}
