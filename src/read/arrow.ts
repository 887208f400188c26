import { quote, UserError } from '../error.ts';
import { FIRST, openBatch } from './arrow-batch.ts';
import { DICTIONARY, openMessages, RECORDS } from './arrow-messages.ts';
import { type ArrowField, readSchema } from './arrow-schema.ts';
import type { Bytes } from './bytes.ts';
import { type ColumnBatch, type ColumnValues, numbersOfColumns, rowsOfColumns } from './column-values.ts';
import { attempt } from './damage.ts';
import { type FlatTable, readField, readTable } from './flatbuffer.ts';
import { noRows, type Table } from './table.ts';

/** Opens an Arrow IPC file or stream, which is Feather too. It is read a record batch at a time. */
export async function openArrow(bytes: Bytes): Promise<Table> {
  const { file } = bytes;
  const start = new TextDecoder('latin1').decode(await bytes.begin(8));
  if (start.startsWith('FEA1'))
    throw new UserError(`${file}: Feather of version 1 is not read`, 'pandas and pyarrow write version 2 by default');
  const { schema, messages } = await openMessages(bytes, start);
  const fields = attempt(`${file}: the description of the columns`, () => readSchema(schema));
  if (fields.length === 0) throw new UserError(`${file}: no columns`);

  async function* readBatches(used: readonly number[]): AsyncGenerator<ColumnBatch> {
    for (const index of used) {
      const { name, kind } = fields[index];
      if (kind.name === 'other')
        throw new UserError(
          `${file}: column ${quote(name)} holds ${kind.what}, no numbers and no text`,
          '--pred and --label name the columns to be read',
        );
    }
    const dictionaries = new Map<number, ColumnValues>();
    let [batches, rows] = [0, 0];
    for await (const { kind, header, body } of messages) {
      if (kind === DICTIONARY)
        addDictionary(
          dictionaries,
          header,
          body,
          used.map((index) => fields[index]),
          file,
        );
      if (kind !== RECORDS) continue;
      batches++;
      const batch = readColumns(header, body, fields, used, dictionaries, `${file}: record batch ${batches}`);
      rows += batch.count;
      if (batch.count > 0) yield batch;
    }
    if (rows === 0) throw noRows(file, false);
  }

  return {
    file,
    format: 'arrow',
    header: fields.map(({ name }) => name),
    width: fields.length,
    isFlatRow: false,
    rows: (used) => rowsOfColumns(readBatches(used), used),
    numbers: (used) =>
      used.some((index) => fields[index].kind.name === 'text') ? undefined : numbersOfColumns(readBatches(used)),
  };
}

/** The columns in `used` of a record batch. */
function readColumns(
  header: FlatTable,
  body: Uint8Array,
  fields: readonly ArrowField[],
  used: readonly number[],
  dictionaries: ReadonlyMap<number, ColumnValues>,
  where: string,
): ColumnBatch {
  const { count, places, batch } = attempt(where, () => {
    const batch = openBatch(header, body);
    if (!(batch.count >= 0)) throw new Error(`${batch.count} rows`);
    let at = FIRST;
    const places = fields.map((field) => {
      const place = at;
      at = batch.next(field, at);
      return place;
    });
    return { count: batch.count, places, batch };
  });
  const columns = used.map((index) => {
    const { name, dictionary } = fields[index];
    return attempt(`${where}, column ${quote(name)}`, () =>
      batch.read(fields[index], places[index], dictionary && dictionaries.get(dictionary.id)),
    );
  });
  return { count, columns };
}

/** Reads a dictionary that one of these columns refers to, or what is added to it. */
function addDictionary(
  dictionaries: Map<number, ColumnValues>,
  header: FlatTable,
  body: Uint8Array,
  fields: readonly ArrowField[],
  file: string,
): void {
  attempt(`${file}: a dictionary`, () => {
    const id = readField(header, 0, 'long');
    const field = fields.find(({ dictionary }) => dictionary?.id === id);
    const data = readTable(header, 1);
    if (field === undefined || data === undefined) return;
    const values = openBatch(data, body).read({ ...field, dictionary: undefined }, FIRST, undefined);
    const before = readField(header, 2, 'byte') === 0 ? undefined : dictionaries.get(id);
    if (before !== undefined && (before.text === undefined || values.text === undefined))
      throw new Error('numbers in several parts, which are not read');
    dictionaries.set(id, before === undefined ? values : { text: [...(before.text ?? []), ...(values.text ?? [])] });
  });
}
