import { UserError } from '../problem/problem.ts';
import { plural, quote } from '../words/text.ts';
import type { Table } from './table.ts';

/** A table turned on its side, for classes in rows and one column a sample (`--axis 0`). It is read whole. */
export async function transpose(table: Table): Promise<Table> {
  const records: (readonly unknown[])[] = [];
  const every = Array.from({ length: table.width }, (_, index) => index);
  for await (const batch of table.rows(every)) for (const record of batch.records) records.push(record);
  const uneven = records.find((record) => record.length !== table.width);
  if (uneven !== undefined)
    throw new UserError(`${table.file}: ${quote(uneven)} is no row of ${plural(table.width, 'value')}`);
  return {
    file: table.file,
    format: table.format,
    header: undefined,
    width: records.length,
    isFlatRow: false,
    async *rows() {
      yield { records: every.map((column) => records.map((record) => record[column])), lines: undefined };
    },
  };
}
