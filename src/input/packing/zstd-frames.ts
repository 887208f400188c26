import { joinChunks } from '../join-chunks.ts';

// RFC 8878, 3.1: a frame is a header, blocks, and where its header says so a checksum of what they hold.
const FRAME = 0xfd2fb528;
const SKIPPED = 0x184d2a5;
const MAGIC_SIZE = 4;
const BLOCK_HEADER = 3;
const CHECKSUM = 4;

/** A piece of a frame. */
export interface FramePiece {
  readonly bytes: Uint8Array;
  /** The header of the frame, where that stands in this piece. */
  readonly header?: Uint8Array;
  /** Whether the frame ends with it. */
  readonly isLast: boolean;
  /** The lower half of the XXH64 of what the frame holds, where it ends here and has one. */
  readonly checksum?: number | undefined;
}

/** Finds where frames begin and end. */
export interface FrameFinder {
  /** The pieces in more bytes: what is left of them, a part of a header, is kept. Frames to be skipped are. */
  add(bytes: Uint8Array): Generator<FramePiece>;
  /** What is left, where the bytes end within a frame or are none. */
  rest(): Uint8Array | undefined;
}

const numberIn = (bytes: Uint8Array): number => bytes.reduce((sum, byte, index) => sum + byte * 256 ** index, 0);

/** The size of a frame's header, by the byte after its first four. */
export function headerSize(descriptor: number): number {
  const isSingle = (descriptor & 32) !== 0;
  const contentSize = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6];
  return MAGIC_SIZE + 1 + (isSingle ? 0 : 1) + [0, 1, 2, 4][descriptor & 3] + contentSize;
}

export function createFrameFinder(): FrameFinder {
  let part: 'frame' | 'block' | 'data' | 'checksum' | 'skipped' | 'unknown' = 'frame';
  /** Bytes of data that are to come. */
  let left = 0;
  let isLastBlock = false;
  let hasChecksum = false;
  let kept: Uint8Array = new Uint8Array(0);

  function* add(bytes: Uint8Array): Generator<FramePiece> {
    const all = kept.length === 0 ? bytes : joinChunks([kept, bytes]);
    let start = 0;
    let at = 0;
    let header: Uint8Array | undefined;
    const piece = (isLast: boolean, checksum?: number): FramePiece => {
      const own = { bytes: all.subarray(start, at), ...(header && { header }), isLast, checksum };
      [start, header] = [at, undefined];
      if (isLast) part = 'frame';
      return own;
    };
    const take = (size: number): Uint8Array | undefined => {
      if (at + size > all.length) return undefined;
      at += size;
      return all.subarray(at - size, at);
    };
    for (;;) {
      if (part === 'frame') {
        const magic = numberIn(all.subarray(at, at + MAGIC_SIZE));
        if (at + MAGIC_SIZE >= all.length) break;
        if (magic >>> 4 === SKIPPED) {
          const head = take(2 * MAGIC_SIZE);
          if (head === undefined) break;
          [part, left] = ['skipped', numberIn(head.subarray(MAGIC_SIZE))];
        } else if (magic === FRAME) {
          const descriptor = all[at + MAGIC_SIZE];
          header = take(headerSize(descriptor));
          if (header === undefined) break;
          [part, hasChecksum] = ['block', (descriptor & 4) !== 0];
        } else [part, left] = ['unknown', Infinity];
      } else if (part === 'block') {
        const head = take(BLOCK_HEADER);
        if (head === undefined) break;
        const value = numberIn(head);
        isLastBlock = (value & 1) !== 0;
        // One byte stands for a block of the same.
        [part, left] = ['data', ((value >> 1) & 3) === 1 ? 1 : value >> 3];
      } else if (part === 'checksum') {
        const sum = take(CHECKSUM);
        if (sum === undefined) break;
        yield piece(true, numberIn(sum));
      } else {
        const size = Math.min(left, all.length - at);
        at += size;
        left -= size;
        if (left > 0) break;
        if (part === 'skipped') [part, start] = ['frame', at];
        else if (!isLastBlock) part = 'block';
        else if (hasChecksum) part = 'checksum';
        else yield piece(true);
      }
    }
    if (part === 'skipped') start = at;
    if (at > start) yield piece(false);
    kept = Uint8Array.from(all.subarray(at));
  }

  return {
    add,
    rest: () => (kept.length > 0 || part !== 'frame' ? kept : undefined),
  };
}
