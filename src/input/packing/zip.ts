import { hint, problem, UserError, type Where } from '../../problem/problem.ts';
import type { Region } from '../bytes.ts';
import { WHOLE } from '../corrupt-file.ts';
import { readPart } from '../random-access.ts';

// Written here: NPZ files are read by ranges as they lie on the disk, with no member in memory whole. fflate took 72 ms where this
// takes 38 for 80 MB stored, and twice the time of zlib where they are deflated.

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
export async function listMembers(region: Region, where: Where): Promise<ZipMember[]> {
  const { count, from, to } = await findDirectory(region, where);
  const view = viewOf(await readPart(region, from, to, where));
  const members: ZipMember[] = [];
  try {
    let at = 0;
    for (let index = 0; index < count; index++) {
      const { length, ...entry } = readEntry(view, at, where);
      at += length;
      members.push(await placeMember(region, entry, where));
    }
  } catch (error) {
    throw error instanceof UserError ? error : damaged(where);
  }
  return members;
}

const damaged = (where: Where): UserError => problem('archive-directory-damaged', {}, { ...where, hints: WHOLE });

/** Where the directory lies, which stands at the end. */
async function findDirectory(region: Region, where: Where) {
  const size = Math.min(region.size, END_SIZE + LONGEST_COMMENT);
  const start = region.size - size;
  const view = viewOf(await readPart(region, start, region.size, where));
  let at = size - END_SIZE;
  while (at >= 0 && view.getUint32(at, true) !== END) at--;
  if (at < 0) throw problem('archive-without-end', {}, { ...where, hints: WHOLE });
  const narrow = { count: view.getUint16(at + 10, true), from: view.getUint32(at + 16, true), to: start + at };
  const pointer = at - WIDE_POINTER_SIZE;
  if (pointer < 0 || view.getUint32(pointer, true) !== WIDE_POINTER) return checkDirectory(narrow, where);
  const wide = wideAt(view, pointer + 8);
  if (wide + WIDE_END_SIZE > region.size) throw damaged(where);
  const end = viewOf(await readPart(region, wide, wide + WIDE_END_SIZE, where));
  if (end.getUint32(0, true) !== WIDE_END) throw damaged(where);
  return checkDirectory({ count: wideAt(end, 32), from: wideAt(end, 48), to: wide }, where);
}

function checkDirectory<T extends { from: number; to: number }>(place: T, where: Where): T {
  if (place.from > place.to) throw damaged(where);
  return place;
}

type Entry = Omit<ZipMember, 'from' | 'to'> & { readonly offset: number; readonly size: number };

/** What the directory says of a member, and its own length. */
function readEntry(view: DataView, at: number, where: Where): Entry & { readonly length: number } {
  if (view.getUint32(at, true) !== ENTRY) throw damaged(where);
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
  const [nameLength, extraLength] = lengths;
  const text = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_SIZE, nameLength);
  const name = new TextDecoder().decode(text);
  if ((flags & 1) !== 0)
    throw problem('member-encrypted', { name }, { ...where, hints: [hint('savez-not-encrypted', {})] });
  if (method !== 0 && method !== 8)
    throw problem('member-method', { name, method }, { ...where, hints: [hint('savez-deflates', {})] });
  const extra = at + ENTRY_SIZE + nameLength;
  const [unpacked, size, offset] = readWide(
    view,
    extra,
    extra + extraLength,
    [24, 20, 42].map((place) => view.getUint32(at + place, true)),
  );
  if (method === 0 && unpacked !== size) throw damaged(where);
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
async function placeMember(region: Region, { offset, size, ...entry }: Entry, where: Where): Promise<ZipMember> {
  const cut = problem('member-beyond-end', { name: entry.name, size: region.size }, { ...where, hints: WHOLE });
  if (offset + MEMBER_SIZE > region.size) throw cut;
  const view = viewOf(await readPart(region, offset, offset + MEMBER_SIZE, where));
  if (view.getUint32(0, true) !== MEMBER) throw damaged(where);
  const from = offset + MEMBER_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
  if (from + size > region.size) throw cut;
  return { ...entry, from, to: from + size };
}
