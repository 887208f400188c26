import { expect, test } from '@jest/globals';
import { inFlagForm } from '../../src/cli/flag-form.ts';
import { run } from '../support/fake-io.ts';

test('_ and - are alike in the names of flags, and in nothing else', () => {
  expect(inFlagForm(['bce', 'p_a.csv', '--from_logits', '--pos_weight=a_b=2', '--pred', 'p_*', '-q'])).toEqual([
    'bce',
    'p_a.csv',
    '--from-logits',
    '--pos-weight=a_b=2',
    '--pred',
    'p_*',
    '-q',
  ]);
  expect(inFlagForm(['mse', '--', '--a_b'])).toEqual(['mse', '--', '--a_b']);
});

test('a flag is the same in both forms, its --no- form and the help too', async () => {
  const files = { 'p.csv': 'p\n0\n2\n', 'y.csv': 'y\n0\n1\n' };
  const outcomes = [];
  for (const flags of [['--from_logits'], ['--from-logits'], ['--from_logits', '--no_header']])
    outcomes.push(await run(['bce', 'p.csv', 'y.csv', ...flags, '-q'], { files }));
  expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 2]);
  expect(outcomes[0].stdout).toBe(outcomes[1].stdout);
  expect((await run(['mse', '--help_all'], { files })).stdout).toContain('--input-format');
});
