import { hint, problem, type Where } from '../../problem/problem.ts';
import { message } from '../../words/message.ts';
import type { Bytes, Region } from '../bytes.ts';
import { attempt, corrupt, inside, WHOLE } from '../corrupt-file.ts';
import { joinChunks } from '../join-chunks.ts';
import { openRegion, readPart } from '../random-access.ts';
import { type FlatTable, followTable, readField, readTable, readVector } from './flatbuffer.ts';

/** A part of an Arrow file after its schema. */
export interface Message {
  readonly kind: number;
  readonly header: FlatTable;
  readonly body: Uint8Array;
}

// The numbers of the union MessageHeader in Message.fbs.
const SCHEMA = 1;
export const DICTIONARY = 2;
export const RECORDS = 3;

/** A file begins and ends with this word; before its end stands the length of its footer. */
const WORD = 'ARROW1';
const END_SIZE = 4 + WORD.length;

interface Messages {
  readonly schema: FlatTable;
  /** Once: the dictionaries of a record batch before it. */
  readonly messages: AsyncIterable<Message>;
}

/** The parts of a file, by its footer, or of a stream, to its end, that begins with `start`. Throws UserError for what is neither. */
export async function openMessages(bytes: Bytes, start: string): Promise<Messages> {
  const { where } = bytes;
  if (start.startsWith(WORD)) return openFile(await openRegion(bytes), where);
  const parts = readStream(bytes);
  // A stream begins with four bytes of ones, or, of old, with a length.
  const first = /^(\xff{4}|..\x00\x00)/s.test(start) ? await parts.next() : undefined;
  if (first?.value === undefined || first.value.kind !== SCHEMA)
    throw problem('not-of-format', { format: 'arrow', start }, { ...where, hints: [hint('to-feather-writes', {})] });
  return { schema: first.value.header, messages: parts };
}

async function openFile(region: Region, where: Where): Promise<Messages> {
  const { size } = region;
  const from = Math.max(0, size - END_SIZE);
  const end = await readPart(region, from, size, where);
  const word = new TextDecoder('latin1').decode(end.subarray(-WORD.length));
  if (word !== WORD || end.length < END_SIZE)
    throw problem('wrong-end', { found: word, wanted: WORD }, { ...where, hints: WHOLE });
  const length = viewOf(end).getInt32(0, true);
  if (!(length > 0 && length <= from)) throw problem('footer-too-long', { size: length }, { ...where, hints: WHOLE });
  const view = viewOf(await readPart(region, from - length, from, where));
  const { schema, blocks } = attempt(inside(where, message('file-footer')), () => {
    const footer = followTable(view, 0);
    const schema = readTable(footer, 1);
    if (schema === undefined) throw corrupt('schema-missing', {});
    const blocks = [2, 3].flatMap((field) =>
      readVector(footer, field, 24).map((at) => ({
        from: Number(view.getBigInt64(at, true)),
        head: view.getInt32(at + 8, true),
        body: Number(view.getBigInt64(at + 16, true)),
      })),
    );
    return { schema, blocks };
  });
  async function* readBlocks(): AsyncGenerator<Message> {
    for (const { from, head, body } of blocks) {
      if (!(from >= 0 && head >= 0 && body >= 0 && from + head + body <= size))
        throw problem('part-beyond-end', {}, { ...where, hints: WHOLE });
      const part = await readPart(region, from, from + head + body, where);
      const own = attempt(inside(where, message('file-part')), () => {
        const view = viewOf(part.subarray(0, head));
        return readMessage(viewOf(part.subarray(view.getInt32(0, true) === -1 ? 8 : 4, head)));
      });
      yield { ...own, body: part.subarray(head) };
    }
  }
  return { schema, messages: readBlocks() };
}

/** What a part says of itself: its kind, and the length of its body. */
function readMessage(view: DataView): Omit<Message, 'body'> & { readonly length: number } {
  const table = followTable(view, 0);
  const header = readTable(table, 2);
  const length = readField(table, 3, 'long');
  if (header === undefined || !(length >= 0)) throw corrupt('message-header', {});
  return { kind: readField(table, 1, 'byte'), header, length };
}

/** The parts of a stream, the schema first. */
async function* readStream(bytes: Bytes): AsyncGenerator<Message, void, void> {
  const { where } = bytes;
  const source = createTaker(bytes.chunks());
  const cut = problem('stream-cut', {}, { ...where, hints: WHOLE });
  const take = async (size: number): Promise<Uint8Array> => {
    const taken = await source.take(size);
    if (taken.length < size) throw cut;
    return taken;
  };
  try {
    for (;;) {
      const first = await source.take(4);
      // A stream has an end mark, or just ends.
      if (first.length === 0) return;
      if (first.length < 4) throw cut;
      const word = viewOf(first).getInt32(0, true);
      const size = word === -1 ? viewOf(await take(4)).getInt32(0, true) : word;
      if (size === 0) return;
      const view = viewOf(await take(Math.max(0, size)));
      const { kind, header, length } = attempt(inside(where, message('stream-part')), () => readMessage(view));
      yield { kind, header, body: await take(length) };
    }
  } finally {
    await source.close();
  }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** Takes bytes of a source, so many at a time, in memory of their own; fewer at the end. */
function createTaker(chunks: AsyncIterable<Uint8Array>) {
  const source = chunks[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);
  return {
    async take(size: number): Promise<Uint8Array> {
      const parts: Uint8Array[] = [];
      let missing = size;
      while (missing > 0) {
        if (rest.length === 0) {
          const next = await source.next();
          if (next.done) break;
          rest = next.value;
        }
        const part = Uint8Array.from(rest.subarray(0, missing));
        rest = rest.subarray(part.length);
        missing -= part.length;
        parts.push(part);
      }
      return parts.length === 1 ? parts[0] : joinChunks(parts);
    },
    async close(): Promise<void> {
      await source.return?.();
    },
  };
}
