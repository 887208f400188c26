import type { Format } from '../format.ts';
import { NPY_MAGIC } from './npy-magic.ts';

/** An array of numpy. */
export const npy: Format<'npy'> = {
  name: 'npy',
  extensions: ['npy'],
  magic: [NPY_MAGIC],
  describe: { en: 'a .npy file', ko: '.npy 파일' },
  open: async (bytes) => (await import('./npy.ts')).openNpy(bytes),
};
