import type { FileMetaData, RowGroup } from 'hyparquet';
import { parquetMetadata } from 'hyparquet/src/metadata.js';
import { plural, quote, UserError } from '../error.ts';
import type { Bytes, Region } from './bytes.ts';
import { type ColumnBatch, type ColumnValues, numbersOfColumns, rowsOfColumns } from './column-values.ts';
import { attempt, WHOLE } from './damage.ts';
import { readColumn } from './parquet-column.ts';
import { columnsOfSchema, otherColumn, type ParquetColumn } from './parquet-schema.ts';
import { openRegion, readPart } from './region.ts';
import { noRows, type Table } from './table.ts';

/** After the description of the file stand its length and this word; before the data stands the word alone. */
const END = 'PAR1';
const END_SIZE = 8;

/** Opens a Parquet file, which is read by row group: of one at a time the columns that are wanted are in memory. */
export async function openParquet(bytes: Bytes): Promise<Table> {
  const { file } = bytes;
  const region = await openRegion(bytes);
  const metadata = await readMetadata(region, file);
  const columns = attempt(`${file}: the description of the columns`, () => columnsOfSchema(metadata.schema));
  if (columns.length === 0) throw new UserError(`${file}: no columns`);
  if (metadata.num_rows === 0n) throw noRows(file, false);

  /** The columns in `used`, row group by row group. */
  async function* readGroups(used: readonly number[]): AsyncGenerator<ColumnBatch> {
    for (const index of used) {
      const { name, kind } = columns[index];
      if (kind.name === 'other') throw otherColumn(`${file}: column ${quote(name)}`, kind);
    }
    for (const [index, group] of metadata.row_groups.entries()) {
      const count = Number(group.num_rows);
      const values: ColumnValues[] = [];
      for (const column of used)
        values.push(await readGroup(region, group, columns[column], `${file}: row group ${index + 1}`));
      yield { count, columns: values };
    }
  }

  return {
    file,
    format: 'parquet',
    header: columns.map(({ name }) => name),
    width: columns.length,
    isFlatRow: false,
    rows: (used) => rowsOfColumns(readGroups(used), used),
    numbers: (used) =>
      used.some((index) => columns[index].kind.name === 'text') ? undefined : numbersOfColumns(readGroups(used)),
  };
}

/** What the file says of itself at its end. */
async function readMetadata(region: Region, file: string): Promise<FileMetaData> {
  const { size } = region;
  const from = Math.max(0, size - END_SIZE);
  const end = await readPart(region, from, size, file);
  const word = new TextDecoder('latin1').decode(end.subarray(-END.length));
  if (word === 'PARE') throw new UserError(`${file}: an encrypted Parquet file`, 'write it without encryption');
  if (word !== END || size < END_SIZE)
    throw new UserError(`${file}: the file ends with ${quote(word)}, and not with ${quote(END)}`, WHOLE);
  const length = new DataView(end.buffer).getUint32(0, true);
  if (length > from)
    throw new UserError(
      `${file}: the description of ${plural(length, 'byte')} at its end is longer than the file`,
      WHOLE,
    );
  const footer = await readPart(region, from - length, size, file);
  return attempt(`${file}: the description at its end`, () =>
    checkRows(parquetMetadata(footer, { geoparquet: false })),
  );
}

function checkRows(metadata: FileMetaData): FileMetaData {
  const rows = metadata.row_groups.reduce((sum, group) => sum + group.num_rows, 0n);
  if (rows !== metadata.num_rows || metadata.row_groups.some((group) => group.num_rows < 0n))
    throw new Error(`the row groups have ${rows} rows, the file ${metadata.num_rows}`);
  return metadata;
}

/** A column of a row group. Throws UserError, with its place, where it is damaged. */
async function readGroup(region: Region, group: RowGroup, column: ParquetColumn, where: string): Promise<ColumnValues> {
  const place = `${where}, column ${quote(column.name)}`;
  const chunk = group.columns.at(column.leaf);
  const data = chunk?.meta_data;
  if (chunk?.file_path !== undefined) throw new UserError(`${place} lies in another file`, 'write it into one file');
  if (data === undefined || chunk?.crypto_metadata !== undefined)
    throw new UserError(`${place} is encrypted or missing`, 'write it without encryption');
  const { codec, data_page_offset: first, dictionary_page_offset: dictionary } = data;
  const from = Number(dictionary !== undefined && dictionary > 0n && dictionary < first ? dictionary : first);
  const to = from + Number(data.total_compressed_size);
  if (!(from >= 0 && to >= from && to <= region.size))
    throw new UserError(`${place}: its bytes lie beyond the end of the file`, WHOLE);
  const bytes = await readPart(region, from, to, place);
  return attempt(place, () => {
    if (data.num_values !== group.num_rows) throw new Error(`${data.num_values} values for ${group.num_rows} rows`);
    return readColumn(bytes, Number(group.num_rows), codec, column);
  });
}
