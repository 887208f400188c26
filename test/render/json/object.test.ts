import { expect, test } from '@jest/globals';
import { jsonKey, jsonNumbers, jsonObject } from '../../../src/render/json/object.ts';

test('keys are quoted, values are taken as they are', () => {
  expect(
    jsonObject([
      ['a"b', '1'],
      ['c', '"x"'],
    ]),
  ).toBe('{"a\\"b": 1, "c": "x"}');
  expect(jsonObject([])).toBe('{}');
});

test('one number or key stands bare, several in an array', () => {
  expect([jsonNumbers([1]), jsonNumbers([1, Number.NaN])]).toEqual(['1', '[1, "NaN"]']);
  expect([jsonKey(['a"']), jsonKey(['a', 'b'])]).toEqual(['"a\\""', '["a", "b"]']);
});
