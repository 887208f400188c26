import type { Format } from './table.ts';

const EXTENSIONS: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
};

/** The format of an input: by its extension, else by how it begins. */
export function detectFormat(file: string, first: Uint8Array): Format {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1].toLowerCase();
  const known = extension === undefined ? undefined : EXTENSIONS[extension];
  return known ?? detectContent(new TextDecoder().decode(first));
}

/** JSON by its first bracket, and NDJSON where the first line is a whole value and another follows; else the delimiter of the first line. */
function detectContent(start: string): Format {
  const text = start.replace(/^\ufeff/, '').trimStart();
  const [line, ...rest] = text.split(/\r?\n/);
  if (/^[[{]/.test(text)) return rest.some((other) => other.trim() !== '') && isWholeValue(line) ? 'ndjson' : 'json';
  return line.includes('\t') && !line.includes(',') ? 'tsv' : 'csv';
}

function isWholeValue(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
