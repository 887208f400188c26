import type { Format } from '../format.ts';
import { startsJson, startsNdjson } from './json-start.ts';

/** One JSON value: RFC 8259, and the bare NaN and Infinity of Python. */
export const json: Format<'json'> = {
  name: 'json',
  extensions: ['json'],
  magic: [],
  describe: { en: 'a JSON file', ko: 'JSON 파일' },
  isShownBy: (start) => startsJson(start) && !startsNdjson(start),
  open: async (bytes, options) => (await import('./json.ts')).openJson(bytes, options),
};
