import stringWidth from 'string-width';

const ASCII = /^[\x20-\x7e]*$/;

/** The columns that a text takes on a terminal: two for Hangul and its like, none for escapes and marks. */
export function columnsOf(text: string): number {
  return ASCII.test(text) ? text.length : stringWidth(text);
}

/** The columns of the widest of some lines. */
export const widest = (lines: readonly string[]): number =>
  lines.reduce((most, line) => Math.max(most, columnsOf(line)), 0);

/** A text with blanks in front of it, or behind it, to a width. */
export function pad(text: string, width: number, side: 'left' | 'right'): string {
  if (ASCII.test(text)) return side === 'left' ? text.padEnd(width) : text.padStart(width);
  const blanks = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return side === 'left' ? text + blanks : blanks + text;
}
