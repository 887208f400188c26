import { isDelimited, noRows, type Table } from './table.ts';

/** A table turned on its side, for classes in rows and one column a sample (`--axis 0`). It is read whole. */
export async function transpose(table: Table): Promise<Table> {
  const records: (readonly unknown[])[] = [];
  const every = Array.from({ length: table.width }, (_, index) => index);
  for await (const batch of table.rows(every)) for (const record of batch.records) records.push(record);
  const { file, format } = table;
  if (records.length === 0) throw noRows({ place: { file } }, isDelimited(table) && table.header !== undefined);
  return {
    file,
    format,
    header: undefined,
    width: records.length,
    async *rows() {
      yield { records: every.map((column) => records.map((record) => record[column])), lines: undefined };
    },
  };
}
