/** How delimited text is written, as its beginning and the flags say. */
export interface TextForm {
  /** What stands between fields: a text, or any run of blanks and tabs. */
  readonly delimiter: string;
  readonly isBlanks: boolean;
  /** What stands in a number before its decimals. */
  readonly decimal: '.' | ',';
  /** What a number that is missing is written as, beside what it is everywhere. */
  readonly missing: string | undefined;
  /** So many lines stand before the rows and their header: comments, Excel's `sep=`, what ARFF says of the columns. */
  readonly before: number;
  /** Whether a line is passed over as a comment, where it does not stand within quotes; undefined where none is looked for. */
  readonly isComment: ((line: string) => boolean) | undefined;
  /** Whether a comment may have as many fields as a row: a kernel would take it for one. */
  readonly hidesComments: boolean;
  /** The names of the columns, where those lines say them. */
  readonly names: readonly string[] | undefined;
  /** The first lines of rows, and of a header among them. */
  readonly lines: readonly string[];
  /** Whether the file ends with them. */
  readonly isAll: boolean;
}

/** What separates the fields, as flags and messages have it. */
export const BLANKS = 'whitespace';

/** The fields of a line, whose quotes are taken off where they are whole. */
export function splitLine(line: string, { delimiter, isBlanks }: Pick<TextForm, 'delimiter' | 'isBlanks'>): string[] {
  if (isBlanks) return splitBlanks(line);
  if (!line.includes('"')) return line.split(delimiter);
  const fields: string[] = [];
  let from = 0;
  for (;;) {
    const quoted = line[from] === '"' ? /"((?:[^"]|"")*)"/y : undefined;
    if (quoted !== undefined) quoted.lastIndex = from;
    const match = quoted?.exec(line);
    const end = line.indexOf(delimiter, match ? from + match[0].length : from);
    const isQuoted = match && (end < 0 ? line.length : end) === from + match[0].length;
    const field = line.slice(from, end < 0 ? undefined : end);
    fields.push(isQuoted ? match[1].replaceAll('""', '"') : field);
    if (end < 0) return fields;
    from = end + delimiter.length;
  }
}

/** Whether every quote of a line stands around a whole field, or is doubled within one. */
export function isSound(line: string, { delimiter }: Pick<TextForm, 'delimiter'>): boolean {
  if (!line.includes('"')) return true;
  for (let from = 0; from <= line.length; ) {
    const length = /^"(?:[^"]|"")*"/.exec(line.slice(from))?.[0].length ?? 0;
    const found = line.indexOf(delimiter, from + length);
    const end = found < 0 ? line.length : found;
    if (line.slice(from + length, end).includes('"') || (length > 0 && end > from + length)) return false;
    from = end + delimiter.length;
  }
  return true;
}

/** The fields between runs of blanks and tabs; those in quotes may hold blanks. */
export function splitBlanks(line: string): string[] {
  const text = line.trim();
  if (!text.includes('"')) return text === '' ? [] : text.split(/[ \t]+/);
  const fields = text.match(/"(?:[^"]|"")*"(?=[ \t]|$)|[^ \t]+/g) ?? [];
  return fields.map((field) => (/^".*"$/s.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field));
}
