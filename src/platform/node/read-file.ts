// The callback functions and not node:fs/promises, which takes two milliseconds to load.
import * as fs from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { promisify } from 'node:util';
import { nearest } from '../../problem/nearest.ts';
import { hint, problem, type UserError } from '../../problem/problem.ts';
import { codeOf, explain } from './system-error.ts';

// From 32 KiB to 8 MiB the size of a chunk moved the time of a run by less than a tenth; this one was best.
const READ_CHUNK = 256 * 1024;

// Between so many chunks, some milliseconds, an interrupt is heard.
const CHUNKS_A_TURN = 16;

const read = promisify(fs.read);
const nextTurn = promisify(setImmediate);

/** The bytes of a file from `from` to `to`; of a pipe or device all that come. Throws UserError. */
export function readFile(path: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  try {
    if (path === '') throw problem('file-name-empty', {});
    const kind = fs.statSync(path);
    if (kind.isDirectory()) throw isDirectory(path);
    const descriptor = fs.openSync(path, 'r');
    return kind.isFile() ? chunksOfFile(path, descriptor, from, to) : chunksOf(path, descriptor);
  } catch (error) {
    throw explainRead(path, error);
  }
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
