const P1: u64 = 0x9e3779b185ebca87;
const P2: u64 = 0xc2b2ae3d27d4eb4f;

/** Takes stripes of 32 bytes into the four words of XXH64 at `state`. */
export function hashStripes(from: usize, stripes: i32, state: usize): void {
  let a = load<u64>(state);
  let b = load<u64>(state, 8);
  let c = load<u64>(state, 16);
  let d = load<u64>(state, 24);
  for (const end = from + (usize(stripes) << 5); from < end; from += 32) {
    a = rotl<u64>(a + load<u64>(from) * P2, 31) * P1;
    b = rotl<u64>(b + load<u64>(from, 8) * P2, 31) * P1;
    c = rotl<u64>(c + load<u64>(from, 16) * P2, 31) * P1;
    d = rotl<u64>(d + load<u64>(from, 24) * P2, 31) * P1;
  }
  store<u64>(state, a);
  store<u64>(state, b, 8);
  store<u64>(state, c, 16);
  store<u64>(state, d, 24);
}
