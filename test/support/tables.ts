import { settleHeaders } from '../../src/columns/header/settle-headers.ts';
import { openTable } from '../../src/input/open.ts';
import type { OpenOptions, Table } from '../../src/input/table.ts';
import { type Content, createFakeIo, toChunks } from './fake-io.ts';

export const OPEN: OpenOptions = {
  format: undefined,
  delimiter: undefined,
  header: undefined,
  flatRowIsRecord: false,
};

/** A file read whole: what its reader understood, or its message. */
export interface Reading {
  readonly header: readonly string[] | undefined;
  readonly width: number;
  readonly records: readonly (readonly unknown[])[];
  readonly lines: readonly (number | undefined)[];
}

export async function openText(name: string, content: Content, options: Partial<OpenOptions> = {}): Promise<Table> {
  const { io } = createFakeIo({ files: { [name]: content } });
  const { tables } = await settleHeaders([await openTable(name, { ...OPEN, ...options }, io)], false, () => []);
  return tables[0];
}

/** Reads every row of a file. */
export async function readAll(name: string, content: Content, options: Partial<OpenOptions> = {}): Promise<Reading> {
  const table = await openText(name, content, options);
  const records: (readonly unknown[])[] = [];
  const lines: (number | undefined)[] = [];
  const used = Array.from({ length: table.width }, (_, index) => index);
  for await (const batch of table.rows(used)) {
    records.push(...batch.records);
    lines.push(...batch.records.map((_, index) => batch.lines?.[index]));
  }
  return { header: table.header, width: table.width, records, lines };
}

/** The same, or the message of the error. */
export const readOrMessage = (
  name: string,
  content: Content,
  options: Partial<OpenOptions> = {},
): Promise<Reading | string> =>
  readAll(name, content, options).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));

/** The readings of a file in chunks of 1, 2, ... bytes. */
export function readInChunks(
  name: string,
  content: Content,
  options: Partial<OpenOptions> = {},
): Promise<(Reading | string)[]> {
  const size = toChunks(content).reduce((sum, chunk) => sum + chunk.length, 0);
  const sizes = Array.from({ length: size }, (_, index) => index + 1);
  return Promise.all(sizes.map((length) => readOrMessage(name, toChunks(content, length), options)));
}

export const utf16le = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xff, 0xfe]);
  for (let index = 0; index < text.length; index++) {
    bytes[2 + 2 * index] = text.charCodeAt(index) & 0xff;
    bytes[3 + 2 * index] = text.charCodeAt(index) >> 8;
  }
  return bytes;
};
