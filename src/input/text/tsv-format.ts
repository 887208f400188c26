import type { Format } from '../format.ts';
import { startsJson } from '../json/json-start.ts';

/** Fields between tabs. */
export const tsv: Format<'tsv'> = {
  name: 'tsv',
  extensions: ['tsv', 'tab'],
  magic: [],
  describe: { en: 'a TSV file', ko: 'TSV 파일' },
  isShownBy(start) {
    if (startsJson(start)) return false;
    const [line] = start.trimStart().split('\n', 1);
    return line.includes('\t') && !line.includes(',');
  },
  open: async (bytes, options) => (await import('./delimited.ts')).openDelimited(bytes, '\t', options),
};
