import { describe, expect, test } from '@jest/globals';
import { faultOfError, run } from '../support/fake-io.ts';

const files = { 'p.csv': 'p\n1\n2\n4\n', 'y.csv': 'y\n1\n1\n1\n', 'nan.csv': 'p\n1\n2\nnan\n' };

const judge = (limits: readonly string[], ...more: string[]) =>
  run(['mse', 'p.csv', 'y.csv', ...limits.flatMap((limit) => ['--fail-if', limit]), ...more], { files });

// The losses are 0, 1 and 9: mean 10/3, median 1.
describe('--fail-if on losses 0, 1, 9', () => {
  test.each([
    ['mean > 3', 1],
    ['mean > 4', 0],
    ['mean>4', 0],
    ['MEAN > 4', 0],
    ['sum > 10', 0],
    ['sum >= 10', 1],
    ['max > 8.5', 1],
    ['median > 1', 0],
    ['median >= 1', 1],
    ['p1 < 0', 0],
    ['p99 > 9', 0],
    ['n < 3', 0],
    ['n < 4', 1],
    ['skipped > 0', 0],
    ['mean < 1e1', 1],
    ['mean > -1', 1],
  ])('%s exits %d', async (limit, code) => {
    const outcome = await judge([limit]);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(code === 0 ? /^PASSED mse: [^\n]+\n$/ : /^FAILED mse: [^\n]+\n$/);
  });

  test('is repeatable, and one failure is enough', async () => {
    const { code, stderr } = await judge(['mean > 4', 'max > 5', 'n < 1']);
    expect(code).toBe(1);
    expect(stderr.split('\n').map((line) => line.split(' ')[0])).toEqual(['PASSED', 'FAILED', 'PASSED', '']);
  });

  test('has its line on stderr also with -q, and the headline alone on stdout', async () => {
    expect(await judge(['mean > 3'], '-q')).toMatchObject({
      code: 1,
      stdout: '3.3333333333333335\n',
      stderr: 'FAILED mse: mean 3.3333333333333335 > 3 (+11 %, n 3)\n',
    });
  });

  test('judges every loss of a list', async () => {
    const { code, stderr } = await run(['mse,mae', 'p.csv', 'y.csv', '-q', '--fail-if', 'mean > 2'], { files });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^FAILED mse: .*\nPASSED mae: .*\n$/);
  });

  test.each([
    'mean',
    'mean >',
    '> 3',
    'mean = 3',
    'mean > x',
    'mean > ',
    'median > nan',
    'p0 > 1',
    'p100 > 1',
    'foo > 1',
    'accuracy < 1',
    '',
  ])('%j cannot be answered', async (limit) => {
    expect(faultOfError(await judge([limit], '--format', 'json'))).toBeUndefined();
  });

  test('a bound is read as a number of a file is: no hexadecimal, no words of JavaScript', async () => {
    expect(faultOfError(await judge(['mean > 0x10']))).toBeUndefined();
    expect(faultOfError(await judge(['mean > 0b1']))).toBeUndefined();
    expect((await judge(['mean > inf'])).code).toBe(0);
  });
});

describe('NaN', () => {
  test.each(['mean > 100', 'mean < 0', 'sum > 100', 'max > 100', 'median > 100', 'p99 > 100', 'p1 < 0'])(
    'fails %s',
    async (limit) => {
      const outcome = await run(['mse', 'nan.csv', 'y.csv', '--allow-nan', '-q', '--fail-if', limit], { files });
      expect(outcome.code).toBe(1);
      expect(outcome.stderr).toContain('FAILED');
    },
  );
});

test('accuracy is a term of a class loss', async () => {
  const world = { files: { 'p.csv': 'a,b\n0.9,0.1\n0.2,0.8\n0.6,0.4\n0.3,0.7\n', 'y.csv': 'y\na\nb\na\na\n' } };
  const argv = ['ce', 'p.csv', 'y.csv', '-q', '--fail-if'];
  expect((await run([...argv, 'accuracy < 0.75'], world)).code).toBe(0);
  expect((await run([...argv, 'accuracy < 0.76'], world)).code).toBe(1);
});

test('the share of the worst rows is that of their losses in the sum', async () => {
  // Squared errors 0, 1, 9: the largest is 0.9 of the sum.
  const own = { 'f.csv': 'p,y\n1,1\n1,2\n1,4\n' };
  const codeOf = async (limit: string): Promise<number> =>
    (await run(['mse', 'f.csv', '-q', '--fail-if', limit], { files: own })).code;
  expect([await codeOf('share-of-worst(1) > 0.9'), await codeOf('share-of-worst(1) >= 0.9')]).toEqual([0, 1]);
  expect([await codeOf('share-of-worst(2) > 0.99'), await codeOf('share-of-worst(9) < 1')]).toEqual([1, 0]);
  const weighted = { 'f.csv': 'p,y,w\n1,1,1\n1,2,9\n1,4,1\n' };
  const words = ['mse', 'f.csv', '-q', '--weight', 'w', '--fail-if', 'share-of-worst(1) > 0.5'];
  expect((await run(words, { files: weighted })).code).toBe(0);
  const right = { 'f.csv': 'p,y\n1,1\n2,2\n' };
  expect((await run(['mse', 'f.csv', '-q', '--fail-if', 'share-of-worst(1) > 0'], { files: right })).code).toBe(0);
});
