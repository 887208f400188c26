import { writeFile } from 'node:fs/promises';
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
