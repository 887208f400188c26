import { describe, expect, test } from '@jest/globals';
import { parseJson } from '../../../src/input/json/json-text.ts';

const messageOf = (text: string, line = 1): string => {
  try {
    return `read as ${JSON.stringify(parseJson(text, 'f.json', line))}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

test('the bare NaN and infinities of Python become the words that lossctl writes', () => {
  expect(parseJson('[NaN, Infinity, -Infinity, 1]', 'f', 1)).toEqual(['NaN', 'Infinity', '-Infinity', 1]);
  expect(parseJson('{"NaN": "Infinity \\" NaN", "x": NaN}', 'f', 1)).toEqual({ NaN: 'Infinity " NaN', x: 'NaN' });
});

describe('a fault is named with line and column', () => {
  test.each([
    ['[1, 2', 1, 'f.json:1:6: the JSON ends too early'],
    ['[1,\n 2,\n x]', 1, 'f.json:3:2: unexpected "x" in JSON'],
    ['{"a": 1,}', 1, 'f.json:1:9: unexpected "}" in JSON'],
    ['[1,,2]', 1, 'f.json:1:4: unexpected "," in JSON'],
    ['[1 2]', 1, 'f.json:1:4: unexpected "2" in JSON'],
    ['[1]]', 1, 'f.json:1:4: unexpected "]" in JSON'],
    ["{'a': 1}", 1, 'f.json:1:2: unexpected "\'" in JSON'],
    ['{"a" 1}', 1, 'f.json:1:6: unexpected "1" in JSON'],
    ['{"한": 1, x}', 1, 'f.json:1:10: unexpected "x" in JSON'],
    ['[01]', 7, 'f.json:7:3: unexpected "1" in JSON'],
    ['[nan]', 1, 'f.json:1:2: unexpected "n" in JSON'],
    ['[]\n[]', 1, 'f.json:2:1: unexpected "[" in JSON'],
  ])('%j', (text, line, message) => {
    expect(messageOf(text, line)).toBe(message);
  });

  test('also behind a bare NaN, which takes no more room than the user gave it', () => {
    expect(messageOf('[NaN, NaN, x]')).toBe('f.json:1:12: unexpected "x" in JSON');
  });

  test('a control character is shown escaped', () => {
    expect(messageOf('[\u001b]')).toBe('f.json:1:2: unexpected "\\u001b" in JSON');
  });
});

describe('where the text of numbers is kept', () => {
  test.each([
    ['[9007199254740993, 9007199254740992, 7, 0.1]', ['9007199254740993', 9007199254740992, 7, 0.1]],
    ['[1.0, 1e3, -0, 1E400, -12.50]', ['1.0', '1e3', '-0', '1E400', '-12.50']],
    ['{"a": "1.0, \\"2.0", "2.0": 3.0, "b": [1.0]}', { a: '1.0, "2.0', '2.0': '3.0', b: ['1.0'] }],
    ['[NaN, 1.0]', ['NaN', '1.0']],
    ['18446744073709551616', '18446744073709551616'],
  ])('%s', (text, value) => {
    expect(parseJson(text, 'f', 1, true)).toEqual(value);
  });

  test('a fault is one all the same', () => {
    for (const text of ['{1.0: 2}', '[01.0]', '[1.]', '[+1.0]'])
      expect(() => parseJson(text, 'f', 1, true)).toThrow('unexpected');
  });
});

test('a bare NaN or Infinity is a value, and never a key', () => {
  expect(parseJson('{"NaN": Infinity}', 'f', 1)).toEqual({ NaN: 'Infinity' });
  expect(() => parseJson('{Infinity:{"p":1}}', 'f.json', 1)).toThrow('f.json:1:2: unexpected "I" in JSON');
});

test('a string of 20 MB is read, beside a bare NaN and before a fault', () => {
  const long = `"${'ab\\"c'.repeat(4e6)}"`;
  expect(parseJson(`[${long}, NaN]`, 'f', 1)).toHaveLength(2);
  expect(parseJson(`[${long}, 1.0]`, 'f', 1, true)).toHaveLength(2);
  expect(() => parseJson(`[${long}, x]`, 'f', 1)).toThrow('unexpected "x" in JSON');
  expect(() => parseJson(`[${long.slice(0, -1)}`, 'f', 1)).toThrow('ends too early');
});
