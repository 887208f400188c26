import { describe, expect, test } from '@jest/globals';
import { layoutOf } from '../../../src/input/json/json-layout.ts';
import { findTemplate, formOf, type Template } from '../../../src/input/json/json-template.ts';

const templateOf = (text: string): Template | undefined =>
  findTemplate(text, layoutOf(JSON.parse(text), { file: 'f', line: 1 }).paths);

describe('the template of', () => {
  test.each<readonly [string, string, readonly (readonly [number, string])[]]>([
    ['1', '', [[0, '']]],
    [' "a, b" ', ' ', [[0, ' ']]],
    [
      '[1, true,null]',
      '[',
      [
        [0, ', '],
        [1, ','],
        [2, ']'],
      ],
    ],
    [
      '{"a": {"b": [1, {"c": "{"}]}, "d": [[], {}, 2]}',
      '{"a": {"b": [',
      [
        [0, ', {"c": '],
        [1, '}]}, "d": [[], {}, '],
        [2, ']}'],
      ],
    ],
    [
      '{"b":1,"2":3,"1":4}',
      '{"b":',
      [
        [2, ',"2":'],
        [1, ',"1":'],
        [0, '}'],
      ],
    ],
    ['{"a\\"\\\\":"\\\\\\""}', '{"a\\"\\\\":', [[0, '}']]],
    ['{"a":[],"a":[1]}', '{"a":[],"a":[', [[0, ']}']]],
  ])('%s', (text, before, scalars) => {
    expect(templateOf(text)).toEqual({ before, scalars: scalars.map(([column, after]) => ({ column, after })) });
  });

  test.each(['{"a":1,"a":2}', '{"a":{"x":1},"a":{"y":2}}', '{"a":[1],"a":{"0":2}}', '{"a":1,"a":{},"b":2}'])(
    '%s, in which a key stands twice, is none',
    (text) => {
      expect(templateOf(text)).toBeUndefined();
    },
  );

  test('a dotted key is not the path that it looks like', () => {
    expect(templateOf('{"a":{"b":1},"a.b":2}')?.scalars.map(({ column }) => column)).toEqual([0, 1]);
  });

  test('a long string and a deep value that is replaced', () => {
    const long = JSON.stringify({ a: 'x'.repeat(20_000_000), b: 1 });
    expect(templateOf(long)?.scalars.length).toBe(2);
    expect(templateOf(`{"a":${'['.repeat(5000)}1${']'.repeat(5000)},"a":2}`)).toBeUndefined();
  });
});

test('a form is data, with a place for each column that is wanted', () => {
  const template = templateOf('{"b":1,"0":2,"c":"x"}');
  const form = template && formOf(template, [{ matrix: 1, column: 0 }, { matrix: 0, column: 0 }, undefined]);
  expect(structuredClone(form)).toEqual({
    grammar: 'json',
    delimiter: undefined,
    before: '{"b":',
    fields: [
      { place: { matrix: 0, column: 0 }, after: ',"0":' },
      { place: { matrix: 1, column: 0 }, after: ',"c":' },
      { place: undefined, after: '}' },
    ],
    widths: [1, 1],
  });
});
