import type { Say, Text } from '../../message.ts';
import { escapeControls, plural, quote } from '../../text.ts';

type Series = {
  /** The first file, by which the others are read. */
  readonly first: string;
};

const FILE_NAMES: Readonly<Record<string, string>> = { npy: '.npy', npz: '.npz', parquet: 'Parquet', arrow: 'Arrow' };

/** Inputs: files, their formats, and those that are read as one. */
export const input = () => ({
  'stdin-is-terminal': () => 'standard input is a terminal, and "-" reads it',
  'name-file-or-pipe': () => 'name a file, or pipe data in',
  'too-large-for-json': () => 'too large to be read as one JSON value',
  'ndjson-is-streamed': () => 'one record a line (NDJSON) is read in constant memory',
  'too-large-for-memory': () => 'too large to be kept in memory',
  'name-file-itself': () => 'name the file itself, as it lies on the disk',
  'file-changed': ({ before, after }: { readonly before: number; readonly after: number }) =>
    `the file changed while it was read: it had ${plural(before, 'byte')}, and now has ${after}`,
  'read-a-copy': () => 'read it when nothing writes to it, or read a copy',
  'file-ends-at': ({ found, wanted }: { readonly found: number; readonly wanted: number }) =>
    `the file ends at byte ${found}, before ${wanted}`,
  'not-utf-8': () => 'is not text in UTF-8',
  'no-rows': ({ hasHeader }: { readonly hasHeader: boolean }): string =>
    hasHeader ? 'a header and no rows' : 'no rows',
  'first-row-may-be-data': () => 'if the first row is data, add --no-header',
  'no-columns': () => 'no columns',

  'other-format': ({ found, given }: { readonly found: Text; readonly given: string }, say: Say): string =>
    `this is ${say(found)}, and --input-format says ${given}`,
  'read-as-it-is': () => 'without --input-format each file is read as what it is',
  'not-of-format': ({ format, start }: { readonly format: string; readonly start: string }) =>
    `no ${FILE_NAMES[format] ?? format} file: it begins with ${quote(start)}`,
  'input-format-says': () => '--input-format says what it is',
  'foreign-format': ({ what }: { readonly what: Text }, say: Say): string => `this is ${say(what)}`,
  remedy: ({ remedy }: { readonly remedy: Text }, say: Say): string => say(remedy),

  'no-file-matches': ({ word, pattern }: { readonly word: string; readonly pattern?: string }) =>
    `${escapeControls(word)}${pattern === undefined ? '' : ` (of ${escapeControls(pattern)})`}: no file matches`,
  'no-such-directory': ({ folder }: { readonly folder: string }) => `there is no directory ${escapeControls(folder)}`,
  'files-there': ({ names, more }: { readonly names: readonly string[]; readonly more: number }) =>
    `there is ${names.map(escapeControls).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  'too-many-brace-words': ({ pattern, most }: { readonly pattern: string; readonly most: number }) =>
    `${quote(pattern)}: its braces stand for more than ${most} words`,
  'bad-character-set': ({ pattern }: { readonly pattern: string }) =>
    `${quote(pattern)} has brackets that are no set of characters`,
  'order-of-names': ({ before, after }: { readonly before: string; readonly after: string }) =>
    `${escapeControls(before)} is read before ${escapeControls(after)}, as names are ordered`,

  'series-format': ({
    format,
    first,
    firstFormat,
  }: Series & { readonly format: string; readonly firstFormat: string }) =>
    `this is ${format}, and ${escapeControls(first)} ${firstFormat}: files read as one are alike`,
  'series-no-header': ({ first }: Series) => `there is no header, and ${escapeControls(first)} has one`,
  'series-column-missing': ({ name, first }: Series & { readonly name: string }) =>
    `there is no column ${quote(name)}, which ${escapeControls(first)} has`,
  'series-column-added': ({ name, first }: Series & { readonly name: string }) =>
    `there is a column ${quote(name)}, which ${escapeControls(first)} has not`,
  'series-column-moved': (
    args: Series & { readonly column: number; readonly name: string; readonly firstName: string },
  ) => `column ${args.column} is ${quote(args.name)}, and in ${escapeControls(args.first)} ${quote(args.firstName)}`,
  'series-one-order': () => 'the files of a glob have their columns in one order',
  'series-width': ({ width, first, firstWidth }: Series & { readonly width: number; readonly firstWidth: number }) =>
    `there ${width === 1 ? 'is' : 'are'} ${plural(width, 'column')}, and in ${escapeControls(first)} ${firstWidth}`,
});
