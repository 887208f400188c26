import { hint, problem, type Where } from '../problem/problem.ts';
import { type Bytes, leave, type Region } from './bytes.ts';
import { joinChunks } from './join-chunks.ts';

/**
 * The input as a file whose bytes may be read in any order: what is packed, or comes through a pipe, is kept in memory whole.
 * Throws UserError where there is no memory of that size.
 */
export async function openRegion(bytes: Bytes): Promise<Region> {
  const { file, region, where } = bytes;
  if (region !== undefined) {
    await leave(bytes);
    return region;
  }
  const whole = await gather(bytes.chunks(), where);
  return {
    path: file,
    size: whole.length,
    async *read(from, to) {
      yield whole.subarray(from, to);
    },
  };
}

async function gather(chunks: AsyncIterable<Uint8Array>, where: Where): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  try {
    for await (const chunk of chunks) kept.push(Uint8Array.from(chunk));
    return joinChunks(kept);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw problem('too-large-for-memory', {}, { ...where, hints: [hint('name-file-itself', {})] });
  }
}

/** The bytes from `from` to `to`, in memory of their own. Throws UserError where the file ends before. */
export async function readPart(region: Pick<Region, 'read'>, from: number, to: number, where: Where) {
  const part = new Uint8Array(to - from);
  let filled = 0;
  for await (const chunk of region.read(from, to)) {
    part.set(chunk, filled);
    filled += chunk.length;
  }
  if (filled < part.length) throw problem('file-ends-at', { found: from + filled, wanted: to }, where);
  return part;
}
