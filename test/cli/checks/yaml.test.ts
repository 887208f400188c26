import { expect, test } from '@jest/globals';
import { readYaml } from '../../../src/cli/checks/yaml.ts';
import { UserError } from '../../../src/problem/problem.ts';

const read = (text: string) => readYaml(text, 'c.yaml');
const at = (line: number, character: number) => ({ file: 'c.yaml', line, character });
const leaf = (place: object, text: string, truth?: boolean) => ({ kind: 'leaf', place, text, truth });

test('values have the place where they stand, and the text that is written', async () => {
  expect(await read('a: 0.050\nb:\n  - "x: y"\n  - true\n  -\nc: ~\n')).toEqual({
    kind: 'fields',
    place: at(1, 1),
    fields: [
      { key: 'a', place: at(1, 1), value: leaf(at(1, 4), '0.050') },
      {
        key: 'b',
        place: at(2, 1),
        value: {
          kind: 'list',
          place: at(3, 3),
          items: [
            leaf(at(3, 5), 'x: y'),
            leaf(at(4, 5), 'true', true),
            { kind: 'empty', place: expect.objectContaining({ file: 'c.yaml' }) },
          ],
        },
      },
      { key: 'c', place: at(6, 1), value: { kind: 'empty', place: at(6, 4) } },
    ],
  });
});

test('true and false are truths only where they are not quoted, and yes and no are words', async () => {
  expect(await read('[true, False, "true", yes]')).toMatchObject({
    items: [{ truth: true }, { truth: false }, { truth: undefined }, { truth: undefined }],
  });
});

test('a file of nothing but comments is empty', async () => {
  expect(await read('')).toEqual({ kind: 'empty', place: at(1, 1) });
  expect(await read('# nothing\n')).toMatchObject({ kind: 'empty' });
});

test.each([
  ['a: 1\na: 2\n', /^c\.yaml:2:1: map keys must be unique$/],
  ['a: [1\n', /^c\.yaml:\d:\d: flow sequence/],
  ['a: b: c\n', /^c\.yaml:1:4: nested mappings/],
  ['a:\n\t- 1\n', /^c\.yaml:2:1: tabs are not allowed/],
  ['a: !secret b\n', /^c\.yaml:1:4: unresolved tag: !secret$/],
  ['a: &x 1\nb: *x\n', /^c\.yaml:2:4: "\*x": aliases are not read$/],
  ['a: 1\n---\nb: 1\n', /^c\.yaml:\d:1: source contains multiple documents/],
  ['? [a]\n: 1\n', /^c\.yaml:1:1: a key is a word$/],
  ['['.repeat(20_000), /^c\.yaml: is nested too deep$/],
  ['- '.repeat(20_000), /nested too deep$/],
  [Array.from({ length: 4000 }, (_, level) => `${' '.repeat(level)}a:\n`).join(''), /nested too deep$/],
])('%j is refused in one line, with its place', async (text, message) => {
  const error = await read(text).then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  expect(error.message).toMatch(message);
  expect(error.message).not.toContain('\n');
});
