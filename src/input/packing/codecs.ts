import { snappyUncompressor } from 'hysnappy';
import type { Codecs, Unpack } from '../../platform/platform.ts';
import { readerOf, takeVarInt } from '../byte-reader.ts';
import { corrupt } from '../corrupt-file.ts';
import { joinChunks } from '../join-chunks.ts';
import { unpackLz4Block, unpackLz4Hadoop } from './lz4.ts';
import { unpackZstd } from './zstd.ts';

/** Unpacks zstd by the platform's own means, or in JavaScript. */
export const zstdOf = ({ unzstd }: Codecs): Unpack => unzstd ?? ((bytes) => joinChunks(unpackZstd(bytes, {})));

let snappy: Unpack | undefined;

/** How the pages of a column are packed, and what sums them. Throws an Error for a codec that is not known, and for damaged bytes. */
export interface PageCodec {
  readonly unpack: Unpack;
  readonly crc32: Codecs['crc32'];
}

/** The codecs of pages of Parquet, by the names that hyparquet gives them. */
export function createPageCodecs(platform: Codecs): (name: string) => PageCodec {
  const unpackers: Readonly<Record<string, Unpack>> = {
    UNCOMPRESSED: (bytes) => bytes,
    SNAPPY(bytes, size) {
      snappy ??= snappyUncompressor();
      // The data begin with their own size, which the package does not look at.
      if (takeVarInt(readerOf(bytes)) !== size) throw corrupt('snappy-size', {});
      return snappy(bytes, size);
    },
    GZIP: platform.gunzip,
    BROTLI: platform.unbrotli,
    ZSTD: zstdOf(platform),
    LZ4: unpackLz4Hadoop,
    LZ4_RAW: unpackLz4Block,
  };
  return (name) => ({
    crc32: platform.crc32,
    unpack(bytes, size) {
      if (!Object.hasOwn(unpackers, name)) throw corrupt('unknown-codec', { name });
      const page = size === 0 ? new Uint8Array(0) : unpackers[name](bytes, size);
      if (page.length !== size) throw corrupt('unpacked-page', { found: page.length, size });
      return page;
    },
  });
}
