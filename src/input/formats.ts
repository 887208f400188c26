import { arrow } from './arrow/arrow-format.ts';
import type { Format } from './format.ts';
import { json } from './json/json-format.ts';
import { ndjson } from './json/ndjson-format.ts';
import { npy } from './numpy/npy-format.ts';
import { npz } from './numpy/npz-format.ts';
import { parquet } from './parquet/parquet-format.ts';
import { csv } from './text/csv-format.ts';
import { tsv } from './text/tsv-format.ts';

const ALL = [csv, tsv, json, ndjson, npy, npz, parquet, arrow] as const;

export type FormatName = (typeof ALL)[number]['name'];

/** The formats that are read. */
export const FORMATS: readonly Format<FormatName>[] = ALL;

export const FORMAT_NAMES: readonly FormatName[] = FORMATS.map(({ name }) => name);

/** The format of a name. */
export function formatOf(name: FormatName): Format<FormatName> {
  const format = FORMATS.find((known) => known.name === name);
  if (format === undefined) throw new RangeError(`no format: ${name}`);
  return format;
}
