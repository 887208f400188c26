// The callback functions and not node:fs/promises, which takes two milliseconds to load.
import * as fs from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { nearest } from '../../problem/nearest.ts';
import { type Hint, hint, problem, UserError } from '../../problem/problem.ts';
import type { Files, PendingFile } from '../platform.ts';

// From 32 KiB to 8 MiB the size of a chunk moved the time of a run by less than a tenth; this one was best.
const READ_CHUNK = 256 * 1024;

// Between so many chunks, some milliseconds, an interrupt is heard.
const CHUNKS_A_TURN = 16;

/** The system's error on `path` as a problem. */
export function explain(path: string, error: unknown, hints: readonly Hint[] = []): Error {
  const code = codeOf(error);
  if (code === undefined || error instanceof UserError)
    return error instanceof Error ? error : new Error(String(error));
  return problem('system-error', { error: code }, { place: { file: path }, hints });
}

/** The same for a file that is to be read: of one that is not there, with the nearest name beside it. */
function explainRead(path: string, error: unknown): Error {
  const near = codeOf(error) === 'ENOENT' ? findNear(path) : undefined;
  return explain(path, error, near === undefined ? [] : [hint('nearest-path', { path: near })]);
}

/** The path in the same folder that is most like this one: by a letter or two, or but for what follows a point. */
function findNear(path: string): string | undefined {
  const [folder, name] = [dirname(path), basename(path)];
  try {
    const names = fs.readdirSync(folder).sort();
    const near = nearest(name, names) ?? names.find((other) => other.startsWith(`${name}.`));
    return near && path.slice(0, path.length - name.length) + near;
  } catch {
    return undefined;
  }
}

/** The code of a system error. An error of Node's own modules need not be an instance of this realm's Error. */
function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

/** Files whose writing has begun and not ended: an interrupt removes them. */
const unfinished = new Set<string>();

/** The temporary files that an interrupted process leaves to be removed. */
export function unfinishedFiles(): readonly string[] {
  return [...unfinished];
}

const read = promisify(fs.read);
const append = promisify(fs.writeFile);
const nextTurn = promisify(setImmediate);

/** The disk. */
export const files: Files = {
  async read(path, from = 0, to = Infinity) {
    try {
      if (path === '') throw problem('file-name-empty', {});
      const kind = fs.statSync(path);
      if (kind.isDirectory()) throw isDirectory(path);
      const descriptor = fs.openSync(path, 'r');
      return kind.isFile() ? chunksOfFile(path, descriptor, from, to) : chunksOf(path, descriptor);
    } catch (error) {
      throw explainRead(path, error);
    }
  },

  size(path) {
    try {
      const kind = fs.statSync(path, { throwIfNoEntry: false });
      return kind?.isFile() ? kind.size : undefined;
    } catch (error) {
      throw explain(path, error);
    }
  },

  exists: (path) => fs.existsSync(path),

  list(path) {
    try {
      return fs.readdirSync(path, { withFileTypes: true }).map((entry) => {
        const isLink = entry.isSymbolicLink();
        const isFolder = isLink ? isFolderAt(join(path, entry.name)) : entry.isDirectory();
        return { name: entry.name, isFolder, isLink };
      });
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return [];
      throw explain(path, error);
    }
  },

  async write(path) {
    try {
      return openPending(path);
    } catch (error) {
      throw explain(path, error);
    }
  },

  async append(path, text) {
    try {
      fs.appendFileSync(path, text);
    } catch (error) {
      throw explain(path, error);
    }
  },
};

const isFolderAt = (path: string): boolean => fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The error of a directory that stands for a file, with a glob for what is in it: of the extension that most of its files have. */
function isDirectory(path: string): UserError {
  const extensions = fs
    .readdirSync(path)
    .filter((name) => !/^[._]/.test(name))
    .map(extname)
    .sort();
  const countOf = (extension: string): number => extensions.lastIndexOf(extension) - extensions.indexOf(extension);
  const extension = extensions.reduce(
    (most, each) => (countOf(each) > countOf(most) ? each : most),
    extensions[0] ?? '',
  );
  const hints = [hint('glob-reads-all', { folder: path.replace(/\/+$/, ''), extension })];
  return problem('system-error', { error: 'EISDIR' }, { place: { file: path }, hints });
}

/** A part of an open regular file, which is read at once. Two buffers take turns: a chunk holds until the one after the next is asked for. */
async function* chunksOfFile(path: string, descriptor: number, from: number, to: number): AsyncGenerator<Uint8Array> {
  const size = Math.min(READ_CHUNK, to - from);
  const buffers = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(size)];
  let position = from;
  try {
    for (let chunk = 0; position < to; chunk++) {
      const buffer = buffers[chunk % 2];
      const length = fs.readSync(descriptor, buffer, 0, Math.min(size, to - position), position);
      if (length === 0) return;
      position += length;
      if (chunk % CHUNKS_A_TURN === CHUNKS_A_TURN - 1) await nextTurn();
      yield buffer.subarray(0, length);
    }
  } catch (error) {
    throw explain(path, error);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** What an open pipe or device gives, which is waited for where an interrupt is heard. */
async function* chunksOf(path: string, descriptor: number): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const buffer = Buffer.allocUnsafe(READ_CHUNK);
      const { bytesRead } = await read(descriptor, buffer, 0, READ_CHUNK, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw explain(path, error);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** The file that a link names, through links to links, also where there is none yet; any other path itself. */
function linkTarget(path: string): string {
  const isLink = fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? linkTarget(resolve(dirname(path), fs.readlinkSync(path))) : path;
}

/**
 * A regular file or a new name is written beside itself and renamed into place, through a link into the place of what the
 * link names; a device or a FIFO is written to directly.
 */
function openPending(path: string): PendingFile {
  if (path === '') throw problem('file-name-empty', {});
  const existing = fs.statSync(path, { throwIfNoEntry: false });
  if (existing?.isDirectory()) throw problem('system-error', { error: 'EISDIR' }, { place: { file: path } });
  // What the shell has opened is written to where it stands: it may lead to a file that others write to as well.
  const inherited = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
  const direct = inherited !== undefined || (existing !== undefined && !existing.isFile());
  const target = direct ? path : linkTarget(path);
  const name = direct ? path : join(dirname(target), `.${basename(target)}.${process.pid}.lossctl`);
  const descriptor =
    inherited === undefined ? fs.openSync(name, direct ? 'w' : 'wx', existing?.mode ?? 0o666) : Number(inherited);
  if (!direct) unfinished.add(name);
  // The mode given to open is cut by the umask.
  if (existing !== undefined && !direct) fs.fchmodSync(descriptor, existing.mode);
  let closed = false;
  const close = (): void => {
    if (!closed) fs.closeSync(descriptor);
    closed = true;
  };

  const attempt = async (action: () => Promise<void>): Promise<void> => {
    try {
      await action();
    } catch (error) {
      throw explain(path, error);
    }
  };
  // One piece is being written while the next is made.
  let last: Promise<void> = Promise.resolve();
  return {
    write: (text) =>
      attempt(async () => {
        await last;
        last = append(descriptor, text);
        // Whoever waits for it next hears of its failure.
        last.catch(() => undefined);
      }),
    finish: () =>
      attempt(async () => {
        await last;
        close();
        if (direct) return;
        fs.renameSync(name, target);
        unfinished.delete(name);
      }),
    async discard() {
      await Promise.allSettled([last]);
      close();
      if (!unfinished.delete(name)) return;
      fs.rmSync(name, { force: true });
    },
  };
}
