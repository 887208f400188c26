/** The end of the string of JSON that begins at `start`, beyond its last quote. A pattern for it would exhaust the stack. */
export function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}
