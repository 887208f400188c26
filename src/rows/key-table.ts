import type { KeyTexts } from './block.ts';

/** A set of keys, each known by its number: they are counted from 0 as they come. */
export interface KeyTable {
  size(): number;
  /** The number of the key in row `row` of some texts; -1 where it is not there. */
  find(texts: KeyTexts, row: number): number;
  /** Adds the key, if it is not there: its number, new or old. */
  add(texts: KeyTexts, row: number): number;
  /** The texts of a key. */
  keyAt(number: number): readonly string[];
}

// No byte of UTF-8: what stands between the texts of a key.
const BETWEEN = 0xff;
// Beyond ASCII a UTF-16 unit has up to three bytes.
const LONGEST_UNIT = 3;

/**
 * Keys as UTF-8 in one buffer, and a hash table of their numbers with open addressing. Ten million short keys take
 * 300 MB; a map of strings takes a gigabyte.
 */
export function createKeyTable(): KeyTable {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let bytes = new Uint8Array(2 ** 16);
  /** Where each key begins; after the last one, where it ends. */
  let starts = new Float64Array(2 ** 12);
  /**
   * Slots of two: the number of a key, from 1, and its hash; 0 and 0 where free. Their count is a power of 2. A slot
   * is sought from the hash on; keys are compared where hashes are equal.
   */
  let places = new Int32Array(2 * 2 ** 13);
  let size = 0;

  /** Writes a key after the last one, as if it were to be added, and gives its end. */
  const write = (texts: KeyTexts, row: number): number => {
    let end = starts[size];
    for (const [which, column] of texts.entries()) {
      const text = column[row];
      const most = end + LONGEST_UNIT * text.length + 1;
      if (most > bytes.length) bytes = enlarged(bytes, new Uint8Array(2 * most));
      if (which > 0) bytes[end++] = BETWEEN;
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (unit >= 0x80) {
          end += encoder.encodeInto(text.slice(at), bytes.subarray(end)).written;
          break;
        }
        bytes[end++] = unit;
      }
    }
    return end;
  };

  /** The slot of the key written from `start` to `end`, or the free slot for it. */
  const placeOf = (hashed: number, start: number, end: number): number => {
    const mask = places.length - 1;
    let place = (2 * hashed) & mask;
    while (places[place] !== 0 && !(places[place + 1] === hashed && isSame(places[place] - 1, start, end)))
      place = (place + 2) & mask;
    return place;
  };

  const isSame = (number: number, start: number, end: number): boolean => {
    const other = starts[number];
    if (starts[number + 1] - other !== end - start) return false;
    for (let at = 0; at < end - start; at++) if (bytes[other + at] !== bytes[start + at]) return false;
    return true;
  };

  const enlarge = (): void => {
    const [old, mask] = [places, 2 * places.length - 1];
    places = new Int32Array(2 * old.length);
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue;
      let place = (2 * old[from + 1]) & mask;
      while (places[place] !== 0) place = (place + 2) & mask;
      places[place] = old[from];
      places[place + 1] = old[from + 1];
    }
  };

  return {
    size: () => size,
    find(texts, row) {
      const [start, end] = [starts[size], write(texts, row)];
      return places[placeOf(hash(bytes, start, end), start, end)] - 1;
    },
    add(texts, row) {
      const [start, end] = [starts[size], write(texts, row)];
      const hashed = hash(bytes, start, end);
      const place = placeOf(hashed, start, end);
      if (places[place] !== 0) return places[place] - 1;
      if (size + 2 > starts.length) starts = enlarged(starts, new Float64Array(2 * starts.length));
      places[place] = size + 1;
      places[place + 1] = hashed;
      starts[++size] = end;
      // At most two of three places are taken, which keeps the ways to a free one short.
      if (3 * size > places.length) enlarge();
      return size - 1;
    },
    keyAt(number) {
      const own = bytes.subarray(starts[number], starts[number + 1]);
      const texts: string[] = [];
      let from = 0;
      for (let at = own.indexOf(BETWEEN); at >= 0; at = own.indexOf(BETWEEN, from)) {
        texts.push(decoder.decode(own.subarray(from, at)));
        from = at + 1;
      }
      return [...texts, decoder.decode(own.subarray(from))];
    },
  };
}

/** FNV-1a of bytes, and the last step of MurmurHash3, which spreads it over the low bits. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ bytes[at], 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** What was in `old`, in memory that is larger. */
export function enlarged<T extends Uint8Array | Float64Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
