import type { Io } from '../platform/platform.ts';
import { openBytes } from './bytes.ts';
import { checkFormat, detectFormat } from './detect-format.ts';
import { isGlob } from './glob.ts';
import type { OpenLike } from './multi-file-table.ts';
import type { Format, OpenOptions, Table } from './table.ts';

/** Opens a path, the files of a glob as one table, or standard input for `-`. Throws UserError for what cannot be read. */
export async function openTable(path: string, options: OpenOptions, io: Io): Promise<Table> {
  if (!isGlob(path)) return openFile(path, options, io);
  const paths = (await import('./find-files.ts')).findFiles(path, io.files);
  if (paths.length === 1) return openFile(paths[0], options, io);
  const { openSeries } = await import('./multi-file-table.ts');
  const open: OpenLike = (one, own, like) => openFile(one, own, io, like?.format);
  return openSeries(path, paths, options, open, (one) => io.files.size(one) ?? 0);
}

/** Opens a file with the reader of its format, `usual` where it does not show another. Each reader is loaded when it is needed. */
async function openFile(path: string, options: OpenOptions, io: Io, usual?: Format): Promise<Table> {
  const bytes = await openBytes(path, io);
  const format = options.format ?? (await detectFormat(bytes, usual));
  await checkFormat(bytes, format, options.format);
  switch (format) {
    case 'csv':
    case 'tsv':
      return (await import('./text/delimited.ts')).openDelimited(bytes, format, options);
    case 'ndjson':
      return (await import('./json/ndjson.ts')).openNdjson(bytes, options);
    case 'json':
      return (await import('./json/json.ts')).openJson(bytes, options);
    case 'npy':
      return (await import('./numpy/npy.ts')).openNpy(bytes);
    case 'npz':
      return (await import('./numpy/npz.ts')).openNpz(bytes);
    case 'parquet':
      return (await import('./parquet/parquet.ts')).openParquet(bytes);
    case 'arrow':
      return (await import('./arrow/arrow.ts')).openArrow(bytes);
  }
}
