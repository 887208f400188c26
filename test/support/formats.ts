import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMissing } from '../../src/input/cell.ts';
import { files } from '../../src/platform/node/files.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { createFakeIo } from './fake-io.ts';
import { openText } from './tables.ts';

const FOLDER = new URL('../../../fixtures/formats/', import.meta.url);

export const pathOfFormat = (name: string): string => fileURLToPath(new URL(name, FOLDER));

/** The bytes of a file of fixtures/formats. */
export const formatFile = (name: string): Uint8Array => new Uint8Array(readFileSync(pathOfFormat(name)));

/** A fake process with the real disk. */
export const onDisk = (): Platform => ({ ...createFakeIo().io, files });

/** A .npy file of version 1 with any header, and after it any data. */
export function npyOf(header: string, data: Uint8Array = new Uint8Array(0)): Uint8Array {
  const text = new TextEncoder().encode(`${header}\n`);
  return Uint8Array.from([
    0x93,
    ...new TextEncoder().encode('NUMPY'),
    1,
    0,
    text.length & 255,
    text.length >> 8,
    ...text,
    ...data,
  ]);
}

/** The header that numpy writes. */
export const headerOf = (type: string, shape: string): string =>
  `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape}), }`;

/** A .npy file of doubles, row-major. */
export const doublesOf = (shape: string, values: readonly number[]): Uint8Array =>
  npyOf(headerOf('<f8', shape), new Uint8Array(Float64Array.from(values).buffer));

/** The cells of a column of a typed table: long integers as text, other numbers as such, what is missing as null. */
export async function cellsOf(file: string, column: string): Promise<unknown[]> {
  const table = await openText(file, formatFile(file));
  const index = table.header?.indexOf(column) ?? -1;
  const cells: unknown[] = [];
  for await (const { records } of table.rows([index])) cells.push(...records.map((record) => record[index]));
  const isText = column === 'name' || column === 'kind';
  const isWide = column === 'i64' || column === 'u64';
  return cells.map((cell) => (isMissing(cell) ? null : isText ? cell : isWide ? String(cell) : Number(cell)));
}
