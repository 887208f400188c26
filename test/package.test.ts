import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from '@jest/globals';
import { closureOf, importsOfSource } from './support/imports.ts';
import { readOwn } from './support/repository.ts';

const { files } = JSON.parse(readOwn('package.json')) as { readonly files: readonly string[] };

/** What index.js imports when it runs, and what index.d.ts imports for its types, of dist/src. */
const needed = [...modulesOfLibrary(), ...declarationsOfLibrary()];

function modulesOfLibrary(): string[] {
  const running = importsOfSource().filter(({ isTypeOnly }) => !isTypeOnly);
  return closureOf('index.ts', running).map((file) => file.replace(/\.ts$/, '.js'));
}

function declarationsOfLibrary(): string[] {
  const found = new Set(['index.d.ts']);
  for (const file of found) {
    const text = readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8');
    for (const [, name] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.[jt]s['"]/g))
      found.add(posix.join(posix.dirname(file), `${name}.d.ts`));
  }
  return [...found];
}

/** What is listed of dist/src, as rooms or as files of one. */
const listed = files
  .flatMap((name) => /^dist\/src\/(\w.*)$/.exec(name)?.[1] ?? [])
  .filter((name) => name !== 'index.*');

/** Whether an entry stands for a file: the room that it is in, or a name that ends in anything. */
const holds = (entry: string, file: string): boolean =>
  file.startsWith(entry.includes('/') ? entry.replace(/\*$/, '') : `${entry}/`);

test('the package has the rooms that the library and its types are made of, of some the files alone, and no others', () => {
  const inRooms = needed.filter((file) => file.includes('/'));
  expect(inRooms.filter((file) => !listed.some((entry) => holds(entry, file)))).toEqual([]);
  expect(listed.filter((entry) => !inRooms.some((file) => holds(entry, file)))).toEqual([]);
  expect(needed).toContain('losses/mse.js');
  expect(needed).toContain('loss/loss.d.ts');
});

test('the package has the program and no more', () => {
  const others = files.filter((name) => !/^dist\/src\/\w/.test(name) || name === 'dist/src/index.*');
  expect(others).toEqual([
    ...['bin/lossctl.js', 'bin/package.json', 'dist/cli.cjs', 'dist/parts', 'dist/worker.cjs'],
    ...['dist/src/index.*', '!**/*.map'],
  ]);
});
