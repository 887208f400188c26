import * as zlib from 'node:zlib';
import type { Codecs, Unpack } from '../platform.ts';
import { inflate } from './inflate.ts';

type ZlibSync = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array;

// Zlib refuses a limit of 0.
const limited =
  (unpack: ZlibSync): Unpack =>
  (bytes, size) =>
    unpack(bytes, { maxOutputLength: Math.max(1, size) });

/** As Node has it since 22.15 and 23.8. */
const { zstdDecompressSync } = zlib as { readonly zstdDecompressSync?: ZlibSync };

/** Node's zlib. */
export const codecs: Codecs = {
  inflate,
  gunzip: limited(zlib.gunzipSync),
  unbrotli: limited(zlib.brotliDecompressSync),
  unzstd: zstdDecompressSync && limited(zstdDecompressSync),
  crc32: (bytes, before) => zlib.crc32(bytes, before),
};
