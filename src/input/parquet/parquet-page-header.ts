import type { Encoding } from 'hyparquet';
import type { Reader } from '../byte-reader.ts';
import { readStruct, type Struct } from './thrift.ts';

/** What stands before a page: its sizes, and what it holds. */
export interface PageHeader {
  readonly kind: 'data' | 'index' | 'dictionary' | 'data 2' | undefined;
  /** Bytes of the page, unpacked and as it lies there. */
  readonly size: number;
  readonly packedSize: number;
  readonly crc: number | undefined;
  /** Values, or rows. */
  readonly count: number;
  readonly encoding: Encoding;
  /** Of data pages of version 1, how the levels are encoded; of version 2, how many bytes they have. */
  readonly definitions: Levels;
  readonly repetitions: Levels;
  /** Whether the values are packed: those of version 2 need not be. */
  readonly isPacked: boolean;
}

interface Levels {
  readonly encoding: Encoding;
  readonly size: number;
}

// parquet.thrift: the enumerations PageType and Encoding.
const KINDS = ['data', 'index', 'dictionary', 'data 2'] as const;
const ENCODINGS: readonly string[] = [
  'PLAIN',
  'GROUP_VAR_INT',
  'PLAIN_DICTIONARY',
  'RLE',
  'BIT_PACKED',
  'DELTA_BINARY_PACKED',
  'DELTA_LENGTH_BYTE_ARRAY',
  'DELTA_BYTE_ARRAY',
  'RLE_DICTIONARY',
  'BYTE_STREAM_SPLIT',
];

// Where each kind of page has its own header, and in that its fields.
const OWN_HEADER = { data: 5, index: 6, dictionary: 7, 'data 2': 8 };

/** Reads the header of a page. Throws an Error where it is none; a number that is not there is NaN. */
export function readPageHeader(reader: Reader): PageHeader {
  const header = readStruct(reader);
  const kind: PageHeader['kind'] = KINDS[numberIn(header, 1)];
  const own = kind === undefined ? undefined : header.get(OWN_HEADER[kind]);
  const fields: Struct = own instanceof Map ? own : new Map();
  const isSecond = kind === 'data 2';
  const levels = (first: number, second: number): Levels => ({
    encoding: encodingIn(fields, first),
    size: isSecond ? numberIn(fields, second) : Number.NaN,
  });
  return {
    kind: own === undefined ? undefined : kind,
    size: numberIn(header, 2),
    packedSize: numberIn(header, 3),
    crc: header.has(4) ? numberIn(header, 4) >>> 0 : undefined,
    count: numberIn(fields, 1),
    encoding: encodingIn(fields, isSecond ? 4 : 2),
    definitions: levels(3, 5),
    repetitions: levels(4, 6),
    isPacked: !isSecond || fields.get(7) !== false,
  };
}

function numberIn(fields: Struct, field: number): number {
  const value = fields.get(field);
  return typeof value === 'number' ? value : Number.NaN;
}

/** The encoding of a field; one that is not known by its number. */
function encodingIn(fields: Struct, field: number): Encoding {
  const number = numberIn(fields, field);
  return (ENCODINGS[number] ?? String(number)) as Encoding;
}
