import type { Encoding, PageHeader } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { unpackPage } from './codecs.ts';
import { crc32 } from './crc.ts';
import { readHybrid } from './parquet-encoding.ts';
import { type Reader, readerOf, takeBytes, takeRest } from './reader.ts';

/** A page of a column, unpacked. */
export interface Page {
  readonly isDictionary: boolean;
  /** The rows it has, of a dictionary the values. */
  readonly count: number;
  /** For each row whether it has a value; undefined where all have one. */
  readonly present: Uint8Array | undefined;
  /** The values in `encoding`. */
  readonly values: Reader;
  readonly encoding: Encoding;
}

/** The pages of a column whose rows may be without a value, of `rows` rows. Throws an Error where they are damaged. */
export function* readPages(
  chunk: Uint8Array,
  rows: number,
  codec: string,
  isOptional: boolean,
): Generator<Page, void, void> {
  const reader = readerOf(chunk);
  for (let read = 0; read < rows; ) {
    const header = parquetHeader(reader);
    const { compressed_page_size: packed, uncompressed_page_size: size, crc } = header;
    if (!(size >= 0)) throw new Error('a page of no size');
    const bytes = takeBytes(reader, packed);
    if (crc !== undefined && crc32(bytes) !== crc >>> 0) throw new Error('the check sum of a page is wrong');
    const page = readPage(bytes, header, codec, isOptional);
    if (page === undefined) continue;
    if (!(page.count >= 0 && (page.isDictionary || read + page.count <= rows)))
      throw new Error(`a page of ${page.count} rows after ${read} of ${rows}`);
    if (!page.isDictionary) read += page.count;
    yield page;
  }
}

/** A page of values; undefined for one that has none. */
function readPage(bytes: Uint8Array, header: PageHeader, codec: string, isOptional: boolean): Page | undefined {
  const { uncompressed_page_size: size, dictionary_page_header: dictionary } = header;
  const [first, second] = [header.data_page_header, header.data_page_header_v2];
  if (header.type === 'DICTIONARY_PAGE' && dictionary !== undefined) {
    const values = readerOf(unpackPage(codec, bytes, size));
    return { isDictionary: true, count: dictionary.num_values, present: undefined, values, encoding: 'PLAIN' };
  }
  if (header.type === 'DATA_PAGE' && first !== undefined) {
    const values = readerOf(unpackPage(codec, bytes, size));
    const { num_values: count, encoding } = first;
    if (!isOptional) return { isDictionary: false, count, present: undefined, values, encoding };
    if (first.definition_level_encoding !== 'RLE')
      throw new Error(`missing values in the encoding ${first.definition_level_encoding}, which is not read`);
    const length = values.view.getUint32(0, true);
    values.offset = 4;
    const present = readPresent(takeBytes(values, length), count);
    return { isDictionary: false, count, present, values, encoding };
  }
  if (header.type === 'DATA_PAGE_V2' && second !== undefined) {
    const { num_values: count, encoding, is_compressed: isPacked } = second;
    const reader = readerOf(bytes);
    const lengths = [second.repetition_levels_byte_length, second.definition_levels_byte_length];
    const [, levels] = lengths.map((length) => takeBytes(reader, length));
    const rest = takeRest(reader);
    const values = readerOf(
      isPacked === false ? rest : unpackPage(codec, rest, size - lengths.reduce((sum, length) => sum + length, 0)),
    );
    const present = isOptional ? readPresent(levels, count) : undefined;
    return { isDictionary: false, count, present, values, encoding };
  }
  if (header.type === 'INDEX_PAGE') return undefined;
  throw new Error('a page of unknown kind');
}

/** The levels of a column that is not nested: 1 where there is a value. */
function readPresent(levels: Uint8Array, count: number): Uint8Array | undefined {
  const present = readHybrid(readerOf(levels), 1, new Uint8Array(count));
  return present.includes(0) ? present : undefined;
}
