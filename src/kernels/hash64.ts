import { createInstance } from './instance.ts';

// https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md: XXH64 with the seed 0.
const [P1, P2, P3, P4, P5] = [
  0x9e3779b185ebca87n,
  0xc2b2ae3d27d4eb4fn,
  0x165667b19e3779f9n,
  0x85ebca77c2b2ae63n,
  0x27d4eb2f165667c5n,
];
const STRIPE = 32;
// Bytes that are copied into the kernel's memory at a time.
const PART = 65536;

const word = (value: bigint): bigint => BigInt.asUintN(64, value);
const turn = (value: bigint, bits: bigint): bigint => word((value << bits) | (value >> (64n - bits)));
const round = (value: bigint, input: bigint): bigint => word(turn(word(value + input * P2), 31n) * P1);

/** The XXH64 of bytes that come in parts. */
export interface Hash64 {
  add(bytes: Uint8Array): void;
  value(): bigint;
}

export function createHash64(): Hash64 {
  const { exports, start, reserve } = createInstance();
  const at = start + STRIPE;
  reserve(at + PART);
  const { buffer } = exports.memory;
  const state = new BigUint64Array(buffer, start, 4);
  state.set([word(P1 + P2), P2, 0n, word(-P1)]);
  const memory = new Uint8Array(buffer, at, PART);
  let filled = 0;
  let size = 0;

  const takeStripes = (): void => {
    const stripes = Math.floor(filled / STRIPE);
    exports.hashStripes(at, stripes, start);
    memory.copyWithin(0, stripes * STRIPE, filled);
    filled -= stripes * STRIPE;
  };

  return {
    add(bytes) {
      size += bytes.length;
      for (let from = 0; from < bytes.length; ) {
        const part = bytes.subarray(from, from + PART - filled);
        memory.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled === PART) takeStripes();
      }
    },
    value() {
      takeStripes();
      const merged =
        size < STRIPE
          ? P5
          : state.reduce(
              (hash, each) => word((hash ^ round(0n, each)) * P1 + P4),
              word([1n, 7n, 12n, 18n].reduce((sum, bits, index) => sum + turn(state[index], bits), 0n)),
            );
      return finish(word(merged + BigInt(size)), memory.subarray(0, filled));
    },
  };
}

/** Takes the bytes that make no stripe, and spreads what came before over all bits. */
function finish(before: bigint, rest: Uint8Array): bigint {
  const view = new DataView(rest.buffer, rest.byteOffset, rest.length);
  let hash = before;
  let at = 0;
  for (; at + 8 <= rest.length; at += 8)
    hash = word(turn(hash ^ round(0n, view.getBigUint64(at, true)), 27n) * P1 + P4);
  for (; at + 4 <= rest.length; at += 4)
    hash = word(turn(hash ^ word(BigInt(view.getUint32(at, true)) * P1), 23n) * P2 + P3);
  for (; at < rest.length; at++) hash = word(turn(hash ^ word(BigInt(rest[at]) * P5), 11n) * P1);
  hash = word((hash ^ (hash >> 33n)) * P2);
  hash = word((hash ^ (hash >> 29n)) * P3);
  return hash ^ (hash >> 32n);
}
