import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { files } from '../../../src/platform/node/files.ts';
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
