import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../src/engine/library/api.ts';
import { nanResult } from '../../src/engine/nan-result.ts';
import { findLoss } from '../../src/loss/registry.ts';
import { type Choices, resolve } from '../../src/loss/resolve.ts';
import type { Summary } from '../../src/result/summary.ts';
import { message } from '../../src/words/message.ts';
import { run } from '../support/fake-io.ts';
import { SUMMARY } from '../support/view.ts';

const errorOf = (loss: string, summary: Partial<Summary>, choices: Choices = {}) =>
  nanResult(
    {
      label: loss,
      resolved: resolve(findLoss(loss).loss, choices),
      source: 0,
      within: message('model', { name: 'a' }),
    },
    { ...SUMMARY, headline: Number.NaN, ...summary },
  );

describe('why a result is NaN', () => {
  test('no row counts', () => {
    const ignored = errorOf('ce', { n: 3, ignored: 3, sum: 0, mean: Number.NaN });
    expect(ignored.message).toBe('a: every row is left out, all 3 by their label: nothing is left to average');
    const weightless = errorOf('ce', { n: 3, ignored: 1, sum: 0, mean: Number.NaN });
    expect(weightless.message).toContain('every row is of a class of weight 0');
  });

  test('labels leave nothing to divide by, which scikit-learn has an answer to', () => {
    const { message: text, hint } = errorOf('r2', { n: 3, mean: 0, sum: 0 });
    expect(text).toMatch(/^a: r2 is NaN: it divides by what the labels come to/);
    expect(hint).toContain('--force-finite');
    const short = errorOf('r2', { n: 1, mean: 0, sum: 0 }, { values: { minRows: 2 } });
    expect(short.hint).not.toContain('--force-finite');
  });

  test('infinities cancel', () => {
    expect(errorOf('mse', { mean: Number.NaN, sum: Number.NaN }).message).toMatch(/^a: mse is NaN: infinite losses/);
  });
});

const files = {
  'z.csv': 'a,b\n1,2\n3,0.4\n',
  'ignored.csv': 'y\n-100\n-100\n',
  'half.csv': 'y,g\n-100,u\n0,v\n',
  'p.csv': 'p\n1\n2\n',
  'alike.csv': 'y\n2\n2\n',
};

describe('NaN as a result ends with 2 and one line, whatever is asked', () => {
  const torch = ['torch.nn.CrossEntropyLoss', 'z.csv', 'ignored.csv'];
  test.each([
    [torch],
    [[...torch, '-q']],
    ...['plain', 'json', 'ndjson', 'csv', 'tsv', 'markdown'].map((format) => [[...torch, '--format', format]]),
    [['check', ...torch, '--max', '1']],
    [['compare', torch[0], 'z.csv', 'z.csv', '--labels', 'ignored.csv']],
    [[...torch, '--sample', '2', '--repeat', '2']],
  ])('%j', async (argv) => {
    const { code, stdout, stderr } = await run(argv, { files });
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /every row is left out, all 2 by their label: nothing is left to average\nhint: --allow-nan [^\n]+\n$/,
    );
    if (!argv.includes('--format') || argv.includes('json') || argv.includes('markdown')) expect(stdout).toBe('');
  });

  test('and of a score of labels that are all alike', async () => {
    const { code, stderr } = await run(['r2', 'alike.csv', 'alike.csv', '--label', 'y', '-q'], { files });
    expect([code, stderr.split('\n').length]).toEqual([2, 3]);
    expect(
      (await run(['r2', 'alike.csv', 'alike.csv', '--label', 'y', '-q', '--force-finite'], { files })).stdout,
    ).toBe('1\n');
  });

  test('but where it is a value it is printed, and keeps no limit', async () => {
    expect(await run([...torch, '-q', '--allow-nan'], { files })).toMatchObject({ code: 0, stdout: 'NaN\n' });
    for (const limit of [
      ['--max', '1'],
      ['--fail-if', 'ce > 1'],
      ['--fail-if', 'mean < 1'],
    ]) {
      const { code, stdout } = await run(['check', ...torch, ...limit, '--allow-nan'], { files });
      expect([limit, code, stdout.split('\n')[0]]).toEqual([limit, 1, 'FAILED ce: mean is NaN (n 2)']);
    }
  });

  test('a sum over no row is 0, as in torch, and a limit on its mean cannot be judged', async () => {
    const sum = [...torch, '-q', '--reduction', 'sum'];
    expect(await run(sum, { files })).toMatchObject({ code: 0, stdout: '0\n' });
    const { code, stderr } = await run([...sum, '--fail-if', 'mean > 1'], { files });
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('mean of ce is NaN, so the limit on it cannot be judged'),
    ]);
  });

  test('a group of no row is shown, and a limit on the worst one cannot be judged', async () => {
    const argv = ['torch.nn.CrossEntropyLoss', 'z.csv', 'half.csv', '--label', 'y', '--by', 'g'];
    const shown = await run([...argv, '--format', 'csv'], { files });
    expect(shown.code).toBe(0);
    const judged = await run([...argv, '--fail-if', 'worst-group > 9'], { files });
    expect([judged.code, judged.stderr]).toEqual([2, expect.stringContaining('worst-group g=u of ce is NaN')]);
    expect((await run([...argv, '--fail-if', 'worst-group > 9', '--allow-nan'], { files })).code).toBe(1);
  });
});

test('a caller of the library gets NaN, and why', () => {
  const rows = [
    [1, 2],
    [3, 0.4],
  ];
  const { headline, warnings, notes } = evaluate('torch.nn.CrossEntropyLoss', rows, [-100, -100]);
  expect([headline, warnings]).toEqual([
    Number.NaN,
    [
      'torch.nn.CrossEntropyLoss is read as ce with fromLogits true under the convention torch: it takes raw scores',
      'every row is left out, all 2 by their label: nothing is left to average',
    ],
  ]);
  expect(notes.slice(1)).toEqual([{ code: 'nothing-to-average', args: { cause: 'rows-left-out', rows: 2 } }]);
  expect(evaluate('r2', [1, 1], [1, 1], { allowNan: true }).warnings).toEqual([
    'r2 is NaN: it divides by what the labels come to, which is 0 where they are too few or all alike',
  ]);
});
