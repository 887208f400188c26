import { expect, test } from '@jest/globals';
import { readEntries } from '../../../src/cli/checks/checks-file.ts';
import { readYaml } from '../../../src/cli/checks/yaml.ts';

const read = async (text: string) => readEntries(await readYaml(text, 'c.yaml'), () => undefined);

test('a check has its name, its place, and its settings with theirs', async () => {
  const [{ name, place, owner, settings }] = await read('checks:\n  - name: one\n    max: 3\n');
  expect({ name, place, owner }).toEqual({
    name: 'one',
    place: { file: 'c.yaml', line: 2, character: 5 },
    owner: { code: 'check', args: { name: 'one' } },
  });
  expect(settings).toMatchObject([
    { key: 'max', place: { line: 3, character: 5 }, value: { text: '3', place: { line: 3, character: 10 } } },
  ]);
});

test('a key of a check takes the place of the default, whole', async () => {
  const entries = await read('defaults: {loss: mse, fail-if: [a, b]}\nchecks: [{name: one, fail-if: c}, {name: two}]');
  const shown = entries.map(({ settings }) => settings.map(({ key, owner, value }) => [key, owner.code, value.kind]));
  expect(shown).toEqual([
    [
      ['loss', 'part-of-file', 'leaf'],
      ['fail-if', 'check', 'leaf'],
    ],
    [
      ['loss', 'part-of-file', 'leaf'],
      ['fail-if', 'part-of-file', 'list'],
    ],
  ]);
});
