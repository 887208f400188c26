import type { Codecs, Unpack } from '../../platform/platform.ts';
import { hint, problem, type Where } from '../../problem/problem.ts';
import { message, type Place } from '../../words/message.ts';
import { type Bytes, bytesOf } from '../bytes.ts';
import { type ColumnBatch, type ColumnValues, numbersOfColumns, rowsOfColumns } from '../column-values.ts';
import { attempt, corrupt, inside } from '../corrupt-file.ts';
import { columnOf, columnsOfFields } from '../list-columns.ts';
import { zstdOf } from '../packing/codecs.ts';
import { MOST_BYTES, previewOf } from '../preview.ts';
import type { Content, Preview } from '../table.ts';
import { FIRST, openBatch } from './arrow-batch.ts';
import { joinLists, lengthOfFirst } from './arrow-lists.ts';
import { DICTIONARY, type Message, openMessages, RECORDS } from './arrow-messages.ts';
import { type ArrowField, readSchema } from './arrow-schema.ts';
import { type FlatTable, readField, readTable } from './flatbuffer.ts';

/** Opens an Arrow IPC file or stream, which is Feather too. It is read a record batch at a time. */
export async function openArrow(bytes: Bytes, codecs: Codecs, isPreview = false): Promise<Content> {
  const { file, where } = bytes;
  const unzstd = zstdOf(codecs);
  const start = new TextDecoder('latin1').decode(await bytes.begin(8));
  if (start.startsWith('FEA1')) throw problem('feather-1', {}, { ...where, hints: [hint('feather-2-by-default', {})] });
  const { schema, messages: parts } = await openMessages(bytes, start);
  const fields = attempt(inside(where, message('columns-description')), () => readSchema(schema));
  const { lengths, messages } = await measureLists(parts, fields, where, unzstd);
  const columns = columnsOfFields(fields.map(({ name }, index) => ({ name, length: lengths[index] })));

  async function* readBatches(used: readonly number[]): AsyncGenerator<ColumnBatch> {
    const wanted = [...new Set(used.map((index) => columns[index].field))];
    for (const index of wanted) {
      const { name, kind } = fields[index];
      if (kind.name === 'other')
        throw problem('column-kind', kind.what, {
          place: { file, column: name },
          hints: [isNested(kind.what) ? hint('flatten-struct', { name }) : hint('equal-lists-are-read', {})],
        });
    }
    const dictionaries = new Map<number, ColumnValues>();
    let [batches, rows] = [0, 0];
    for await (const { kind, header, body } of messages) {
      if (kind === DICTIONARY)
        addDictionary(
          dictionaries,
          header,
          body,
          wanted.map((index) => fields[index]),
          where,
          unzstd,
        );
      if (kind !== RECORDS) continue;
      batches++;
      const { count, batch, places } = openColumns({ header, body }, fields, batchAt(where, batches), unzstd);
      const read = (index: number): ColumnValues => {
        const { name, dictionary } = fields[index];
        const placeOf = (row: number): Place => ({ file, row: rows + row + 1, column: name });
        return attempt(batchAt(where, batches, name), () => {
          if (lengths[index] === undefined)
            return batch.read(fields[index], places[index], dictionary && dictionaries.get(dictionary.id));
          return joinLists(batch.readLists(fields[index], places[index]), lengths[index], placeOf);
        });
      };
      const values = new Map(wanted.map((index) => [index, read(index)]));
      rows += count;
      if (count > 0) yield { count, columns: used.map((index) => columnOf(columns[index], values, lengths)) };
    }
  }

  const isText = (index: number): boolean => ['text', 'time'].includes(fields[columns[index].field].kind.name);
  const preview = isPreview ? undefined : await firstRows(bytes, codecs);
  return {
    header: columns.map(({ name }) => name),
    width: columns.length,
    ...(preview && { preview }),
    readsBeside: (index) => {
      const { field, element } = columns[index];
      return element === undefined && !['other', 'list'].includes(fields[field].kind.name);
    },
    rows: (used) => rowsOfColumns(readBatches(used), used),
    holdsText: isText,
    numbers: (used) => (used.some(isText) ? undefined : numbersOfColumns(readBatches(used))),
  };
}

