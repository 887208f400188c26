const LF = 10;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Bytes from after so many lines on, without the mark that text may begin with. */
export async function* withoutLines(chunks: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  const skip = createSkip(count);
  for await (const chunk of chunks) {
    const start = skip(chunk);
    if (start < chunk.length) yield chunk.subarray(start);
  }
}

/** Tells of chunk after chunk how many bytes of it are of the mark or of the first `count` lines. */
export function createSkip(count: number): (chunk: Uint8Array) => number {
  let left = count;
  let isFirst = true;
  return (chunk) => {
    let start = isFirst && BYTE_ORDER_MARK.every((byte, index) => chunk[index] === byte) ? BYTE_ORDER_MARK.length : 0;
    isFirst = false;
    for (; left > 0; left--) {
      const end = chunk.indexOf(LF, start);
      if (end < 0) return chunk.length;
      start = end + 1;
    }
    return start;
  };
}
