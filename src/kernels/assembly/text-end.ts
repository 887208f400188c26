const LF: u8 = 10;
const CR: u8 = 13;
const SPACE: u8 = 32;
const QUOTE: u8 = 34;
const BACKSLASH: u8 = 92;

/** The end of a field of delimited text; 0 for a quote in it. */
export function textEnd(at: usize, delimiter: u8): usize {
  let stops = textStops(at, delimiter);
  while (stops === 0) {
    at += 16;
    stops = textStops(at, delimiter);
  }
  at += ctz(stops);
  return load<u8>(at) === QUOTE ? 0 : at;
}

/** Which of 16 bytes end a field of delimited text, or are quotes in it. */
function textStops(at: usize, delimiter: u8): u32 {
  const text = v128.load(at);
  const ends = v128.or(i8x16.eq(text, i8x16.splat(delimiter)), i8x16.eq(text, i8x16.splat(LF)));
  const others = v128.or(i8x16.eq(text, i8x16.splat(CR)), i8x16.eq(text, i8x16.splat(QUOTE)));
  return i8x16.bitmask(v128.or(ends, others));
}

/** The first byte that ends a JSON string, or is no plain character of one. */
export function stringEnd(at: usize): usize {
  let stops = stringStops(at);
  while (stops === 0) {
    at += 16;
    stops = stringStops(at);
  }
  return at + ctz(stops);
}

/** Which of 16 bytes end a JSON string, or are not plain characters of one. */
function stringStops(at: usize): u32 {
  const text = v128.load(at);
  const ends = v128.or(i8x16.eq(text, i8x16.splat(QUOTE)), i8x16.eq(text, i8x16.splat(BACKSLASH)));
  return i8x16.bitmask(v128.or(ends, i8x16.lt_u(text, i8x16.splat(SPACE))));
}
