import { hint, problem, type UserError } from '../../problem/problem.ts';
import type { RowBatch } from '../table.ts';
import { EMPTY_LINE, type Records } from './csv-records.ts';

/**
 * The records without their empty lines: in a one-column file an empty line is a missing value, except one at the end; in
 * a wider one it is an error, except at the end. Throws UserError for a row of more or fewer fields than `width`.
 */
export async function* evenRows(
  file: string,
  width: number,
  first: Records,
  rest: AsyncIterable<Records>,
): AsyncGenerator<RowBatch> {
  let emptyLines: number[] = [];
  /** Adds the even rows to `kept`, up to a fault. */
  const even = ({ records, lines }: Records, kept: Records): void => {
    records.forEach((record, index) => {
      if (record === EMPTY_LINE) {
        emptyLines.push(lines[index]);
        return;
      }
      if (emptyLines.length > 0 && width > 1)
        throw problem('empty-row', { width }, { place: { file, line: emptyLines[0] } });
      for (const line of emptyLines) {
        kept.records.push(['']);
        kept.lines.push(line);
      }
      emptyLines = [];
      if (record.length !== width) throw raggedRow(file, lines[index], record.length, width);
      kept.records.push(record);
      kept.lines.push(lines[index]);
    });
  };
  function* evenBatch(batch: Records): Generator<RowBatch> {
    if (emptyLines.length === 0 && batch.records.every((record) => record.length === width)) {
      yield batch;
      return;
    }
    const kept: Records = { records: [], lines: [] };
    try {
      even(batch, kept);
    } catch (fault) {
      yield kept;
      throw fault;
    }
    yield kept;
  }

  yield* evenBatch(first);
  for await (const batch of rest) yield* evenBatch(batch);
  const missing = width === 1 ? emptyLines.slice(0, -1) : [];
  if (missing.length > 0) yield { records: missing.map(() => ['']), lines: missing };
}

function raggedRow(file: string, line: number, fields: number, width: number): UserError {
  const hints = fields > width ? [hint('quote-delimiters', {})] : [];
  return problem('ragged-row', { fields, width }, { place: { file, line }, hints });
}
