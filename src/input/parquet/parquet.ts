import type { FileMetaData, RowGroup } from 'hyparquet';
import { parquetMetadata } from 'hyparquet/src/metadata.js';
import { UserError } from '../../problem/problem.ts';
import { plural, quote } from '../../words/text.ts';
import type { Bytes, Region } from '../bytes.ts';
import { type ColumnBatch, type ColumnValues, numbersOfColumns, rowsOfColumns } from '../column-values.ts';
import { attempt, damage, WHOLE } from '../corrupt-file.ts';
import { columnOf, columnsOfFields } from '../list-columns.ts';
import { openRegion, readPart } from '../random-access.ts';
import { noRows, type Table } from '../table.ts';
import { type ColumnChunk, readColumn } from './parquet-column.ts';
import { lengthOfFirst } from './parquet-lists.ts';
import { columnsOfSchema, otherColumn, type ParquetColumn } from './parquet-schema.ts';

/** After the description of the file stand its length and this word; before the data stands the word alone. */
const END = 'PAR1';
const END_SIZE = 8;

/** More places of lists than a row group has. */
const MOST_VALUES = 2 ** 31;

/** Opens a Parquet file, which is read by row group: of one at a time the columns that are wanted are in memory. */
export async function openParquet(bytes: Bytes): Promise<Table> {
  const { file } = bytes;
  const region = await openRegion(bytes);
  const metadata = await readMetadata(region, file);
  const fields = attempt(`${file}: the description of the columns`, () => columnsOfSchema(metadata.schema));
  const groupName = (index: number): string => `${file}: row group ${index + 1}`;
  if (fields.length === 0) throw new UserError(`${file}: no columns`);
  if (metadata.num_rows === 0n) throw noRows(file, false);
  const first = metadata.row_groups.findIndex((group) => group.num_rows > 0n);
  const lengths: (number | undefined)[] = [];
  for (const field of fields) lengths.push(await lengthOf(field, region, metadata.row_groups[first], groupName(first)));
  const columns = columnsOfFields(fields.map(({ name }, index) => ({ name, length: lengths[index] })));

  /** The columns in `used`, row group by row group; a field with lists is read once for all of its columns. */
  async function* readGroups(used: readonly number[]): AsyncGenerator<ColumnBatch> {
    const wanted = new Set(used.map((index) => columns[index].field));
    for (const index of wanted) {
      const { name, kind } = fields[index];
      if (kind.name === 'other') throw otherColumn(`${file}: column ${quote(name)}`, kind);
    }
    let before = 0;
    for (const [index, group] of metadata.row_groups.entries()) {
      const count = Number(group.num_rows);
      const values = new Map<number, ColumnValues>();
      for (const which of wanted) {
        const field = fields[which];
        const chunk = await readChunk(region, group, field, groupName(index));
        const placeOf = (row: number): string => `${file}: row ${before + row}, column ${quote(field.name)}`;
        values.set(
          which,
          attempt(chunk.place, () => readColumn(chunk, field, lengths[which], placeOf)),
        );
      }
      yield {
        count,
        columns: used.map((index) => columnOf(columns[index], values, lengths)),
      };
      before += count;
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
      used.some((index) => fields[columns[index].field].kind.name === 'text')
        ? undefined
        : numbersOfColumns(readGroups(used)),
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

/** The length of the lists of a column, which the first of them says; undefined for a column without lists. */
async function lengthOf(
  column: ParquetColumn,
  region: Region,
  group: RowGroup,
  where: string,
): Promise<number | undefined> {
  if (column.levels.place === undefined) return undefined;
  const chunk = await readChunk(region, group, column, where);
  return attempt(chunk.place, () => lengthOfFirst(chunk, column.levels)) ?? 1;
}

/** The bytes of a column in a row group. Throws UserError, with the place, where they are not there. */
async function readChunk(
  region: Region,
  group: RowGroup,
  column: ParquetColumn,
  where: string,
): Promise<ColumnChunk & { readonly place: string }> {
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
  const [rows, values] = [Number(group.num_rows), Number(data.num_values)];
  if (column.levels.place === undefined ? values !== rows : !(values >= rows && values <= MOST_VALUES))
    throw damage(place, new Error(`${values} values for ${rows} rows`));
  return { bytes: await readPart(region, from, to, place), codec, rows, values, place };
}
