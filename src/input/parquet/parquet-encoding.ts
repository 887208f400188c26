import { type Reader, takeBytes, takeVarInt } from '../byte-reader.ts';
import { corrupt } from '../corrupt-file.ts';
import { readDeltas } from './parquet-delta.ts';

/** Whole numbers of `width` bits, in runs of equal ones and packed. No run writes beyond the end of `into`. */
export function readHybrid<T extends Uint8Array | Int32Array>(reader: Reader, width: number, into: T): T {
  if (!(width >= 0 && width <= 31)) throw corrupt('bit-width', { width });
  const bytes = (width + 7) >> 3;
  let at = 0;
  while (at < into.length) {
    const header = takeVarInt(reader);
    const count = header >>> 1;
    if ((header & 1) === 0) {
      let value = 0;
      takeBytes(reader, bytes).forEach((byte, index) => {
        value |= byte << (8 * index);
      });
      if (count === 0) throw corrupt('empty-run', {});
      into.fill(value, at, at + count);
      at += count;
    } else {
      if (count === 0) throw corrupt('empty-run', {});
      const size = Math.min(count * width, reader.view.byteLength - reader.offset);
      at = unpackBits(takeBytes(reader, size), width, into, at, 8 * count);
    }
  }
  return into;
}

/** Up to `count` numbers, lowest bits first; of the last byte, that which is left. Gives the place of the next. */
function unpackBits(
  packed: Uint8Array,
  width: number,
  into: Uint8Array | Int32Array,
  first: number,
  count: number,
): number {
  const end = Math.min(into.length, first + count);
  if (Math.ceil(((end - first) * width) / 8) > packed.length) throw corrupt('page-cut', {});
  const mask = 2 ** width - 1;
  let [held, bits, next] = [0, 0, 0];
  for (let at = first; at < end; at++) {
    if (width > 24) {
      into[at] = unpackWide(packed, (at - first) * width, width);
      continue;
    }
    while (bits < width) {
      held |= packed[next++] << bits;
      bits += 8;
    }
    into[at] = held & mask;
    held >>>= width;
    bits -= width;
  }
  return end;
}

/** A number whose bits do not fit, with those of its neighbours, into 32. */
function unpackWide(packed: Uint8Array, from: number, width: number): number {
  let value = 0;
  for (let bit = 0; bit < width; bit++) value += ((packed[(from + bit) >> 3] >> ((from + bit) & 7)) & 1) * 2 ** bit;
  return value;
}

/** One bit for each, lowest first. */
export function readBits(reader: Reader, count: number): Uint8Array {
  const packed = takeBytes(reader, Math.ceil(count / 8));
  return Uint8Array.from({ length: count }, (_, index) => (packed[index >> 3] >> (index & 7)) & 1);
}

/** Numbers of which first all first bytes stand, then all second ones, and so on. */
export function joinStreams(reader: Reader, count: number, size: number): Uint8Array {
  const streams = takeBytes(reader, count * size);
  const joined = new Uint8Array(streams.length);
  for (let byte = 0; byte < size; byte++)
    for (let index = 0; index < count; index++) joined[index * size + byte] = streams[byte * count + index];
  return joined;
}

const readLengths = (reader: Reader, count: number): Int32Array =>
  new Int32Array(readDeltas(reader, count, 4).buffer as ArrayBuffer);

/** Strings of bytes, each after its length. */
export function readStrings(reader: Reader, count: number): Uint8Array[] {
  const strings: Uint8Array[] = [];
  for (let index = 0; index < count; index++) {
    const length = reader.view.getUint32(reader.offset, true);
    reader.offset += 4;
    strings.push(takeBytes(reader, length));
  }
  return strings;
}

/** Strings of bytes after all their lengths. */
export function readDeltaStrings(reader: Reader, count: number): Uint8Array[] {
  return Array.from(readLengths(reader, count), (length) => takeBytes(reader, length));
}

/** Strings of bytes of which each begins with some bytes of the one before. */
export function readFrontCoded(reader: Reader, count: number): Uint8Array[] {
  const shared = readLengths(reader, count);
  let last = new Uint8Array(0);
  return readDeltaStrings(reader, count).map((rest, index) => {
    if (!(shared[index] >= 0 && shared[index] <= last.length)) throw corrupt('string-length', {});
    const whole = new Uint8Array(shared[index] + rest.length);
    whole.set(last.subarray(0, shared[index]));
    whole.set(rest, shared[index]);
    last = whole;
    return whole;
  });
}
