import type { Bytes } from '../bytes.ts';
import { EMPTY_LINE, type Records } from './csv-records.ts';
import { splitBlanks } from './text-form.ts';

/** Records whose fields any run of blanks and tabs separates, a line each, counted on from `before`. */
export async function* parseBlanks(bytes: Pick<Bytes, 'chunks'>, before = 0): AsyncGenerator<Records, undefined> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: before > 0 });
  let rest = '';
  let line = before;
  const read = (texts: readonly string[]): Records => ({
    lines: texts.map((_, index) => line + index + 1),
    records: texts.map((text) => (text.trim() === '' ? EMPTY_LINE : splitBlanks(text))),
  });
  for await (const chunk of bytes.chunks()) {
    const texts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = texts.pop() ?? '';
    if (texts.length === 0) continue;
    yield read(texts);
    line += texts.length;
  }
  rest += decoder.decode();
  if (rest !== '') yield read([rest]);
  return undefined;
}
