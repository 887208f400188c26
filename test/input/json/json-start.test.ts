import { expect, test } from '@jest/globals';
import { isWholeValue, startsJson, startsNdjson } from '../../../src/input/json/json-start.ts';

test('JSON begins with a bracket, after spaces and a mark', () => {
  expect(['[1', '{', '\ufeff \n[', '1', 'a[', ''].map(startsJson)).toEqual([true, true, true, false, false, false]);
});

test('NDJSON begins with a whole value, after which more follows', () => {
  expect(['[1]\n[', '{"a":1}\r\n{', '[1]\n', '[\n1]', '1\n2\n', '[1]'].map(startsNdjson)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('a line is a value by itself, or is not', () => {
  expect(['1', '{"a":1}', '{"a":', ''].map(isWholeValue)).toEqual([true, true, false, false]);
});
