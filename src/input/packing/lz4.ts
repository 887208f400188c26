import { type Reader, readerOf, takeBytes, takeRest } from '../byte-reader.ts';
import { corrupt } from '../corrupt-file.ts';
import { hash32 } from './hash32.ts';

// https://github.com/lz4/lz4/blob/dev/doc: lz4_Block_format.md and lz4_Frame_format.md.
const FRAME = 0x184d2204;
const SHORTEST_MATCH = 4;
/** A length of 4 bits that is all ones goes on in the bytes that follow. */
const LONG = 15;

const damaged = (): Error => corrupt('lz4-data', {});

/** Unpacks one block, which becomes `size` bytes. Throws an Error where it does not. */
export function unpackLz4Block(block: Uint8Array, size: number): Uint8Array {
  const into = new Uint8Array(size);
  if (unpackInto(block, into, 0) !== size) throw damaged();
  return into;
}

/** Unpacks blocks as Hadoop wrote them, each after its two lengths, or else one block alone. */
export function unpackLz4Hadoop(bytes: Uint8Array, size: number): Uint8Array {
  const into = new Uint8Array(size);
  const reader = readerOf(bytes);
  const { view } = reader;
  const wide = (): number => {
    reader.offset += 4;
    return view.getUint32(reader.offset - 4);
  };
  let at = 0;
  try {
    while (reader.offset < view.byteLength) {
      const end = at + wide();
      at = unpackInto(takeBytes(reader, wide()), into, at);
      if (at !== end) throw damaged();
    }
    if (at === size) return into;
  } catch {
    // Nothing in such a file says which of the two it is.
  }
  return unpackLz4Block(bytes, size);
}

/** Unpacks a frame, which becomes `size` bytes. Throws an Error where it does not. */
export function unpackLz4Frame(bytes: Uint8Array, size: number): Uint8Array {
  const into = new Uint8Array(size);
  const reader = readerOf(bytes);
  if (readWord(reader) !== FRAME) throw corrupt('no-lz4-frame', {});
  const [flags] = takeBytes(reader, 2);
  const [hasSum, hasSize, hasWords] = [(flags & 16) !== 0, (flags & 8) !== 0, (flags & 1) !== 0];
  const hasWholeSum = (flags & 4) !== 0;
  takeBytes(reader, (hasSize ? 8 : 0) + (hasWords ? 4 : 0) + 1);
  let at = 0;
  for (let head = readWord(reader); head !== 0; head = readWord(reader)) {
    const block = takeBytes(reader, head & 0x7fffffff);
    if (head >>> 31 === 0) at = unpackInto(block, into, at);
    else {
      if (at + block.length > size) throw damaged();
      into.set(block, at);
      at += block.length;
    }
    if (hasSum && readWord(reader) !== hash32(block)) throw damaged();
  }
  if (hasWholeSum && readWord(reader) !== hash32(into.subarray(0, at))) throw damaged();
  takeRest(reader);
  if (at !== size) throw damaged();
  return into;
}

function readWord(reader: Reader): number {
  const [a, b, c, d] = takeBytes(reader, 4);
  return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
}

/** Unpacks a block to `into` from `start` on, before which the bytes lie that it may repeat; gives where it ends. */
function unpackInto(block: Uint8Array, into: Uint8Array, start: number): number {
  let at = start;
  let from = 0;
  const readLength = (bits: number): number => {
    if (bits < LONG) return bits;
    let [length, byte] = [bits, 255];
    while (byte === 255) {
      if (from >= block.length) throw damaged();
      byte = block[from++];
      length += byte;
    }
    return length;
  };
  while (from < block.length) {
    const token = block[from++];
    const literals = readLength(token >> 4);
    if (from + literals > block.length || at + literals > into.length) throw damaged();
    into.set(block.subarray(from, from + literals), at);
    from += literals;
    at += literals;
    // The last part of a block has no match.
    if (from === block.length) return at;
    const distance = block[from] | (block[from + 1] << 8);
    from += 2;
    const length = readLength(token & LONG) + SHORTEST_MATCH;
    if (distance === 0 || distance > at || from > block.length || at + length > into.length) throw damaged();
    if (distance >= length) into.copyWithin(at, at - distance, at - distance + length);
    else for (let index = 0; index < length; index++) into[at + index] = into[at + index - distance];
    at += length;
  }
  return at;
}
