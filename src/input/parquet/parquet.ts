import { type FileMetaData, parquetMetadata, type RowGroup } from 'hyparquet';
import type { Codecs } from '../../platform/platform.ts';
import { hint, problem, type Where } from '../../problem/problem.ts';
import { message, type Place } from '../../words/message.ts';
import type { Bytes, Region } from '../bytes.ts';
import { type ColumnBatch, type ColumnValues, numbersOfColumns, rowsOfColumns } from '../column-values.ts';
import { attempt, corrupt, damage, inside, WHOLE } from '../corrupt-file.ts';
import { columnOf, columnsOfFields } from '../list-columns.ts';
import { createPageCodecs, type PageCodec } from '../packing/codecs.ts';
import { isQuickToShow, previewOf } from '../preview.ts';
import { openRegion, readPart } from '../random-access.ts';
import type { Content } from '../table.ts';
import { type ColumnChunk, readColumn } from './parquet-column.ts';
import { lengthOfFirst } from './parquet-lists.ts';
import { columnsOfSchema, type ParquetColumn } from './parquet-schema.ts';

/** After the description of the file stand its length and this word; before the data stands the word alone. */
const END = 'PAR1';
const END_SIZE = 8;

/** More places of lists than a row group has. */
const MOST_VALUES = 2 ** 31;

/** Opens a Parquet file, which is read by row group: of one at a time the columns that are wanted are in memory. */
export async function openParquet(bytes: Bytes, codecs: Codecs): Promise<Content> {
  const { file, where } = bytes;
  const region = await openRegion(bytes);
  const metadata = await readMetadata(region, where);
  const fields = attempt(inside(where, message('columns-description')), () => columnsOfSchema(metadata.schema));
  const source: Source = { region, groups: metadata.row_groups, codecOf: createPageCodecs(codecs), where };
  const lengths: (number | undefined)[] = [];
  for (const field of fields) lengths.push(await lengthOf(source, field));
  const columns = columnsOfFields(fields.map(({ name }, index) => ({ name, length: lengths[index] })));

  /** The columns in `used`, row group by row group; a field with lists is read once for all of its columns. */
  async function* readGroups(used: readonly number[]): AsyncGenerator<ColumnBatch> {
    const wanted = new Set(used.map((index) => columns[index].field));
    for (const index of wanted) {
      const { name, kind } = fields[index];
      if (kind.name === 'other')
        throw problem('column-kind', kind.what, { place: { file, column: name }, hints: [kind.remedy] });
    }
    let before = 0;
    for (const [index, group] of metadata.row_groups.entries()) {
      const count = Number(group.num_rows);
      const values = new Map<number, ColumnValues>();
      for (const which of wanted) {
        const field = fields[which];
        const chunk = await readChunk(source, index, field);
        const placeOf = (row: number): Place => ({ file, row: before + row, column: field.name });
        values.set(
          which,
          attempt(chunk.where, () => readColumn(chunk, field, lengths[which], placeOf)),
        );
      }
      yield {
        count,
        columns: used.map((index) => columnOf(columns[index], values, lengths)),
      };
      before += count;
    }
  }

  const isText = (index: number): boolean => ['text', 'time'].includes(fields[columns[index].field].kind.name);
  const shown = columns.flatMap(({ field }, index) => (fields[field].kind.name === 'other' ? [] : index));
  const [{ num_rows: firstCount = 0 } = {}] = metadata.row_groups;
  const preview = isQuickToShow(Number(firstCount), shown.length)
    ? await previewOf(rowsOfColumns(readGroups(shown), shown))
    : undefined;
  return {
    header: columns.map(({ name }) => name),
    width: columns.length,
    count: Number(metadata.num_rows),
    ...(preview && { preview }),
    readsBeside: (index) => {
      const { field, element } = columns[index];
      return element === undefined && fields[field].kind.name !== 'other';
    },
    rows: (used) => rowsOfColumns(readGroups(used), used),
    holdsText: isText,
    numbers: (used) => (used.some(isText) ? undefined : numbersOfColumns(readGroups(used))),
  };
}

/** What the columns of a file are read from. */
interface Source {
  readonly region: Region;
  readonly groups: readonly RowGroup[];
  readonly codecOf: (name: string) => PageCodec;
  readonly where: Where;
}

/** What the file says of itself at its end. */
async function readMetadata(region: Region, where: Where): Promise<FileMetaData> {
  const { size } = region;
  const from = Math.max(0, size - END_SIZE);
  const end = await readPart(region, from, size, where);
  const word = new TextDecoder('latin1').decode(end.subarray(-END.length));
  if (word === 'PARE') throw problem('parquet-encrypted', {}, { ...where, hints: [hint('write-unencrypted', {})] });
  if (word !== END || size < END_SIZE)
    throw problem('wrong-end', { found: word, wanted: END }, { ...where, hints: WHOLE });
  const length = new DataView(end.buffer).getUint32(0, true);
  if (length > from) throw problem('description-too-long', { size: length }, { ...where, hints: WHOLE });
  const footer = await readPart(region, from - length, size, where);
  return attempt(inside(where, message('file-description')), () =>
    checkRows(parquetMetadata(footer, { geoparquet: false })),
  );
}

function checkRows(metadata: FileMetaData): FileMetaData {
  const found = metadata.row_groups.reduce((sum, group) => sum + group.num_rows, 0n);
  const rows = metadata.num_rows;
  if (found !== rows || metadata.row_groups.some((group) => group.num_rows < 0n))
    throw corrupt('row-group-rows', { found: Number(found), rows: Number(rows) });
  return metadata;
}

/** The length of the lists of a column, which the first of them says; undefined for a column without lists. */
async function lengthOf(source: Source, column: ParquetColumn): Promise<number | undefined> {
  const first = source.groups.findIndex((group) => group.num_rows > 0n);
  if (column.levels.place === undefined || first < 0) return undefined;
  const chunk = await readChunk(source, first, column);
  return attempt(chunk.where, () => lengthOfFirst(chunk, column.levels)) ?? 1;
}

/** The bytes of a column in a row group. Throws UserError, with the place, where they are not there. */
async function readChunk(
  { region, groups, codecOf, where: file }: Source,
  index: number,
  column: ParquetColumn,
): Promise<ColumnChunk & { readonly where: Where }> {
  const where = inside(file, message('row-group', { group: index + 1, column: column.name }));
  const group = groups[index];
  const chunk = group.columns.at(column.leaf);
  const data = chunk?.meta_data;
  if (chunk?.file_path !== undefined)
    throw problem('column-elsewhere', {}, { ...where, hints: [hint('write-one-file', {})] });
  if (data === undefined || chunk?.crypto_metadata !== undefined)
    throw problem('column-encrypted', {}, { ...where, hints: [hint('write-unencrypted', {})] });
  const { codec, data_page_offset: first, dictionary_page_offset: dictionary } = data;
  const from = Number(dictionary !== undefined && dictionary > 0n && dictionary < first ? dictionary : first);
  const to = from + Number(data.total_compressed_size);
  if (!(from >= 0 && to >= from && to <= region.size))
    throw problem('bytes-beyond-end', {}, { ...where, hints: WHOLE });
  const [rows, values] = [Number(group.num_rows), Number(data.num_values)];
  if (column.levels.place === undefined ? values !== rows : !(values >= rows && values <= MOST_VALUES))
    throw damage(where, corrupt('value-count', { values, rows }));
  return { bytes: await readPart(region, from, to, where), codec: codecOf(codec), rows, values, where };
}
