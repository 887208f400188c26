import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { builtClosureOf } from './support/imports.ts';

const { files } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly files: readonly string[];
};

test('the package has the rooms that the library is made of, and no others', () => {
  const needed = builtClosureOf('index').filter((file) => file.includes('/'));
  const rooms = new Set(needed.map((file) => file.split('/')[0]));
  const listed = files.flatMap((name) => /^dist\/src\/(\w+)\/\*\*\/\*\.js$/.exec(name)?.[1] ?? []);
  expect(listed).toEqual([...rooms].sort());
});

test('the package has the program and all types, and no more', () => {
  const others = files.filter((name) => !/^dist\/src\/\w+\/\*\*\/\*\.js$/.test(name));
  expect(others).toEqual([
    ...['bin/lossctl.js', 'bin/package.json', 'dist/cli.cjs', 'dist/worker.cjs'],
    ...['dist/src/index.js', 'dist/src/**/*.d.ts'],
  ]);
});
