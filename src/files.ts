import { createReadStream } from 'node:fs';
import { type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { escapeControls, UserError } from './error.ts';
import type { Files, PendingFile } from './io.ts';

const READ_CHUNK = 256 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EISDIR: 'is a directory',
  ENOTDIR: 'a part of the path is no directory',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EMFILE: 'too many open files',
  ENOSPC: 'no space left on the device',
  EROFS: 'the file system is read-only',
  EIO: 'input/output error',
  ENAMETOOLONG: 'the name is too long',
};

/** The system's error on `path` in the user's words. */
export function explain(path: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  return new UserError(`${escapeControls(path)}: ${REASONS[code] ?? code}`);
}

/** Files whose writing has begun and not ended: an interrupt removes them. */
const unfinished = new Set<string>();

/** The temporary files that an interrupted process leaves to be removed. */
export function unfinishedFiles(): readonly string[] {
  return [...unfinished];
}

/** The disk. */
export const files: Files = {
  async read(path) {
    try {
      if ((await stat(path)).isDirectory()) throw new UserError(`${escapeControls(path)}: is a directory`);
      const handle = await open(path);
      return chunksOf(path, handle);
    } catch (error) {
      throw explain(path, error);
    }
  },

  async write(path) {
    try {
      return await openPending(path);
    } catch (error) {
      throw explain(path, error);
    }
  },
};

async function* chunksOf(path: string, handle: FileHandle): AsyncGenerator<Uint8Array> {
  try {
    // The handle goes with the stream, at its end as at an early stop.
    for await (const chunk of createReadStream(path, { fd: handle, highWaterMark: READ_CHUNK }))
      yield chunk as Uint8Array;
  } catch (error) {
    throw explain(path, error);
  }
}

/**
 * A regular file or a new name is written beside itself and renamed into place, through a link into the place of what the
 * link names; a device or a FIFO is written to directly.
 */
async function openPending(path: string): Promise<PendingFile> {
  const existing = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (existing?.isDirectory()) throw new UserError(`${escapeControls(path)}: is a directory`);
  const target = existing === undefined ? path : await realpath(path);
  const direct = existing !== undefined && !existing.isFile();
  const name = direct ? target : join(dirname(target), `.${basename(target)}.${process.pid}.lossctl`);
  const handle = await open(name, direct ? 'w' : 'wx', existing?.mode ?? 0o666);
  if (!direct) unfinished.add(name);

  const attempt = async (action: () => Promise<unknown>): Promise<void> => {
    try {
      await action();
    } catch (error) {
      throw explain(path, error);
    }
  };
  return {
    write: (text) => attempt(() => handle.writeFile(text)),
    finish: () =>
      attempt(async () => {
        await handle.close();
        if (direct) return;
        await rename(name, target);
        unfinished.delete(name);
      }),
    async discard() {
      await handle.close().catch(() => undefined);
      if (direct) return;
      await unlink(name).catch(() => undefined);
      unfinished.delete(name);
    },
  };
}
