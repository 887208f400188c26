import type { InnerMessage, Say } from '../../message.ts';
import { escapeControls, plural, quote } from '../../text.ts';

type Sizes = {
  readonly found: number;
  readonly wanted: number;
};

type Shape = {
  readonly shape: readonly number[];
};

/** `(5, 2)`, `(5,)`: as Python writes it. */
const showShape = (shape: readonly number[]): string => `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;

const NPY_KINDS = {
  objects: 'Python objects',
  complex: 'complex numbers',
  dates: 'dates',
  durations: 'durations',
  floats: 'floats of another size',
  other: 'no numbers that are known',
};

const COLUMN_KINDS = {
  bytes: 'bytes',
  dates: 'dates',
  times: 'times',
  durations: 'durations',
  lists: 'lists',
  nested: 'nested values',
  union: 'values of several types',
  'run-ends': 'run-end encoded values',
};

export type NpyKind = keyof typeof NPY_KINDS;
export type ColumnKind = keyof typeof COLUMN_KINDS;

/** Arrays of numpy, archives, Parquet and Arrow. */
export const inputBinary = () => ({
  damaged: ({ reason }: { readonly reason?: InnerMessage }, say: Say): string =>
    `damaged${reason === undefined ? '' : `: ${say(reason)}`}`,

  'npy-array': ({ name }: { readonly name: string }) => `array ${quote(name)}`,
  'numpy-save-writes': () => 'numpy.save(name, a) writes one',
  'npy-version': ({ version }: { readonly version: string }) =>
    `version ${version} of the .npy format is not read: 1.0, 2.0 and 3.0 are`,
  'npy-header-cut': ({ found, wanted }: { readonly found: number; readonly wanted?: number }) =>
    `the file ends within its header, after ${plural(found, 'byte')}${wanted === undefined ? '' : ` of ${wanted}`}`,
  'npy-header-too-long': ({ size }: { readonly size: number }) =>
    `the header of ${size} bytes is longer than that of any array of numbers`,
  'npy-header': ({ text }: { readonly text: string }) => `the header is not that of a .npy file: ${quote(text)}`,
  'npy-scalar': () => 'the array has no rows: it is a single number, of shape ()',
  'npy-dimensions': ({ shape }: Shape) =>
    `the array has ${shape.length} dimensions, and a table has rows and columns: shape ${showShape(shape)}`,
  'npy-empty-rows': ({ shape }: Shape) => `the rows of the array are empty: shape ${showShape(shape)}`,
  'npy-too-large': ({ shape }: Shape) => `the array is larger than any that is read: shape ${showShape(shape)}`,
  'npy-records': () => 'the array holds records whose fields are not all numbers and text',
  'npy-type': ({ kind, type }: { readonly kind: NpyKind; readonly type: string }) =>
    `the array holds ${NPY_KINDS[kind]}, of type ${quote(type)}`,
  'npy-length': ({ found, wanted, type, shape }: Sizes & Shape & { readonly type: string }) =>
    `the array has ${plural(wanted, 'byte')} (${type}, shape ${showShape(shape)}), and the file ${found < wanted ? 'only ' : ''}${found} after the header`,
  'npy-by-column': () => 'the array is stored column by column (fortran_order), and can be read from a plain file only',
  'numpy-atleast-1d': () => 'numpy.save(name, numpy.atleast_1d(a))',
  'numpy-reshape': () => 'numpy.save(name, a.reshape(len(a), -1)) makes one row of each a[i]',
  'numpy-contiguous': () => 'numpy.save(name, numpy.ascontiguousarray(a))',
  'numpy-real': () => 'numpy.save(name, a.real)',
  'numpy-float': () => 'numpy.save(name, a.astype(float))',
  'numpy-unstructured': () =>
    'numpy.save(name, numpy.lib.recfunctions.structured_to_unstructured(a)), or one field: a["name"]',
  'unequal-npz-arrays': (args: {
    readonly name: string;
    readonly rows: number;
    readonly other: string;
    readonly otherRows: number;
  }) => `array ${quote(args.name)} has ${plural(args.rows, 'row')}, and ${quote(args.other)} has ${args.otherRows}`,
  'arrays-side-by-side': () => 'arrays are read side by side: name those that belong together',

  'archive-without-arrays': () => 'a ZIP archive with no arrays in it',
  'unzip-one': () => 'unzip -p FILE | lossctl ... - reads what is in it',
  'unzip-many': () => 'numpy.savez(name, pred=p, label=y) writes one with arrays; unzip takes out files',
  'archive-directory-damaged': () => 'the directory of the archive is damaged',
  'archive-without-end': () => 'no .npz file: it does not end with the directory of an archive',
  'member-encrypted': ({ name }: { readonly name: string }) => `${quote(name)} is encrypted`,
  'savez-not-encrypted': () => 'numpy.savez writes archives that are not',
  'member-method': ({ name, method }: { readonly name: string; readonly method: number }) =>
    `${quote(name)} is packed by method ${method} of ZIP: those stored and deflated are read`,
  'savez-deflates': () => 'numpy.savez_compressed deflates',
  'member-beyond-end': ({ name, size }: { readonly name: string; readonly size: number }) =>
    `the bytes of ${quote(name)} lie beyond the end of the file, which has ${plural(size, 'byte')}`,
  'member-checksum': () => 'the check sum of its bytes is wrong: they are damaged',

  'zstd-window': ({ most }: { readonly most: number }) =>
    `zstd data with a window of more than ${most} MiB, or damaged`,
  'zstd-long': () => 'zstd -dc --long=31 FILE unpacks it: pipe that in, and read "-"',
  'zstd-test': () => 'zstd -t FILE says where',

  'row-group': ({ group, column }: { readonly group: number; readonly column: string }) =>
    `row group ${group}, column ${quote(column)}`,
  'record-batch': ({ batch, column }: { readonly batch: number; readonly column?: string }) =>
    `record batch ${batch}${column === undefined ? '' : `, column ${quote(column)}`}`,
  'columns-description': () => 'the description of the columns',
  'file-description': () => 'the description at its end',
  'file-footer': () => 'the footer',
  'file-part': () => 'a part of the file',
  'stream-part': () => 'a part of the stream',
  'file-dictionary': () => 'a dictionary',
  'wrong-end': ({ found, wanted }: { readonly found: string; readonly wanted: string }) =>
    `the file ends with ${quote(found)}, and not with ${quote(wanted)}`,
  'description-too-long': ({ size }: { readonly size: number }) =>
    `the description of ${plural(size, 'byte')} at its end is longer than the file`,
  'footer-too-long': ({ size }: { readonly size: number }) =>
    `the footer of ${plural(size, 'byte')} is longer than the file`,
  'parquet-encrypted': () => 'an encrypted Parquet file',
  'column-encrypted': () => 'encrypted or missing',
  'write-unencrypted': () => 'write it without encryption',
  'column-elsewhere': () => 'lies in another file',
  'write-one-file': () => 'write it into one file',
  'bytes-beyond-end': () => 'its bytes lie beyond the end of the file',
  'part-beyond-end': () => 'a part of the file lies beyond its end',
  'stream-cut': () => 'the stream ends within one of its parts',
  'feather-1': () => 'Feather of version 1 is not read',
  'feather-2-by-default': () => 'pandas and pyarrow write version 2 by default',
  'to-feather-writes': () => 'df.to_feather(name) writes one',
  /** What a column holds that is neither numbers nor text; a type by its own name. */
  'column-kind': ({ kind, type }: { readonly kind?: ColumnKind; readonly type?: string }) =>
    `holds ${kind === undefined ? `values of type ${escapeControls(type ?? 'none')}` : COLUMN_KINDS[kind]}, no numbers and no text`,
  'name-columns': () => '--pred and --label name the columns to be read',
  'flatten-struct': ({ name }: { readonly name: string }) =>
    `in pandas: df.join(pandas.json_normalize(df.pop(${quote(name)})).add_prefix(${quote(`${name}.`)})) has a column for each field`,
  'equal-lists-are-read': () =>
    'lists of numbers, all of one length, are read; --pred and --label name the columns to be read',
  /** `found` is undefined where a list goes on. */
  'list-length': ({ found, length }: { readonly found?: number; readonly length: number }) =>
    `a list of ${found === undefined ? 'more values' : plural(found, 'value')}, and the first has ${length}`,
  'lists-of-one-length': () => 'lists of one length are read',
});
