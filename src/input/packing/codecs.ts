import * as zlib from 'node:zlib';
import { decompress } from 'fzstd';
import { snappyUncompressor } from 'hysnappy';
import { readerOf, takeVarInt } from '../byte-reader.ts';
import { unpackLz4Block, unpackLz4Hadoop } from './lz4.ts';

/** Unpacks bytes that become `size` bytes. Throws an Error where they are damaged. */
export type Codec = (bytes: Uint8Array, size: number) => Uint8Array;

/** As Node has it since 22.15 and 23.8. */
const native = (zlib as { readonly zstdDecompressSync?: (bytes: Uint8Array, options: object) => Uint8Array })
  .zstdDecompressSync;

export const unpackZstd: Codec = (bytes, size) =>
  native === undefined ? decompress(bytes) : native(bytes, { maxOutputLength: Math.max(1, size) });

let snappy: Codec | undefined;

/** The codecs of pages of Parquet, by the names that hyparquet gives them. */
const CODECS: Readonly<Record<string, Codec>> = {
  UNCOMPRESSED: (bytes) => bytes,
  SNAPPY: (bytes, size) => {
    snappy ??= snappyUncompressor();
    // The data begin with their own size, which the package does not look at.
    if (takeVarInt(readerOf(bytes)) !== size) throw new Error('Snappy data of another size than their page');
    return snappy(bytes, size);
  },
  GZIP: (bytes, size) => zlib.gunzipSync(bytes, { maxOutputLength: Math.max(1, size) }),
  BROTLI: (bytes, size) => zlib.brotliDecompressSync(bytes, { maxOutputLength: Math.max(1, size) }),
  ZSTD: unpackZstd,
  LZ4: unpackLz4Hadoop,
  LZ4_RAW: unpackLz4Block,
};

/** Unpacks bytes by the codec of a name. Throws an Error for one that is not known, and where the bytes are damaged. */
export function unpackPage(name: string, bytes: Uint8Array, size: number): Uint8Array {
  if (!Object.hasOwn(CODECS, name)) throw new Error(`packed by ${name}, which is not read`);
  const page = size === 0 ? new Uint8Array(0) : CODECS[name](bytes, size);
  if (page.length !== size) throw new Error(`${page.length} bytes come out of a page of ${size}`);
  return page;
}
