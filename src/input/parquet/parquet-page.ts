import type { Encoding, PageHeader } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { type Reader, readerOf, takeBytes, takeRest } from '../byte-reader.ts';
import { unpackPage } from '../packing/codecs.ts';
import { crc32 } from '../packing/crc.ts';
import { readHybrid } from './parquet-encoding.ts';
import type { Levels } from './parquet-schema.ts';

/** A page of a column, unpacked. */
export interface Page {
  readonly isDictionary: boolean;
  /** The rows it has, of lists their places and one for each that has none, of a dictionary the values. */
  readonly count: number;
  /** For each of them whether it has a value; undefined where all have one. */
  readonly present: Uint8Array | undefined;
  /** Of lists the level of each, and 0 where a row begins. */
  readonly lists?: { readonly levels: Uint8Array; readonly repetitions: Uint8Array };
  /** The values in `encoding`. */
  readonly values: Reader;
  readonly encoding: Encoding;
}

/** The pages of a column of `rows` rows, or places of lists. Throws an Error where they are damaged. */
export function* readPages(
  chunk: Uint8Array,
  rows: number,
  codec: string,
  levels: Levels,
): Generator<Page, void, void> {
  const reader = readerOf(chunk);
  for (let read = 0; read < rows; ) {
    const header = parquetHeader(reader);
    const { compressed_page_size: packed, uncompressed_page_size: size, crc } = header;
    if (!(size >= 0)) throw new Error('a page of no size');
    const bytes = takeBytes(reader, packed);
    if (crc !== undefined && crc32(bytes) !== crc >>> 0) throw new Error('the check sum of a page is wrong');
    const page = readPage(bytes, header, codec, levels);
    if (page === undefined) continue;
    if (!(page.count >= 0 && (page.isDictionary || read + page.count <= rows)))
      throw new Error(`a page of ${page.count} rows after ${read} of ${rows}`);
    if (!page.isDictionary) read += page.count;
    yield page;
  }
}

/** A page of values; undefined for one that has none. */
function readPage(bytes: Uint8Array, header: PageHeader, codec: string, levels: Levels): Page | undefined {
  const { uncompressed_page_size: size, dictionary_page_header: dictionary } = header;
  const [first, second] = [header.data_page_header, header.data_page_header_v2];
  if (header.type === 'DICTIONARY_PAGE' && dictionary !== undefined) {
    const values = readerOf(unpackPage(codec, bytes, size));
    return { isDictionary: true, count: dictionary.num_values, present: undefined, values, encoding: 'PLAIN' };
  }
  if (header.type === 'DATA_PAGE' && first !== undefined) {
    const values = readerOf(unpackPage(codec, bytes, size));
    const { num_values: count, encoding } = first;
    const takeLevels = (name: string): Uint8Array => {
      if (name !== 'RLE') throw new Error(`missing values in the encoding ${name}, which is not read`);
      const length = values.view.getUint32(values.offset, true);
      values.offset += 4;
      return takeBytes(values, length);
    };
    const repetitions = levels.place === undefined ? NONE : takeLevels(first.repetition_level_encoding);
    const definitions = levels.value === 0 ? NONE : takeLevels(first.definition_level_encoding);
    return { isDictionary: false, count, ...readLevels(repetitions, definitions, count, levels), values, encoding };
  }
  if (header.type === 'DATA_PAGE_V2' && second !== undefined) {
    const { num_values: count, encoding, is_compressed: isPacked } = second;
    const reader = readerOf(bytes);
    const lengths = [second.repetition_levels_byte_length, second.definition_levels_byte_length];
    const [repetitions, definitions] = lengths.map((length) => takeBytes(reader, length));
    const rest = takeRest(reader);
    const values = readerOf(
      isPacked === false ? rest : unpackPage(codec, rest, size - lengths.reduce((sum, length) => sum + length, 0)),
    );
    return { isDictionary: false, count, ...readLevels(repetitions, definitions, count, levels), values, encoding };
  }
  if (header.type === 'INDEX_PAGE') return undefined;
  throw new Error('a page of unknown kind');
}

const NONE = new Uint8Array(0);

/** Which rows or places have a value, and of lists where they begin. */
function readLevels(
  repetitions: Uint8Array,
  definitions: Uint8Array,
  count: number,
  { value, place }: Levels,
): Pick<Page, 'present' | 'lists'> {
  if (value === 0) return { present: undefined };
  const width = 32 - Math.clz32(value);
  const levels = readHybrid(readerOf(definitions), width, new Uint8Array(count));
  const present = value === 1 ? levels : levels.map((level) => (level === value ? 1 : 0));
  return {
    present: present.includes(0) ? present : undefined,
    ...(place !== undefined && {
      lists: { levels, repetitions: readHybrid(readerOf(repetitions), 1, new Uint8Array(count)) },
    }),
  };
}
