import { type Reader, takeBytes, takeVarInt } from '../byte-reader.ts';
import { corrupt } from '../corrupt-file.ts';
import { IS_LITTLE } from '../numpy/npy-type.ts';

/** Integers as differences (DELTA_BINARY_PACKED), in the bytes that they have in memory: 4 or 8 each. */
export function readDeltas(reader: Reader, count: number, size: 4 | 8): Uint8Array {
  const halves = new Int32Array((count * size) / 4);
  if (count === 0) return new Uint8Array(halves.buffer);
  const blockSize = takeVarInt(reader);
  const parts = takeVarInt(reader);
  takeVarInt(reader); // the number of values, which the page says too
  const partSize = blockSize / parts;
  if (!(Number.isInteger(partSize) && partSize > 0 && partSize % 8 === 0)) throw corrupt('delta-blocks', {});
  const values: Values = { halves, size, filled: 0, last: takeZigZag(reader) };
  put(values, values.last);
  while (values.filled < halves.length) {
    const least = takeZigZag(reader);
    for (const width of takeBytes(reader, parts)) {
      const wanted = Math.min(partSize, (4 * (halves.length - values.filled)) / size);
      if (wanted === 0) break;
      if (width > 64) throw corrupt('bit-width', { width });
      // A part is filled up to its size, but for what some writers leave out at the end.
      const packed = takeBytes(reader, Math.min((partSize * width) / 8, reader.view.byteLength - reader.offset));
      if (packed.length * 8 < wanted * width) throw corrupt('page-cut', {});
      addAll(values, least, packed, width, wanted);
    }
  }
  return new Uint8Array(halves.buffer);
}

/** A number of 64 bits as two halves. */
interface Halves {
  readonly low: number;
  readonly high: number;
}

/** The numbers so far; of those of 4 bytes the lower halves. */
interface Values {
  readonly halves: Int32Array;
  readonly size: 4 | 8;
  filled: number;
  last: Halves;
}

function put(values: Values, { low, high }: Halves): void {
  const { halves, size, filled } = values;
  if (size === 4) halves[filled] = low;
  else {
    halves[filled] = IS_LITTLE ? low : high;
    halves[filled + 1] = IS_LITTLE ? high : low;
  }
  values.filled += size / 4;
}

/** Adds `count` numbers, each of which is the last and `least` and so many bits more. */
function addAll(values: Values, least: Halves, packed: Uint8Array, width: number, count: number): void {
  const { halves, size } = values;
  const [own, other] = IS_LITTLE ? [0, 1] : [1, 0];
  let { filled } = values;
  let { low, high } = values.last;
  const mask = maskOf(Math.min(width, 32));
  const highMask = maskOf(Math.max(0, width - 32));
  for (let index = 0; index < count; index++) {
    const bit = index * width;
    const more = bitsAt(packed, bit) & mask;
    const sum = (low + least.low) | 0;
    const next = (sum + more) | 0;
    if (size === 8) {
      // A half that became less has carried over.
      const carry = (sum >>> 0 < low >>> 0 ? 1 : 0) + (next >>> 0 < sum >>> 0 ? 1 : 0);
      high = (high + least.high + carry + (width > 32 ? bitsAt(packed, bit + 32) & highMask : 0)) | 0;
      halves[filled + own] = next;
      halves[filled + other] = high;
      filled += 2;
    } else halves[filled++] = next;
    low = next;
  }
  values.filled = filled;
  values.last = { low, high };
}

/** The 32 bits from a place on, the lowest first. */
function bitsAt(packed: Uint8Array, from: number): number {
  const at = from >> 3;
  const shift = from & 7;
  const word = packed[at] | (packed[at + 1] << 8) | (packed[at + 2] << 16) | (packed[at + 3] << 24);
  return shift === 0 ? word : (word >>> shift) | (packed[at + 4] << (32 - shift));
}

const maskOf = (width: number): number => (width === 32 ? -1 : 2 ** width - 1);

/** A number with its sign in the lowest bit. */
function takeZigZag(reader: Reader): Halves {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const [byte] = takeBytes(reader, 1);
    value |= BigInt(byte & 127) << shift;
    if (byte >= 128) continue;
    const signed = BigInt.asIntN(64, (value >> 1n) ^ -(value & 1n));
    return { low: Number(BigInt.asIntN(32, signed)), high: Number(BigInt.asIntN(32, signed >> 32n)) };
  }
  throw corrupt('number-too-long', {});
}
