import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { losses } from '../src/index.ts';

test('no name or alias of a loss is that of another', () => {
  const names = losses.flatMap(({ name, aliases }) => [name, ...aliases]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
});

test('every loss is held against the properties of all, in its own test', () => {
  const folder = new URL('losses/', import.meta.url);
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.js'));
  const texts = tests.map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const described = texts.flatMap((text) => [...text.matchAll(/^describeLoss\('(.*)'\);$/gm)].map(([, name]) => name));
  expect(described.sort()).toEqual(losses.map(({ name }) => name).sort());
});