/** The first rows of a file that is small, read apart from the others. */
async function firstRows({ file, where, region }: Bytes, codecs: Codecs): Promise<Preview | undefined> {
  if (region === undefined || region.size > MOST_BYTES) return undefined;
  const again = bytesOf(
    file,
    where,
    (async function* () {
      yield* region.read(0);
    })(),
    region,
  );
  const { width, rows, readsBeside = () => true } = await openArrow(again, codecs, true);
  const shown = Array.from({ length: width }, (_, index) => index).filter((index) => readsBeside(index, index));
  return previewOf(rows(shown));
}

const batchAt = (where: Where, batch: number, column?: string): Where =>
  inside(where, message('record-batch', column === undefined ? { batch } : { batch, column }));

/** A record batch, and where its columns begin. */
function openColumns(
  { header, body }: Pick<Message, 'header' | 'body'>,
  fields: readonly ArrowField[],
  where: Where,
  unzstd: Unpack,
) {
  return attempt(where, () => {
    const batch = openBatch(header, body, unzstd);
    if (!(batch.count >= 0)) throw corrupt('row-count', { rows: batch.count });
    let at = FIRST;
    const places = fields.map((field) => {
      const place = at;
      at = batch.next(field, at);
      return place;
    });
    return { count: batch.count, places, batch };
  });
}

/** How long the lists of each field are, which the first rows say, and the messages with those that were read for it. */
async function measureLists(
  messages: AsyncIterable<Message>,
  fields: readonly ArrowField[],
  where: Where,
  unzstd: Unpack,
): Promise<{ readonly lengths: readonly (number | undefined)[]; readonly messages: AsyncIterable<Message> }> {
  const isList = ({ kind }: ArrowField): boolean => kind.name === 'list';
  let lengths = fields.map((field): number | undefined => (isList(field) ? 1 : undefined));
  if (!fields.some(isList)) return { lengths, messages };
  const source = messages[Symbol.asyncIterator]();
  const ahead: Message[] = [];
  for (let next = await source.next(); !next.done; next = await source.next()) {
    ahead.push(next.value);
    if (next.value.kind !== RECORDS) continue;
    const { count, batch, places } = openColumns(next.value, fields, batchAt(where, 1), unzstd);
    if (count === 0) continue;
    lengths = fields.map((field, index) =>
      isList(field)
        ? (attempt(batchAt(where, 1, field.name), () => lengthOfFirst(batch.readLists(field, places[index]))) ?? 1)
        : undefined,
    );
    break;
  }
  async function* all(): AsyncGenerator<Message> {
    try {
      yield* ahead;
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    } finally {
      await source.return?.();
    }
  }
  return { lengths, messages: all() };
}

/** Reads a dictionary that one of these columns refers to, or what is added to it. */
function addDictionary(
  dictionaries: Map<number, ColumnValues>,
  header: FlatTable,
  body: Uint8Array,
  fields: readonly ArrowField[],
  where: Where,
  unzstd: Unpack,
): void {
  attempt(inside(where, message('file-dictionary')), () => {
    const id = readField(header, 0, 'long');
    const field = fields.find(({ dictionary }) => dictionary?.id === id);
    const data = readTable(header, 1);
    if (field === undefined || data === undefined) return;
    const values = openBatch(data, body, unzstd).read({ ...field, dictionary: undefined }, FIRST, undefined);
    const before = readField(header, 2, 'byte') === 0 ? undefined : dictionaries.get(id);
    if (before !== undefined && (before.text === undefined || values.text === undefined))
      throw corrupt('dictionary-parts', {});
    dictionaries.set(id, before === undefined ? values : { text: [...(before.text ?? []), ...(values.text ?? [])] });
  });
}

const isNested = (what: object): boolean => 'kind' in what && what.kind === 'nested';
