/** A table of a FlatBuffer: fields by their number, each of which may be absent. */
export interface FlatTable {
  readonly view: DataView;
  /** Where the field lies. */
  place(field: number): number | undefined;
}

/** The table that the place `at` points to. Throws a RangeError where it lies outside, as all readers here do. */
export function followTable(view: DataView, at: number): FlatTable {
  const table = at + view.getUint32(at, true);
  const fields = table - view.getInt32(table, true);
  const size = view.getUint16(fields, true);
  return {
    view,
    place(field) {
      const entry = 4 + 2 * field;
      const offset = entry < size ? view.getUint16(fields + entry, true) : 0;
      return offset === 0 ? undefined : table + offset;
    },
  };
}

/** A number or a truth value, by default `missing`. */
export function readField(
  { view, place }: FlatTable,
  field: number,
  type: 'byte' | 'short' | 'int' | 'long',
  missing = 0,
): number {
  const at = place(field);
  if (at === undefined) return missing;
  if (type === 'byte') return view.getInt8(at);
  if (type === 'short') return view.getInt16(at, true);
  return type === 'int' ? view.getInt32(at, true) : Number(view.getBigInt64(at, true));
}

export function readTable({ view, place }: FlatTable, field: number): FlatTable | undefined {
  const at = place(field);
  return at === undefined ? undefined : followTable(view, at);
}

export function readText({ view, place }: FlatTable, field: number): string {
  const at = place(field);
  if (at === undefined) return '';
  const start = at + view.getUint32(at, true);
  const size = view.getUint32(start, true);
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + start + 4, size));
}

/** The places of a vector's items, which are `size` bytes long. */
export function readVector({ view, place }: FlatTable, field: number, size: number): number[] {
  const at = place(field);
  if (at === undefined) return [];
  const start = at + view.getUint32(at, true);
  const count = view.getUint32(start, true);
  if (start + 4 + count * size > view.byteLength) throw new RangeError('a vector beyond the end');
  return Array.from({ length: count }, (_, index) => start + 4 + index * size);
}
