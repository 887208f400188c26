import type { Bytes } from '../bytes.ts';
import { joinChunks } from '../join-chunks.ts';
import type { Content, RowBatch } from '../table.ts';
import type { NpyField } from './npy-fields.ts';
import { type NpyTable, wrongLength } from './npy-header.ts';

/** The rows of an array of text, or of records of fields. */
export function recordsContent(bytes: Bytes, header: NpyTable, fields: readonly NpyField[]): Content {
  const names = fields.map(({ name }) => name ?? '');
  return {
    header: fields.some(({ name }) => name !== undefined) ? names : undefined,
    width: fields.length,
    count: header.rows,
    rows: (used) => readRecords(bytes, header, fields, used),
  };
}

async function* readRecords(
  bytes: Bytes,
  header: NpyTable,
  fields: readonly NpyField[],
  used: readonly number[],
): AsyncGenerator<RowBatch> {
  const { length, rowSize, rows } = header;
  let before = length;
  let found = 0;
  let left = rows;
  let kept: Uint8Array = new Uint8Array(0);
  for await (const chunk of bytes.chunks()) {
    const start = Math.min(before, chunk.length);
    before -= start;
    found += chunk.length - start;
    const all = joinChunks([kept, chunk.subarray(start)]);
    const count = Math.min(left, rowSize === 0 ? left : Math.floor(all.length / rowSize));
    left -= count;
    kept = left > 0 ? all.subarray(count * rowSize) : new Uint8Array(0);
    if (count > 0) yield { records: recordsIn(all, count, rowSize, fields, used), lines: undefined };
  }
  if (found !== rows * rowSize) throw wrongLength(bytes.where, header, found);
}

function recordsIn(
  bytes: Uint8Array,
  count: number,
  size: number,
  fields: readonly NpyField[],
  used: readonly number[],
): unknown[][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: count }, (_, row) => {
    const record: unknown[] = [];
    for (const index of used) record[index] = fields[index].read(view, row * size + fields[index].offset);
    return record;
  });
}
