import type { Format } from '../format.ts';

/** Arrays of numpy in a ZIP archive. */
export const npz: Format<'npz'> = {
  name: 'npz',
  extensions: ['npz'],
  // An archive, and one of no members.
  magic: [
    [0x50, 0x4b, 0x03, 0x04],
    [0x50, 0x4b, 0x05, 0x06],
  ],
  hasMagic: true,
  describe: { en: 'a ZIP archive, as .npz files are', ko: 'ZIP 아카이브(.npz 파일의 형식)' },
  open: async (bytes, _, platform) => (await import('./npz.ts')).openNpz(bytes, platform),
};
