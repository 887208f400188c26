import { hint, problem } from '../problem/problem.ts';
import { type Bytes, findLineEnd } from './bytes.ts';
import type { Format } from './format.ts';
import { FORMATS, type FormatName, formatOf } from './formats.ts';
import { startsJson } from './json/json-start.ts';
import { checkForeign, FOREIGN_LOOK } from './known-foreign-formats.ts';

type Known = Format<FormatName>;

// Delimited text shows its kind in its first line; longer ones are not waited for.
const LONGEST_LOOK = 65536;

const LONGEST_MAGIC = Math.max(...FORMATS.flatMap(({ magic }) => magic.map(({ length }) => length)));

/** The format of a file that is no text, by how it begins; undefined for any other. */
export async function detectMagic(bytes: Bytes): Promise<Known | undefined> {
  const first = await bytes.begin(LONGEST_MAGIC);
  const begins = (magic: readonly number[]): boolean => magic.every((byte, index) => first[index] === byte);
  return FORMATS.find(({ magic }) => magic.some(begins));
}

/**
 * The format of an input: by how it begins, else by its extension, of one that was packed the extension before that. Text that
 * only its content would tell is `usual`, where that is given.
 */
export async function detectFormat(bytes: Bytes, usual?: FormatName): Promise<Known> {
  const known = await detectMagic(bytes);
  if (known !== undefined) return known;
  const extension = /\.([a-z]+)(?:\.(?:gz|zst))?$/i.exec(bytes.file)?.[1].toLowerCase() ?? '';
  const named = FORMATS.find(({ extensions }) => extensions.includes(extension));
  // What Spark and pandas write a value a line often bears the name of one value.
  if (named !== undefined && named.name !== 'json') return named;
  if (named === undefined && usual !== undefined) return formatOf(usual);
  const start = await bytes.peek(isEnough);
  const found = FORMATS.find(({ isShownBy }) => isShownBy?.(start)) ?? formatOf('csv');
  return named === undefined || found.name === 'ndjson' ? found : named;
}

/** Whether a beginning tells the format: a line and the start of the next; JSON on one line may be long, and is read whole anyway. */
function isEnough(text: string): boolean {
  const end = findLineEnd(text);
  const goesOn = end >= 0 && text.slice(end).trim() !== '';
  return goesOn || (text.length > LONGEST_LOOK && !startsJson(text));
}

const LINE_FEED = 10;

/**
 * Throws UserError where an input begins as one of another format, or of none that is read. `isGiven` says that the format is
 * that of `--input-format`.
 */
export async function checkFormat(bytes: Bytes, format: Known, isGiven: boolean): Promise<void> {
  const found = await detectMagic(bytes);
  if (found === format) return;
  const readAsIs = hint('read-as-it-is', {});
  if (found !== undefined)
    throw problem('other-format', { found: found.describe, given: format.name }, { ...bytes.where, hints: [readAsIs] });
  checkForeign(await bytes.begin(FOREIGN_LOOK, LINE_FEED), bytes.where);
  if (!format.hasMagic) return;
  const start = String.fromCharCode(...(await bytes.begin(12)));
  const hints = [isGiven ? readAsIs : hint('input-format-says', {})];
  throw problem('not-of-format', { format: format.name, start }, { ...bytes.where, hints });
}
