// https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md: XXH32 with the seed 0.
const [P1, P2, P3, P4, P5] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1];
const STRIPE = 16;

const turn = (value: number, bits: number): number => (value << bits) | (value >>> (32 - bits));

/** The XXH32 of bytes. */
export function hash32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  let hash = P5;
  if (bytes.length >= STRIPE) {
    const words = [P1 + P2, P2, 0, -P1].map((word) => word | 0);
    for (; at + STRIPE <= bytes.length; at += STRIPE)
      for (let lane = 0; lane < 4; lane++)
        words[lane] = Math.imul(turn(words[lane] + Math.imul(view.getUint32(at + 4 * lane, true), P2), 13), P1);
    hash = [1, 7, 12, 18].reduce((sum, bits, lane) => sum + turn(words[lane], bits), 0);
  }
  hash = (hash + bytes.length) | 0;
  for (; at + 4 <= bytes.length; at += 4)
    hash = Math.imul(turn(hash + Math.imul(view.getUint32(at, true), P3), 17), P4);
  for (; at < bytes.length; at++) hash = Math.imul(turn(hash + Math.imul(bytes[at], P5), 11), P1);
  hash = Math.imul(hash ^ (hash >>> 15), P2);
  hash = Math.imul(hash ^ (hash >>> 13), P3);
  return (hash ^ (hash >>> 16)) >>> 0;
}
