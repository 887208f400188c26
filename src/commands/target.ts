import type { PendingFile, Platform } from '../platform/platform.ts';

/** Where the result goes: standard output, or a file that appears whole. */
export interface Target {
  write(text: string | Uint8Array): Promise<void>;
  finish(): Promise<void>;
  discard(): Promise<void>;
  closed(): boolean;
}

/** Names of the process's own streams: opened a second time they would write over what stands there. */
const STREAMS: Readonly<Record<string, 'stdout' | 'stderr'>> = {
  '-': 'stdout',
  '/dev/stdout': 'stdout',
  '/dev/fd/1': 'stdout',
  '/dev/stderr': 'stderr',
};

/** Standard output where no path is given, or one of a stream. */
export async function openTarget(path: string | undefined, platform: Platform): Promise<Target> {
  if (path === undefined || Object.hasOwn(STREAMS, path)) {
    const output = platform[STREAMS[path ?? '-']];
    const nothing = async (): Promise<void> => undefined;
    return { write: (text) => output.write(text), finish: nothing, discard: nothing, closed: () => output.closed };
  }
  const file: PendingFile = await platform.files.write(path);
  return {
    write: (text) => file.write(text),
    finish: () => file.finish(),
    discard: () => file.discard(),
    closed: () => false,
  };
}
