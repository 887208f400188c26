/**
 * Control, bidirectional and line-breaking characters, and the bracket of `##[error]`, which GitHub's runner obeys wherever it stands
 * in a line: shown escaped, so that data cannot draw on a terminal or speak to a CI runner.
 */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|(?<=##)\[/g;

/** `text` with every such character written as \uXXXX. */
export function escapeControls(text: string): string {
  return text.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A value from a file as a message shows it: quoted, cut at 60 characters, control characters escaped. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : toText(value);
  const characters = [...text];
  return `"${escapeControls(characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text)}"`;
}

/** A row of a file as a message shows it: cut at 60 characters, control characters escaped. */
export function showRow(row: string): string {
  const characters = [...row];
  return escapeControls(characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : row);
}

/** A JSON value as text; one that is nested too deep for that by its kind alone. */
export function toText(value: unknown): string {
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

/** `1 row`, `2 rows`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `there is 1 column`, `there are 2 columns`. */
export function thereAre(count: number, noun: string): string {
  return `there ${count === 1 ? 'is' : 'are'} ${plural(count, noun)}`;
}

/** A text as a word that a shell reads. */
export const shellWord = (text: string): string =>
  escapeControls(/^[\w.,:=/%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** A delimiter as a shell takes it. */
export const showDelimiter = (delimiter: string): string =>
  delimiter === '\t' ? 'tab' : /^\w+$/.test(delimiter) ? delimiter : `"${escapeControls(delimiter)}"`;
