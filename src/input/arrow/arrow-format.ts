import type { Format } from '../format.ts';

/** Apache Arrow IPC, files and streams, and so Feather of version 2. */
export const arrow: Format<'arrow'> = {
  name: 'arrow',
  extensions: ['arrow', 'feather', 'ipc'],
  // ARROW1; a stream has no name, and one of old no beginning of its own.
  magic: [
    [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31],
    [0xff, 0xff, 0xff, 0xff],
  ],
  describe: { en: 'an Arrow file', ko: 'Arrow 파일' },
  open: async (bytes, _, platform) => (await import('./arrow.ts')).openArrow(bytes, await platform.codecs()),
};
