import type { Format } from '../format.ts';

/** Apache Parquet. */
export const parquet: Format<'parquet'> = {
  name: 'parquet',
  extensions: ['parquet', 'pq'],
  // PAR1, and PARE of one that is encrypted.
  magic: [
    [0x50, 0x41, 0x52, 0x31],
    [0x50, 0x41, 0x52, 0x45],
  ],
  hasMagic: true,
  describe: { en: 'a Parquet file', ko: 'Parquet 파일' },
  open: async (bytes, _, platform) => (await import('./parquet.ts')).openParquet(bytes, await platform.codecs()),
};
