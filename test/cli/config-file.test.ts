import { expect, test } from '@jest/globals';
import { type Key, readConfiguration, type Vocabulary } from '../../src/cli/config-file.ts';
import { readYaml } from '../../src/cli/yaml.ts';
import { UserError } from '../../src/problem/problem.ts';
import { refusalOf } from '../support/refusal.ts';

const KEYS: readonly Key[] = [
  { name: 'header', kind: 'switch', on: '--header', off: '--no-header' },
  { name: 'once', kind: 'switch', on: '--once' },
  { name: 'fail-if', kind: 'values' },
  {
    name: 'max',
    kind: 'value',
    test(text) {
      if (text === 'x') throw new UserError('--max: "x" is not a number', 'a hint');
    },
  },
  { name: 'by', kind: 'value' },
  { name: 'class-weight', kind: 'pairs' },
  { name: 'weight', kind: 'value', locate: (text) => `in/${text}` },
];
const vocabulary: Vocabulary = { keysOf: () => KEYS, outside: ['format'], locate: (path) => `in/${path}` };
const read = async (text: string) => readConfiguration(await readYaml(text, 'c.yaml'), vocabulary);

test('a check becomes the words of a command line: flags, then what they are about', async () => {
  const text = `checks:
  - name: one
    loss: [mse, mae]
    preds: p.csv
    labels: y.csv
    header: false
    once: true
    fail-if: [mean > 1, p95 > 2]
    max: 0.050
    by: [a, b]
    class-weight: {cat: 2, dog: 0.5}
    weight: w.csv
`;
  expect(await read(text)).toEqual([
    {
      name: 'one',
      place: 'c.yaml:2:5',
      losses: 'mse,mae',
      words: [
        '--no-header',
        '--once',
        '--fail-if=mean > 1',
        '--fail-if=p95 > 2',
        '--max=0.050',
        '--by=a,b',
        '--class-weight=cat=2,dog=0.5',
        '--weight=in/w.csv',
        '--',
        'mse,mae',
        'in/p.csv',
        'in/y.csv',
      ],
    },
  ]);
});

test('a key of a check takes the place of the default, whole', async () => {
  const text = `defaults: {loss: mse, preds: p, fail-if: [a, b], max: 1, once: false}
checks: [{name: one, fail-if: c}, {name: two}]`;
  expect((await read(text)).map(({ words }) => words)).toEqual([
    ['--max=1', '--fail-if=c', '--', 'mse', 'in/p'],
    ['--fail-if=a', '--fail-if=b', '--max=1', '--', 'mse', 'in/p'],
  ]);
});

test('a value that is refused is placed, and named by its key and by whom it belongs to', async () => {
  const of = async (text: string) => {
    const root = await readYaml(text, 'c.yaml');
    return refusalOf(() => readConfiguration(root, vocabulary));
  };
  expect(await of('checks: [{name: a, loss: l, preds: p, max: x}]')).toMatchObject({
    message: 'c.yaml:1:44: check "a": max: "x" is not a number',
    hint: 'a hint',
  });
  expect(await of('defaults: {max: x}\nchecks: [{name: a, loss: l, preds: p}]')).toMatchObject({
    message: 'c.yaml:1:17: defaults: max: "x" is not a number',
  });
});
