import type { Io } from '../io.ts';
import { openBytes } from './bytes.ts';
import { checkFormat, detectFormat } from './format.ts';
import type { OpenOptions, Table } from './table.ts';

/** Opens a path, or standard input for `-`, with the reader of its format. Each reader is loaded when it is needed. */
export async function openTable(path: string, options: OpenOptions, io: Io): Promise<Table> {
  const bytes = await openBytes(path, io);
  const format = options.format ?? (await detectFormat(bytes));
  await checkFormat(bytes, format, options.format);
  switch (format) {
    case 'csv':
    case 'tsv':
      return (await import('./delimited.ts')).openDelimited(bytes, format, options);
    case 'ndjson':
      return (await import('./ndjson.ts')).openNdjson(bytes, options);
    case 'json':
      return (await import('./json.ts')).openJson(bytes, options);
    case 'npy':
      return (await import('./npy.ts')).openNpy(bytes);
    case 'npz':
      return (await import('./npz.ts')).openNpz(bytes);
    case 'parquet':
      return (await import('./parquet.ts')).openParquet(bytes);
    case 'arrow':
      return (await import('./arrow.ts')).openArrow(bytes);
  }
}
