import { expect, test } from '@jest/globals';
import { readKey } from '../../src/columns/key-text.ts';

const read = (cell: unknown): string => readKey(cell, () => ({ file: 'f', line: 1 }));

test('a key is its text, trimmed', () => {
  expect([' a b\t', '007', '7.0', 'NA', 'null', 7, -0.5, true, '9007199254740993', 2n ** 64n].map(read)).toEqual([
    ...['a b', '007', '7.0', 'NA', 'null', '7', '-0.5', 'true', '9007199254740993', '18446744073709551616'],
  ]);
});

test('no text is an error', () => {
  for (const cell of ['', ' \t', null, undefined, Number.NaN])
    expect(() => read(cell)).toThrow('f:1: the key is empty');
});

test('text that was damaged is an error, as two keys may have become one', () => {
  expect(() => read('caf\ufffd')).toThrow('f:1: key "caf\ufffd" is not valid UTF-8');
  expect(() => read('\ud800')).toThrow('is not valid UTF-8');
  expect(read('😀')).toBe('😀');
});
