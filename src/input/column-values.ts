import { cellOf, type NumberBatch, type NumberColumn, type RowBatch } from './table.ts';

/** The values of a column in some rows: numbers, or text with null for no value. */
export interface ColumnValues {
  readonly numbers?: NumberColumn;
  readonly text?: readonly (string | null)[];
}

/** Some rows, column by column. */
export interface ColumnBatch {
  readonly count: number;
  readonly columns: readonly ColumnValues[];
}

const ROWS_AT_ONCE = 4096;

/** As rows of cells; `used` says which columns of the table these are. */
export async function* rowsOfColumns(
  batches: AsyncIterable<ColumnBatch>,
  used: readonly number[],
): AsyncGenerator<RowBatch> {
  for await (const { count, columns } of batches)
    for (let first = 0; first < count; first += ROWS_AT_ONCE) {
      const records = Array.from({ length: Math.min(ROWS_AT_ONCE, count - first) }, (_, row) => {
        const record: unknown[] = [];
        used.forEach((index, which) => {
          const { numbers, text } = columns[which];
          record[index] = numbers === undefined ? text?.[first + row] : cellOf(numbers, first + row);
        });
        return record;
      });
      yield { records, lines: undefined };
    }
}

/** As numbers, where none of the columns is text. */
export async function* numbersOfColumns(batches: AsyncIterable<ColumnBatch>): AsyncGenerator<NumberBatch> {
  for await (const { count, columns } of batches)
    yield { count, columns: columns.flatMap(({ numbers }) => numbers ?? []) };
}
