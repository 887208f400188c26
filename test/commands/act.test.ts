import { describe, expect, test } from '@jest/globals';
import { faultOfError, run, runWords } from '../support/fake-io.ts';

test('a file goes through an activation in its own shape', async () => {
  const files = { 'z.csv': 'a,b\n0,1\n-1,2\n' };
  expect((await runWords('act relu z.csv', { files })).stdout).toBe('a,b\n0,1\n0,2\n');
  expect((await runWords('act relu z.csv --format ndjson', { files })).stdout).toBe(
    '{"a": 0, "b": 1}\n{"a": 0, "b": 2}\n',
  );
  expect((await runWords('act relu z.csv --format plain', { files })).stdout).toBe('0 1\n0 2\n');
});

test('values are those of the formulas', async () => {
  const one = async (name: string, text: string): Promise<number[]> =>
    (await runWords(`act ${name} -`, { stdin: text })).stdout.trim().split(/[\n,]/).map(Number);
  expect(await one('sigmoid', '0\n')).toEqual([0.5]);
  expect((await one('logit', '0.75\n'))[0]).toBeCloseTo(Math.log(3), 15);
  const softmax = await one('softmax', '0,1\n');
  expect(softmax[0]).toBeCloseTo(1 / (1 + Math.E), 15);
  expect(softmax[0] + softmax[1]).toBeCloseTo(1, 15);
  expect(await one('log-softmax', '7,7\n')).toEqual([-Math.LN2, -Math.LN2]);
  expect(await one('log_softmax', '1000,0\n')).toEqual([0, -1000]);
});

test('what act prints, a loss reads', async () => {
  const { stdout } = await runWords('act sigmoid -', { stdin: 'z\n0\n2\n' });
  const loss = await runWords('bce -q - y.csv', { stdin: stdout, files: { 'y.csv': 'y\n1\n0\n' } });
  const direct = await runWords('bce -q - y.csv --from-logits', {
    stdin: 'z\n0\n2\n',
    files: { 'y.csv': 'y\n1\n0\n' },
  });
  expect(Number(loss.stdout)).toBeCloseTo((Math.LN2 + Math.log(1 + Math.exp(2))) / 2, 14);
  expect(Number(loss.stdout)).toBeCloseTo(Number(direct.stdout), 14);
});

describe('refusals', () => {
  test.each([
    ['act logit z.csv', 'p\n2\n'],
    ['act sigmoid z.csv', 'p\nx\n'],
    ['act sigmoid z.csv', 'p\nNA\n'],
    ['act sigmoid z.csv', ''],
    ['act sigmoid nope.csv', ''],
    ['act tanhh z.csv', '1\n'],
  ])('%s of %j', async (words, text) => {
    const outcome = await runWords(words, { files: { 'z.csv': text } });
    expect(faultOfError({ ...outcome, stdout: outcome.stdout.replace(/^p\n$/, '') })).toBeUndefined();
  });
});

test('a reader that goes away ends the work', async () => {
  const outcome = await run(['act', 'relu', '-'], { stdin: '1\n'.repeat(100_000), writesBeforeClose: 1 });
  expect(outcome.code).toBe(0);
  expect(outcome.stdout.length).toBeLessThan(200_000);
});
