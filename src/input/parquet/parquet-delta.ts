import { type Reader, takeBytes, takeVarInt } from '../byte-reader.ts';
import { corrupt } from '../corrupt-file.ts';
import { IS_LITTLE } from '../numpy/npy-type.ts';

// Written here, in halves of 32 bits: hyparquet's own is private, and took 6 times as long with its BigInt a value.

/** Integers as differences (DELTA_BINARY_PACKED), in the bytes that they have in memory: 4 or 8 each. */
export function readDeltas(reader: Reader, count: number, size: 4 | 8): Uint8Array {
  const halves = new Int32Array((count * size) / 4);
  if (count === 0) return new Uint8Array(halves.buffer);
  const put = createWriter(halves, size);
  const blockSize = takeVarInt(reader);
  const parts = takeVarInt(reader);
  takeVarInt(reader); // the number of values, which the page says too
  const partSize = blockSize / parts;
  if (!(Number.isInteger(partSize) && partSize > 0 && partSize % 8 === 0)) throw corrupt('delta-blocks', {});
  let [low, high] = takeZigZag(reader);
  put(0, low, high);
  for (let index = 1; index < count; ) {
    const [leastLow, leastHigh] = takeZigZag(reader);
    const widths = takeBytes(reader, parts);
    for (let part = 0; part < parts && index < count; part++) {
      const width = widths[part];
      if (width > 64) throw corrupt('bit-width', { width });
      const wanted = Math.min(partSize, count - index);
      // A part is filled up to its size, but for what some writers leave out at the end.
      const packed = takeBytes(reader, Math.min((partSize * width) / 8, reader.view.byteLength - reader.offset));
      if (packed.length * 8 < wanted * width) throw corrupt('page-cut', {});
      for (let value = 0; value < wanted; value++, index++) {
        const bit = value * width;
        const sum = (low >>> 0) + (leastLow >>> 0) + bitsAt(packed, bit, Math.min(width, 32));
        const carry = Math.floor(sum / 2 ** 32);
        const more = width > 32 ? bitsAt(packed, bit + 32, width - 32) : 0;
        low = sum | 0;
        high = (high + leastHigh + more + carry) | 0;
        put(index, low, high);
      }
    }
  }
  return new Uint8Array(halves.buffer);
}

/** Puts the halves of a number where they belong, of 4 bytes the lower one alone. */
function createWriter(halves: Int32Array, size: 4 | 8): (index: number, low: number, high: number) => void {
  if (size === 4)
    return (index, low) => {
      halves[index] = low;
    };
  const [lower, upper] = IS_LITTLE ? [0, 1] : [1, 0];
  return (index, low, high) => {
    halves[2 * index + lower] = low;
    halves[2 * index + upper] = high;
  };
}

/** Up to 32 bits, the lowest first. */
function bitsAt(packed: Uint8Array, from: number, width: number): number {
  let value = 0;
  for (let got = 0, at = from; got < width; ) {
    const shift = at & 7;
    const taken = Math.min(8 - shift, width - got);
    value += ((packed[at >> 3] >> shift) & ((1 << taken) - 1)) * 2 ** got;
    got += taken;
    at += taken;
  }
  return value;
}

/** A number of 64 bits with its sign in the lowest bit, as two halves. */
function takeZigZag(reader: Reader): [low: number, high: number] {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const [byte] = takeBytes(reader, 1);
    value |= BigInt(byte & 127) << shift;
    if (byte >= 128) continue;
    const signed = BigInt.asIntN(64, (value >> 1n) ^ -(value & 1n));
    return [Number(BigInt.asIntN(32, signed)), Number(BigInt.asIntN(32, signed >> 32n))];
  }
  throw corrupt('number-too-long', {});
}
