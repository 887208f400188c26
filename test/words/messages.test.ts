import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { messages as en } from '../../src/words/en/messages/index.ts';
import { messages as ko } from '../../src/words/ko/messages/index.ts';
import { sourcesIn } from '../support/imports.ts';
import { pathOf } from '../support/repository.ts';

const textOf = (source: string): string => readFileSync(pathOf(`src/${source}`), 'utf8');
const sources = sourcesIn('src');

test('both languages word the same codes', () => {
  expect(Object.keys(ko()).sort()).toEqual(Object.keys(en()).sort());
});

test('no code stands in two rooms, of which one would hide the other', () => {
  const codes = sources
    .filter((source) => source.startsWith('words/en/messages/'))
    .flatMap((source) => [...textOf(source).matchAll(/^ {2}'?([a-z][\w-]*)'?: (?:\(|\n)/gm)].map(([, code]) => code));
  expect(codes.length).toBeGreaterThan(300);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

test('every code is said by some source', () => {
  const all = sources.filter((source) => !source.startsWith('words/')).map(textOf);
  const isSaid = (code: string): boolean => all.some((text) => text.includes(`'${code}'`));
  expect(Object.keys(en()).filter((code) => !isSaid(code))).toEqual([]);
});
