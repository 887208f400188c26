import type { OutputFormat } from './formats.ts';
import type { Options } from './read.ts';

/** The format that the ending of a file's name stands for. */
const FORMATS: Readonly<Record<string, OutputFormat>> = {
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  tsv: 'tsv',
  md: 'markdown',
  markdown: 'markdown',
};

/** Options with the format of the file that is written, where none is asked for and its name says one. */
export function withFormat(options: Options): Options {
  const { output, format } = options;
  const ending = typeof output === 'string' ? /\.([a-z]+)$/i.exec(output)?.[1].toLowerCase() : undefined;
  const own = ending !== undefined && Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  return format === undefined && own !== undefined ? { ...options, format: own } : options;
}
