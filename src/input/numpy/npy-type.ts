/** How the numbers of an array become doubles. */
export interface NumberType {
  /** Bytes of a number. */
  readonly size: number;
  /** Whether they are doubles: they are read where they lie. */
  readonly isDouble: boolean;
  /** Whether its bytes have the other order than this machine's, so that they must be turned first. */
  readonly isTurned: boolean;
  /** The numbers of bytes in this machine's order that begin at a multiple of `size`; those of a type that are no doubles put into `into`. */
  read(bytes: Uint8Array, into: Float64Array): Float64Array;
  /** The number `index` in full, of a type that holds integers beyond those of a double. */
  readonly exact?: (bytes: Uint8Array, index: number) => bigint;
}

type Read = NumberType['read'];
type ArrayType<T> = new (buffer: ArrayBufferLike, offset: number, length: number) => ArrayLike<T>;

/** Whether this machine puts the lowest byte first. */
export const IS_LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

const convert =
  (View: ArrayType<number>): Read =>
  ({ buffer, byteOffset }, into) => {
    into.set(new View(buffer, byteOffset, into.length));
    return into;
  };

/** Of 64 bits the upper half counts 2^32 times: both are exact, and their sum is rounded once. */
const convertHalves =
  (Upper: ArrayType<number>): Read =>
  ({ buffer, byteOffset }, into) => {
    const size = 2 * into.length;
    const [upper, lower] = [new Upper(buffer, byteOffset, size), new Uint32Array(buffer, byteOffset, size)];
    const [high, low] = IS_LITTLE ? [1, 0] : [0, 1];
    for (let index = 0; index < into.length; index++)
      into[index] = upper[2 * index + high] * 2 ** 32 + lower[2 * index + low];
    return into;
  };

let halves: Float64Array | undefined;

/** Each float16 by its bits: 1 of sign, 5 of exponent, 10 of fraction. */
function listHalves(): Float64Array {
  halves ??= Float64Array.from({ length: 2 ** 16 }, (_, bits) => {
    const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
    const sign = bits >> 15 === 0 ? 1 : -1;
    if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
    return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
  });
  return halves;
}

const lookUp =
  (View: ArrayType<number>, list: () => ArrayLike<number>): Read =>
  ({ buffer, byteOffset }, into) => {
    const [codes, values] = [new View(buffer, byteOffset, into.length), list()];
    for (let index = 0; index < into.length; index++) into[index] = values[codes[index]];
    return into;
  };

const TRUTHS = Array.from({ length: 256 }, (_, byte) => (byte === 0 ? 0 : 1));

const exactly =
  (View: ArrayType<bigint>) =>
  ({ buffer, byteOffset, byteLength }: Uint8Array, index: number): bigint =>
    new View(buffer, byteOffset, byteLength / 8)[index];

const TYPES: Readonly<Record<string, Omit<NumberType, 'isTurned' | 'isDouble'>>> = {
  f8: { size: 8, read: ({ buffer, byteOffset, byteLength }) => new Float64Array(buffer, byteOffset, byteLength / 8) },
  f4: { size: 4, read: convert(Float32Array) },
  f2: { size: 2, read: lookUp(Uint16Array, listHalves) },
  i1: { size: 1, read: convert(Int8Array) },
  i2: { size: 2, read: convert(Int16Array) },
  i4: { size: 4, read: convert(Int32Array) },
  i8: { size: 8, read: convertHalves(Int32Array), exact: exactly(BigInt64Array) },
  u1: { size: 1, read: convert(Uint8Array) },
  u2: { size: 2, read: convert(Uint16Array) },
  u4: { size: 4, read: convert(Uint32Array) },
  u8: { size: 8, read: convertHalves(Uint32Array), exact: exactly(BigUint64Array) },
  b1: { size: 1, read: lookUp(Uint8Array, () => TRUTHS) },
};

/** The type that numpy writes as `<f8`: byte order, kind, bytes; undefined for one that is no real number. */
export function findType(description: string): NumberType | undefined {
  const [, order, name] = /^([<>=|])(\w+)$/.exec(description) ?? [];
  if (name === undefined || !Object.hasOwn(TYPES, name)) return undefined;
  const type = TYPES[name];
  if (order === '|' && type.size > 1) return undefined;
  return { ...type, isDouble: name === 'f8', isTurned: type.size > 1 && order === (IS_LITTLE ? '>' : '<') };
}

/** Turns the bytes of each number around, in place: what is read in one order is written in the other. */
export function turnBytes({ buffer, byteOffset, byteLength }: Uint8Array, size: number): void {
  const view = new DataView(buffer, byteOffset, byteLength);
  if (size === 2) for (let at = 0; at < byteLength; at += 2) view.setInt16(at, view.getInt16(at), true);
  if (size === 4) for (let at = 0; at < byteLength; at += 4) view.setInt32(at, view.getInt32(at), true);
  if (size === 8)
    for (let at = 0; at < byteLength; at += 8) {
      const first = view.getInt32(at);
      view.setInt32(at, view.getInt32(at + 4), true);
      view.setInt32(at + 4, first, true);
    }
}
