import type { Format } from '../format.ts';

/** Fields between commas: RFC 4180, or any other delimiter that is asked for. */
export const csv: Format<'csv'> = {
  name: 'csv',
  extensions: ['csv'],
  magic: [],
  describe: { en: 'a CSV file', ko: 'CSV 파일' },
  open: async (bytes, options) => (await import('./delimited.ts')).openDelimited(bytes, ',', options),
};
