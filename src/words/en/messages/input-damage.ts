import { escapeControls } from '../../text.ts';

/** Why bytes are damaged, or are not read: reasons within a message. */
export const inputDamage = () => ({
  /** What a library says. */
  reported: ({ text }: { readonly text: string }) => escapeControls(text),
  'bytes-end-early': () => 'it ends early',
  'number-too-long': () => 'a number of too many bytes',
  'lz4-data': () => 'LZ4 data that do not fit together',
  'no-lz4-frame': () => 'no frame of LZ4',
  'snappy-size': () => 'Snappy data of another size than their page',
  'unknown-codec': ({ name }: { readonly name: string }) => `packed by ${escapeControls(name)}, which is not read`,
  'unknown-packing': () => 'packed in an unknown way',
  'unpacked-page': ({ found, size }: { readonly found: number; readonly size: number }) =>
    `${found} bytes come out of a page of ${size}`,
  'unpacked-buffer': ({ found, size }: { readonly found: number; readonly size: number }) =>
    `${found} bytes come out of a buffer of ${size}`,
  'unread-encoding': ({ encoding }: { readonly encoding: string }) => `the encoding ${encoding} is not read`,
  'unread-levels': ({ encoding }: { readonly encoding: string }) =>
    `missing values in the encoding ${encoding}, which is not read`,
  'bit-width': ({ width }: { readonly width: number }) => `numbers of ${width} bits`,
  'empty-run': () => 'a run of no numbers',
  'delta-blocks': () => 'differences in blocks of a wrong size',
  'page-cut': () => 'the page ends early',
  'page-size': () => 'a page of no size',
  'page-checksum': () => 'the check sum of a page is wrong',
  'page-header': () => 'the header of a page',
  'page-rows': ({ count, read, rows }: { readonly count: number; readonly read: number; readonly rows: number }) =>
    `a page of ${count} rows after ${read} of ${rows}`,
  'page-kind': () => 'a page of unknown kind',
  'string-length': () => 'a string of wrong length',
  'value-size': ({ size }: { readonly size: number }) => `a value of ${size} bytes`,
  'dictionary-entry': ({ entry, size }: { readonly entry: number; readonly size: number }) =>
    `entry ${entry} of a dictionary of ${size}`,
  'dictionary-missing': () => 'its dictionary is not in the file',
  'dictionary-parts': () => 'numbers in several parts, which are not read',
  'no-numbers': () => 'no numbers',
  'no-lists': () => 'no lists',
  'lists-without-levels': () => 'lists without levels',
  'lists-beyond-end': () => 'lists beyond the end',
  'too-many-rows': ({ rows }: { readonly rows: number }) => `more than ${rows} rows`,
  'list-count': ({ lists, rows }: { readonly lists: number; readonly rows: number }) =>
    `${lists} lists for ${rows} rows`,
  'value-count': ({ values, rows }: { readonly values: number; readonly rows: number }) =>
    `${values} values for ${rows} rows`,
  'row-count': ({ rows }: { readonly rows: number }) => `${rows} rows`,
  'row-group-rows': ({ found, rows }: { readonly found: number; readonly rows: number }) =>
    `the row groups have ${found} rows, the file ${rows}`,
  'batch-rows': ({ found, rows }: { readonly found: number; readonly rows: number }) =>
    `a column of ${found} rows in a batch of ${rows}`,
  'schema-cut': () => 'the schema ends early',
  'schema-missing': () => 'it describes no columns',
  'nameless-column': () => 'a column without a name',
  'nested-too-deep': () => 'columns nested too deep',
  'number-type': () => 'numbers of an unknown type',
  'big-endian': () => 'big-endian, which is not read',
  'message-header': () => 'it says nothing of itself',
  'buffer-beyond-end': () => 'a buffer beyond the end',
  'buffer-cut': () => 'a buffer ends early',
  'text-beyond-end': () => 'text beyond the end',
});
