import { expect, test } from '@jest/globals';
import { runWords } from '../support/fake-io.ts';

const FILES = { 'p.csv': 'price,weight\n1,10\n2,20\n', 'y.csv': 'price,weight\n1,12\n4,20\n' };
const WORDS = 'mse p.csv y.csv --pred price,weight --label price,weight --per-output';

test('--per-output gives one result for each output column', async () => {
  const { stdout } = await runWords(`${WORDS} --format json`, { files: FILES });
  const { headline, outputs } = JSON.parse(stdout) as { headline: number; outputs: unknown };
  expect(headline).toBe(2);
  expect(outputs).toEqual([
    { output: 'price', mean: 2, sum: 4, headline: 2, skill: 0.25 / 2.25 },
    { output: 'weight', mean: 2, sum: 4, headline: 2, skill: 14 / 16 },
  ]);
});

test('--per-output has a line for each in the summary, also of one column', async () => {
  expect((await runWords(WORDS, { files: FILES })).stdout).toMatch(/output price +2\noutput weight +2\n$/);
  const one = await runWords('mae p.csv y.csv --pred price --label price --per-output', { files: FILES });
  expect(one.stdout).toMatch(/output price +1\n$/);
});

test('--per-output of a loss whose columns are one prediction is refused', async () => {
  const { code, stderr } = await runWords('ce p.csv y.csv --per-output', { files: FILES });
  expect([code, stderr]).toEqual([2, 'lossctl: --per-output: the columns of ce are one prediction, and no outputs\n']);
});
