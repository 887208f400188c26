import { corrupt } from './corrupt-file.ts';

/** Bytes that are read from their beginning on. */
export interface Reader {
  readonly view: DataView;
  offset: number;
}

export const readerOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Reader => ({
  view: new DataView(buffer, byteOffset, byteLength),
  offset: 0,
});

/** The next `size` bytes. Throws an Error where there are not as many. */
export function takeBytes(reader: Reader, size: number): Uint8Array {
  const { view, offset } = reader;
  if (!(size >= 0 && offset + size <= view.byteLength)) throw corrupt('bytes-end-early', {});
  reader.offset += size;
  return new Uint8Array(view.buffer, view.byteOffset + offset, size);
}

export const takeRest = (reader: Reader): Uint8Array => takeBytes(reader, reader.view.byteLength - reader.offset);

/** A whole number below 2^32 in groups of 7 bits, the lowest first. */
export function takeVarInt(reader: Reader): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const [byte] = takeBytes(reader, 1);
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return value;
  }
  throw corrupt('number-too-long', {});
}
