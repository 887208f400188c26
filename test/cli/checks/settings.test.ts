import { expect, test } from '@jest/globals';
import { readEntries } from '../../../src/cli/checks/checks-file.ts';
import { checkKey, readSetting } from '../../../src/cli/checks/settings.ts';
import { readYaml } from '../../../src/cli/checks/yaml.ts';
import { findLoss } from '../../../src/loss/registry.ts';
import { flagsOf } from '../../../src/request/flags-of.ts';
import { readGiven } from '../../../src/request/read.ts';

const flags = flagsOf('check', [findLoss('ce').loss], () => false);
const locate = (path: string): string => `in/${path}`;

async function read(text: string, root = `checks: [{name: a, ${text}}]`) {
  const [{ settings }] = readEntries(await readYaml(root, 'c.yaml'), checkKey);
  return readGiven(settings.map((setting) => readSetting(setting, { flags, locate })));
}

test('keys are read as the flags of the same name', async () => {
  const text = 'header: false, fail-if: [mean > 1, p95 > 2], max: 0.050, by: [a, b], class-weight: {cat: 2, dog: 0.5}';
  expect(await read(text)).toMatchObject({
    header: false,
    failIf: [{ term: 'mean' }, { term: 'p95' }],
    max: { bound: 0.05 },
    by: 'a,b',
    parameters: { classWeight: 'cat=2,dog=0.5' },
  });
});

test('paths are located, of flags that name files', async () => {
  expect(await read('weight: w.csv, baseline: b.json, by: c')).toMatchObject({
    weight: 'in/w.csv',
    baseline: 'in/b.json',
    by: 'c',
  });
});

test('a value that is refused is placed, and named by its key and by whom it belongs to', async () => {
  await expect(read('max: x')).rejects.toMatchObject({
    message: 'c.yaml:1:25: check "a": max: "x" is not a number',
    problem: { code: 'no-number', place: { file: 'c.yaml', line: 1, character: 25 } },
  });
  await expect(read('', 'defaults: {max: x}\nchecks: [{name: a}]')).rejects.toThrow(
    'c.yaml:1:17: defaults: max: "x" is not a number',
  );
});
