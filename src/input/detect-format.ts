import { UserError } from '../problem/problem.ts';
import { quote } from '../words/text.ts';
import { type Bytes, findLineEnd } from './bytes.ts';
import { checkForeign, FOREIGN_LOOK } from './known-foreign-formats.ts';
import type { Format } from './table.ts';

const EXTENSIONS: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  npy: 'npy',
  npz: 'npz',
  parquet: 'parquet',
  pq: 'parquet',
  arrow: 'arrow',
  feather: 'arrow',
  ipc: 'arrow',
};

// Delimited text shows its kind in its first line; longer ones are not waited for.
const LONGEST_LOOK = 65536;

/** How a .npy file begins. */
export const NPY_MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];

/** How files that are no text begin. */
const MAGIC: readonly (readonly [Format, readonly number[]])[] = [
  ['npy', NPY_MAGIC],
  ['npz', [0x50, 0x4b, 0x03, 0x04]],
  // An archive of no members.
  ['npz', [0x50, 0x4b, 0x05, 0x06]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  // One that is encrypted.
  ['parquet', [0x50, 0x41, 0x52, 0x45]],
  ['arrow', [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]],
  // A stream, which has no name at its beginning.
  ['arrow', [0xff, 0xff, 0xff, 0xff]],
];
const LONGEST_MAGIC = Math.max(...MAGIC.map(([, magic]) => magic.length));

/** The format of a file that is no text, by how it begins; undefined for any other. */
export async function detectMagic(bytes: Bytes): Promise<Format | undefined> {
  const first = await bytes.begin(LONGEST_MAGIC);
  return MAGIC.find(([, magic]) => magic.every((byte, index) => first[index] === byte))?.[0];
}

/**
 * The format of an input: by its extension, of one that was packed the extension before that, else by how it begins. Text
 * that only its content would tell is `usual`, where that is given.
 */
export async function detectFormat(bytes: Bytes, usual?: Format): Promise<Format> {
  const known = await detectMagic(bytes);
  if (known !== undefined) return known;
  const extension = /\.([a-z]+)(?:\.(?:gz|zst))?$/i.exec(bytes.file)?.[1].toLowerCase() ?? '';
  const named = Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
  // What Spark and pandas write a value a line often bears the name of one value.
  if (named !== undefined && named !== 'json') return named;
  if (named === undefined && usual !== undefined) return usual;
  const found = detectContent(await bytes.peek(isEnough));
  return named === undefined || found === 'ndjson' ? found : named;
}

/** Whether a beginning tells the format: a line and the start of the next; JSON on one line may be long, and is read whole anyway. */
function isEnough(text: string): boolean {
  const end = findLineEnd(text);
  const goesOn = end >= 0 && text.slice(end).trim() !== '';
  return goesOn || (text.length > LONGEST_LOOK && !startsJson(text));
}

const LINE_FEED = 10;

const startsJson = (text: string): boolean => /^\ufeff?\s*[[{]/.test(text);

/** JSON by its first bracket, and NDJSON where the first line is a whole value and another follows; else the delimiter of the first line. */
function detectContent(start: string): Format {
  const [line, ...rest] = start
    .replace(/^\ufeff/, '')
    .trimStart()
    .split(/\r?\n/);
  if (startsJson(start)) return rest.some((other) => other.trim() !== '') && isWholeValue(line) ? 'ndjson' : 'json';
  return line.includes('\t') && !line.includes(',') ? 'tsv' : 'csv';
}

/** Whether a line is JSON by itself. */
export function isWholeValue(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

const NAMES: Readonly<Partial<Record<Format, string>>> = {
  npy: 'a .npy file',
  npz: 'a ZIP archive, as .npz files are',
  parquet: 'a Parquet file',
  arrow: 'an Arrow file',
};

/** Throws UserError where an input begins as one of another format, which may be that of `--input-format`, or of none that is read. */
export async function checkFormat(bytes: Bytes, format: Format, given: Format | undefined): Promise<void> {
  const found = await detectMagic(bytes);
  if (found !== undefined && found !== format)
    throw new UserError(
      `${bytes.file}: this is ${NAMES[found]}, and --input-format says ${format}`,
      'without --input-format each file is read as what it is',
    );
  if (found === format) return;
  checkForeign(await bytes.begin(FOREIGN_LOOK, LINE_FEED), bytes.file);
  if (format !== 'npz' && format !== 'parquet') return;
  const start = quote(String.fromCharCode(...(await bytes.begin(12))));
  throw new UserError(
    `${bytes.file}: no ${format === 'npz' ? '.npz' : 'Parquet'} file: it begins with ${start}`,
    given === undefined ? '--input-format says what it is' : 'without --input-format each file is read as what it is',
  );
}
