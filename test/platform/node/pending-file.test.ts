import { chmod, lstat, mkdir, readdir, readFile, readlink, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { files } from '../../../src/platform/node/files.ts';
import { unfinishedFiles } from '../../../src/platform/node/pending-file.ts';
import { folderOf } from '../../support/process.ts';
import '../../support/realm.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await folderOf({ 'old.txt': 'old' });
});

describe('writing', () => {
  test('shows a file under its name only when it is whole', async () => {
    const file = await files.write(at('new.txt'));
    await file.write('one ');
    await file.write('two');
    expect(await readdir(folder)).not.toContain('new.txt');
    expect(unfinishedFiles()).toHaveLength(1);
    await file.finish();
    expect(await readFile(at('new.txt'), 'utf8')).toBe('one two');
    expect((await readdir(folder)).sort()).toEqual(['new.txt', 'old.txt']);
    expect(unfinishedFiles()).toEqual([]);
  });

  test('leaves what was there until it is whole, and for good when discarded', async () => {
    const file = await files.write(at('old.txt'));
    await file.write('new');
    expect(await readFile(at('old.txt'), 'utf8')).toBe('old');
    await file.discard();
    expect(await readFile(at('old.txt'), 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['old.txt']);
    expect(unfinishedFiles()).toEqual([]);
  });

  test('replaces the file that a link names, and not the link', async () => {
    await symlink('old.txt', at('link'));
    const file = await files.write(at('link'));
    await file.write('new');
    await file.finish();
    expect((await lstat(at('link'))).isSymbolicLink()).toBe(true);
    expect(await readFile(at('old.txt'), 'utf8')).toBe('new');
  });

  test('through a link to a name that is not there yet makes that file', async () => {
    await symlink('later.txt', at('link'));
    const file = await files.write(at('link'));
    await file.write('new');
    await file.finish();
    expect(await readlink(at('link')).catch(() => 'no link')).toBe('later.txt');
    expect(await readFile(at('later.txt'), 'utf8')).toBe('new');
  });

  test('keeps the permissions of the file it replaces', async () => {
    await chmod(at('old.txt'), 0o660);
    const file = await files.write(at('old.txt'));
    await file.finish();
    expect((await stat(at('old.txt'))).mode & 0o777).toBe(0o660);
  });

  test('goes to a device directly', async () => {
    const file = await files.write('/dev/null');
    expect(unfinishedFiles()).toEqual([]);
    await file.write('x');
    await file.finish();
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true);
  });

  test('that fails is known at the next piece, or at the end', async () => {
    const short = await files.write('/dev/full');
    await short.write('x');
    await expect(short.finish()).rejects.toThrow('/dev/full: no space left on the device');
    const long = await files.write('/dev/full');
    await long.write('x');
    await expect(long.write('y')).rejects.toThrow('/dev/full: no space left on the device');
    await long.discard();
  });

  test.each([
    ['.', 'is a directory'],
    ['missing/out', 'no such file or directory'],
    ['old.txt/out', 'a part of the path is no directory'],
  ])('to %s is refused', async (name, message) => {
    await expect(files.write(`${folder}/${name}`)).rejects.toThrow(message);
    expect(await readdir(folder)).toEqual(['old.txt']);
  });

  test('that cannot take its name in the end leaves nothing after it is discarded', async () => {
    const file = await files.write(at('taken'));
    await file.write('x');
    await mkdir(at('taken'));
    await expect(file.finish()).rejects.toThrow('is a directory');
    await file.discard();
    expect((await readdir(folder)).sort()).toEqual(['old.txt', 'taken']);
  });
});
