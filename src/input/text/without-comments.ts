import { joinChunks } from '../join-chunks.ts';

const [LF, QUOTE] = [10, 34];

/**
 * The bytes of some text without what its comment lines hold; their ends stay, so that lines keep their numbers. Those, counted on from
 * `before`, go into `found` before their bytes are given. A line within quotes is none.
 */
export async function* withoutComments(
  chunks: AsyncIterable<Uint8Array>,
  isComment: (line: string) => boolean,
  found: Set<number>,
  before: number,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder();
  let line = before;
  let isQuoted = false;
  let rest: Uint8Array = new Uint8Array(0);
  const strip = (text: Uint8Array): Uint8Array => {
    const kept: Uint8Array[] = [];
    let from = 0;
    // Looked for once, and not from every line to the end of the text.
    let quote = text.indexOf(QUOTE);
    for (let start = 0; start < text.length; ) {
      const end = text.indexOf(LF, start);
      const stop = end < 0 ? text.length : end;
      line++;
      if (
        !isQuoted &&
        mayMark(text, start) &&
        isComment(decoder.decode(text.subarray(start, stop)).replace(/\r$/, ''))
      ) {
        found.add(line);
        if (quote >= 0 && quote < stop) quote = text.indexOf(QUOTE, stop);
        kept.push(text.subarray(from, start));
        from = stop;
      } else for (; quote >= 0 && quote < stop; quote = text.indexOf(QUOTE, quote + 1)) isQuoted = !isQuoted;
      start = stop + 1;
    }
    return joinChunks([...kept, text.subarray(from)]);
  };
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LF) + 1;
    if (end === 0) {
      rest = joinChunks([rest, Uint8Array.from(chunk)]);
      continue;
    }
    yield strip(joinChunks([rest, chunk.subarray(0, end)]));
    rest = Uint8Array.from(chunk.subarray(end));
  }
  if (rest.length > 0) yield strip(rest);
}

/** Letters, digits and signs of numbers mark no comment, but where a flag says so: most lines are not looked at. */
function mayMark(text: Uint8Array, start: number): boolean {
  const byte = text[start];
  return !(byte >= 48 && byte <= 57) && byte !== LF;
}
