import type { Format } from '../format.ts';
import { startsNdjson } from './json-start.ts';

/** A JSON value a line. */
export const ndjson: Format<'ndjson'> = {
  name: 'ndjson',
  extensions: ['ndjson', 'jsonl'],
  magic: [],
  describe: { en: 'an NDJSON file', ko: 'NDJSON 파일' },
  isShownBy: startsNdjson,
  open: async (bytes, options) => (await import('./ndjson.ts')).openNdjson(bytes, options),
};
