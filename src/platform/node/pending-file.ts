import * as fs from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { problem } from '../../problem/problem.ts';
import type { PendingFile } from '../platform.ts';
import { explain } from './system-error.ts';

/** Files whose writing has begun and not ended: an interrupt removes them. */
const unfinished = new Set<string>();

/** The temporary files that an interrupted process leaves to be removed. */
export function unfinishedFiles(): readonly string[] {
  return [...unfinished];
}

const append = promisify(fs.writeFile);

/** The file that a link names, through links to links, also where there is none yet; any other path itself. */
function linkTarget(path: string): string {
  const isLink = fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? linkTarget(resolve(dirname(path), fs.readlinkSync(path))) : path;
}

/**
 * A regular file or a new name is written beside itself and renamed into place, through a link into the place of what the
 * link names; a device or a FIFO is written to directly.
 */
export function openPending(path: string): PendingFile {
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
