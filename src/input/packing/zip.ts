import { UserError } from '../../problem/problem.ts';
import { plural, quote } from '../../words/text.ts';
import type { Region } from '../bytes.ts';
import { WHOLE } from '../corrupt-file.ts';
import { readPart } from '../random-access.ts';

/** A file within a ZIP archive, which is not encrypted. */
export interface ZipMember {
  readonly name: string;
  readonly isDeflated: boolean;
  /** The check of its bytes, unpacked. */
  readonly crc: number;
  /** Where its bytes lie in the archive. */
  readonly from: number;
  readonly to: number;
}

// APPNOTE.TXT of PKWARE, 4.3: the records of an archive begin so.
const MEMBER = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const WIDE_END = 0x06064b50;
const WIDE_POINTER = 0x07064b50;

const END_SIZE = 22;
const ENTRY_SIZE = 46;
const MEMBER_SIZE = 30;
const WIDE_POINTER_SIZE = 20;
const WIDE_END_SIZE = 56;
/** A comment of any length may follow the end. */
const LONGEST_COMMENT = 65535;
/** What stands in 32 bits where the number stands in 64 elsewhere. */
const WIDE = 0xffffffff;

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
const wideAt = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** The members of an archive, in its order. Throws UserError where it is cut or damaged, or a member is packed in another way. */
export async function listMembers(region: Region, file: string): Promise<ZipMember[]> {
  const { count, from, to } = await findDirectory(region, file);
  const view = viewOf(await readPart(region, from, to, file));
  const members: ZipMember[] = [];
  try {
    let at = 0;
    for (let index = 0; index < count; index++) {
      const { length, ...entry } = readEntry(view, at, file);
      at += length;
      members.push(await placeMember(region, entry, file));
    }
  } catch (error) {
    throw error instanceof UserError ? error : damaged(file);
  }
  return members;
}

const damaged = (file: string): UserError => new UserError(`${file}: the directory of the archive is damaged`, WHOLE);

/** Where the directory lies, which stands at the end. */
async function findDirectory(region: Region, file: string) {
  const size = Math.min(region.size, END_SIZE + LONGEST_COMMENT);
  const start = region.size - size;
  const view = viewOf(await readPart(region, start, region.size, file));
  let at = size - END_SIZE;
  while (at >= 0 && view.getUint32(at, true) !== END) at--;
  if (at < 0) throw new UserError(`${file}: no .npz file: it does not end with the directory of an archive`, WHOLE);
  const narrow = { count: view.getUint16(at + 10, true), from: view.getUint32(at + 16, true), to: start + at };
  const pointer = at - WIDE_POINTER_SIZE;
  if (pointer < 0 || view.getUint32(pointer, true) !== WIDE_POINTER) return checkDirectory(narrow, file);
  const wide = wideAt(view, pointer + 8);
  if (wide + WIDE_END_SIZE > region.size) throw damaged(file);
  const end = viewOf(await readPart(region, wide, wide + WIDE_END_SIZE, file));
  if (end.getUint32(0, true) !== WIDE_END) throw damaged(file);
  return checkDirectory({ count: wideAt(end, 32), from: wideAt(end, 48), to: wide }, file);
}

function checkDirectory<T extends { from: number; to: number }>(place: T, file: string): T {
  if (place.from > place.to) throw damaged(file);
  return place;
}

type Entry = Omit<ZipMember, 'from' | 'to'> & { readonly offset: number; readonly size: number };

/** What the directory says of a member, and its own length. */
function readEntry(view: DataView, at: number, file: string): Entry & { readonly length: number } {
  if (view.getUint32(at, true) !== ENTRY) throw damaged(file);
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
  const [nameLength, extraLength] = lengths;
  const text = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_SIZE, nameLength);
  const name = new TextDecoder().decode(text);
  if ((flags & 1) !== 0)
    throw new UserError(`${file}: ${quote(name)} is encrypted`, 'numpy.savez writes archives that are not');
  if (method !== 0 && method !== 8)
    throw new UserError(
      `${file}: ${quote(name)} is packed by method ${method} of ZIP: those stored and deflated are read`,
      'numpy.savez_compressed deflates',
    );
  const extra = at + ENTRY_SIZE + nameLength;
  const [unpacked, size, offset] = readWide(
    view,
    extra,
    extra + extraLength,
    [24, 20, 42].map((place) => view.getUint32(at + place, true)),
  );
  if (method === 0 && unpacked !== size) throw damaged(file);
  return {
    name,
    isDeflated: method === 8,
    crc: view.getUint32(at + 16, true),
    offset,
    size,
    length: ENTRY_SIZE + lengths.reduce((sum, length) => sum + length, 0),
  };
}

/** Those of the numbers that do not fit into 32 bits stand, in this order, in an extra field of kind 1. */
function readWide(view: DataView, from: number, to: number, numbers: readonly number[]): number[] {
  let field = from;
  while (field < to && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  let at = field + 4;
  return numbers.map((number) => {
    if (number !== WIDE || field >= to) return number;
    at += 8;
    return wideAt(view, at - 8);
  });
}

/** Before a member's bytes its name stands once more. */
async function placeMember(region: Region, { offset, size, ...entry }: Entry, file: string): Promise<ZipMember> {
  const cut = new UserError(
    `${file}: the bytes of ${quote(entry.name)} lie beyond the end of the file, which has ${plural(region.size, 'byte')}`,
    WHOLE,
  );
  if (offset + MEMBER_SIZE > region.size) throw cut;
  const view = viewOf(await readPart(region, offset, offset + MEMBER_SIZE, file));
  if (view.getUint32(0, true) !== MEMBER) throw damaged(file);
  const from = offset + MEMBER_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
  if (from + size > region.size) throw cut;
  return { ...entry, from, to: from + size };
}
