import { chmod, lstat, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { explain, files, unfinishedFiles } from '../../../src/platform/node/files.ts';
import { folderOf } from '../../support/process.ts';
import '../../support/realm.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeEach(async () => {
  folder = await folderOf({ 'old.txt': 'old' });
});

async function text(path: string): Promise<string> {
  const decoder = new TextDecoder();
  let all = '';
  for await (const chunk of await files.read(path)) all += decoder.decode(chunk, { stream: true });
  return all;
}

describe('reading', () => {
  test('gives the bytes of a file, in chunks', async () => {
    await writeFile(at('long'), 'x'.repeat(1_000_000));
    expect((await text(at('long'))).length).toBe(1_000_000);
    expect(await text(at('old.txt'))).toBe('old');
  });

  test.each([
    ['nope', 'nope: no such file or directory'],
    ['.', '.: is a directory'],
    ['old.txt/x', 'old.txt/x: a part of the path is no directory'],
    ['x'.repeat(300), 'the name is too long'],
  ])('%s is refused in the words of a user', async (name, message) => {
    await expect(text(`${folder}/${name}`)).rejects.toThrow(message);
  });

  test('of what is not there offers the nearest name in its folder', async () => {
    await writeFile(at('labels.csv'), '');
    for (const name of ['lables.csv', 'labels'])
      await expect(text(at(name))).rejects.toMatchObject({ hint: `did you mean ${at('labels.csv')}?` });
    for (const name of ['other', 'no/labels.csv'])
      await expect(text(at(name))).rejects.toMatchObject({ hint: undefined });
  });

  test('asks for a size in the same words', () => {
    expect([files.size(at('old.txt')), files.size(folder), files.size(at('nope'))]).toEqual([3, undefined, undefined]);
    expect(() => files.size(at('x'.repeat(300)))).toThrow('the name is too long');
  });

  test('may stop early', async () => {
    await writeFile(at('long'), 'x'.repeat(1_000_000));
    for await (const chunk of await files.read(at('long'))) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
  });
});

describe('folders', () => {
  test('are listed, with what links lead to', async () => {
    await mkdir(at('sub'));
    await symlink('sub', at('link'));
    await symlink('nothing', at('dangling'));
    expect([...files.list(folder)].sort((one, other) => (one.name < other.name ? -1 : 1))).toEqual([
      { name: 'dangling', isFolder: false, isLink: true },
      { name: 'link', isFolder: true, isLink: true },
      { name: 'old.txt', isFolder: false, isLink: false },
      { name: 'sub', isFolder: true, isLink: false },
    ]);
  });

  test('have nothing in them where there are none', () => {
    expect([files.list(at('nope')), files.list(at('old.txt'))]).toEqual([[], []]);
    expect([files.exists(at('old.txt')), files.exists(folder), files.exists(at('nope'))]).toEqual([true, true, false]);
  });

  test('that stand for a file are refused, with a glob for what is in them', async () => {
    await mkdir(at('out'));
    for (const name of ['_SUCCESS', 'part-0.parquet', '.crc.x']) await writeFile(join(at('out'), name), '');
    for (const path of [at('out'), `${at('out')}/`])
      await expect(text(path)).rejects.toMatchObject({
        hint: `a glob reads all its files: '${at('out')}/*.parquet'`,
      });
    await mkdir(at('empty'));
    await expect(text(at('empty'))).rejects.toMatchObject({ hint: `a glob reads all its files: '${at('empty')}/*'` });
  });
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

describe('appending', () => {
  test('adds to the end of what is there, and makes what is not', async () => {
    for (const name of ['old.txt', 'new.txt']) await files.append(at(name), ' new');
    expect(await readFile(at('old.txt'), 'utf8')).toBe('old new');
    expect(await readFile(at('new.txt'), 'utf8')).toBe(' new');
  });

  test('says why it cannot', async () => {
    await expect(files.append(at('none/a.txt'), '')).rejects.toThrow('none/a.txt: no such file or directory');
    await expect(files.append(folder, '')).rejects.toThrow('is a directory');
  });
});

test('a path in a message is shown escaped', () => {
  const error = Object.assign(new Error('x'), { code: 'EACCES' });
  expect(explain('a\n\u001b', error).message).toBe('a\\u000a\\u001b: permission denied');
  expect(explain('a', Object.assign(new Error('x'), { code: 'EWEIRD' })).message).toBe('a: EWEIRD');
  const own = new TypeError('own');
  expect(explain('a', own)).toBe(own);
});
