import { escapeControls } from '../../text.ts';

const PACKINGS = { gzip: 'gzip', deflate: 'deflated', zstd: 'zstd' };

type Packed = { readonly packing: keyof typeof PACKINGS };

/** What the system says, by its codes. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EISDIR: 'is a directory',
  ENOTDIR: 'a part of the path is no directory',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EMFILE: 'too many open files',
  ENOSPC: 'no space left on the device',
  EROFS: 'the file system is read-only',
  EIO: 'input/output error',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
};

export const platform = () => ({
  'system-error': ({ error }: { readonly error: string }) => SYSTEM_ERRORS[error] ?? error,
  'file-name-empty': () => 'the name of a file is empty',
  'nearest-path': ({ path }: { readonly path: string }) => `did you mean ${escapeControls(path)}?`,
  'glob-reads-all': ({ folder, extension }: { readonly folder: string; readonly extension: string }) =>
    `a glob reads all its files: '${escapeControls(folder)}/*${escapeControls(extension)}'`,
  'packed-data-cut': ({ packing }: Packed) => `${PACKINGS[packing]} data that ends too early`,
  'packed-data-damaged': ({ packing, reason }: Packed & { readonly reason?: string }) =>
    `${PACKINGS[packing]} data that is damaged${reason === undefined ? '' : `: ${reason}`}`,
  'packed-data-followed': ({ packing }: Packed) => `${PACKINGS[packing]} data that is followed by other bytes`,
  'gzip-leaves-out': () => 'gzip -dc FILE | lossctl ... leaves them out',
  'is-file-whole': () => 'is the file whole?',
  'not-written-whole': () => 'the file was not written or copied whole',
});
