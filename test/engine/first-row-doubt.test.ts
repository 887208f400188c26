import { expect, test } from '@jest/globals';
import { runWords } from '../support/fake-io.ts';

// Squared errors of 0, 1 and 4: 5/3 with the first row, 5/2 without.
const files = { 'p.csv': '0\n3\n1\n', 'y.csv': '0\n2\n3\n' };

test('a warning gives the headline with and without a first row that may be a header', async () => {
  const { code, stdout, stderr } = await runWords('mse p.csv y.csv -q', { files });
  expect([code, stdout]).toEqual([0, '1.6666666666666667\n']);
  expect(stderr).toContain('the first row, 0, is read as data: mse is 1.6666666666666667, and 2.5 if it is a header');
  expect((await runWords('mse p.csv y.csv -q --no-header', { files })).stderr).toBe('');
  expect((await runWords('mse p.csv y.csv -q --header', { files })).stdout).toBe('2.5\n');
});

test('a verdict that hangs on it is refused, and one that does not is given', async () => {
  const judged = (limit: string) => runWords(`mse p.csv y.csv -q --fail-if mean>${limit}`, { files });
  expect(await judged('2')).toMatchObject({ code: 2, stdout: '' });
  expect((await judged('2')).stderr).toContain('the verdict depends on whether the first row, 0, is a header or data');
  expect((await judged('3')).code).toBe(0);
  expect((await judged('1')).code).toBe(1);
  expect((await runWords('check mse p.csv y.csv --max 2', { files })).code).toBe(2);
  expect((await runWords('check mse p.csv y.csv --max 2 --header', { files })).code).toBe(1);
});

test('a first row that changes nothing is not spoken of', async () => {
  const same = { 'p.csv': '0\n3\n1\n', 'y.csv': '0\n3\n1\n' };
  expect((await runWords('mse p.csv y.csv -q', { files: same })).stderr).toBe('');
});

test('of a batch every draw of the first row is left out', async () => {
  const words = 'mse p.csv y.csv --sample 30';
  const { stdout, stderr } = await runWords(`${words} --format json`, { files });
  const { samples, per_sample: losses } = JSON.parse(stdout);
  const others = losses.filter((_: number, row: number) => samples[row] > 1);
  expect(losses.length - others.length).toBeGreaterThan(1);
  const mean = others.reduce((sum: number, loss: number) => sum + loss, 0) / others.length;
  expect(stderr).toContain(`and ${mean} if it is a header`);
});
