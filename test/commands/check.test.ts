import { describe, expect, test } from '@jest/globals';
import { faultOfError, run } from '../support/fake-io.ts';

const files = { 'p.csv': 'p\n1\n2\n4\n', 'y.csv': 'y\n1\n1\n1\n' };
const check = (...more: string[]) => run(['check', 'mse', 'p.csv', 'y.csv', ...more], { files });

test('--max X fails where the mean is above X', async () => {
  expect((await check('--max', '3.4')).code).toBe(0);
  expect((await check('--max', '3.3')).code).toBe(1);
  expect((await check('--max=-1e-3')).code).toBe(1);
  expect(await check('--max', '3')).toMatchObject({
    stdout:
      'FAILED mse: mean 3.3333333333333335 > 3 (+11 %, n 3)\n1 check: 0 passed, 1 failed (3 rows, 0 skipped, 0.00 s)\n',
  });
});

test('--max and --fail-if add up', async () => {
  const { code, stdout } = await check('--max', '4', '--fail-if', 'max > 8', '--fail-if', 'n < 3');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^PASSED mse: mean .*\nFAILED mse: max .*\nPASSED mse: n .*\n3 checks: 2 passed, 1 failed/);
});

test('as JSON says the same as the exit code', async () => {
  const { code, stdout } = await check('--max', '4', '--format', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    passed: true,
    n: 3,
    checks: [{ term: 'mean', value: 10 / 3, passed: true }],
  });
});

test('-q says nothing on stdout', async () => {
  expect(await check('--max', '3', '-q')).toMatchObject({ code: 1, stdout: '' });
});

describe('what cannot be answered is 2', () => {
  test.each([
    [[]],
    [['--max', 'x']],
    [['--max', '']],
    [['--max', 'nan']],
    [['--fail-if', 'accuracy < 1']],
    [['--fail-if', 'foo > 1']],
    [['--max', '1', '--format', 'xml']],
    [['--max', '1', '--delta', '1']],
    [['--max', '1', '--missing', 'nothing']],
  ])('%j', async (more) => {
    expect(faultOfError(await check(...more))).toBeUndefined();
  });

  test('a file that is not there, a loss that is not there, too few words', async () => {
    expect(faultOfError(await run(['check', 'mse', 'nope.csv', 'y.csv', '--max', '1'], { files }))).toBeUndefined();
    expect(faultOfError(await run(['check', 'nope', 'p.csv', 'y.csv', '--max', '1'], { files }))).toBeUndefined();
    expect(faultOfError(await run(['check', 'mse', '--max', '1'], { files }))).toBeUndefined();
  });

  test('all rows missing', async () => {
    const world = { files: { 'p.csv': 'p\nNA\nNA\n', 'y.csv': 'y\n1\n1\n' } };
    const outcome = await run(['check', 'mse', 'p.csv', 'y.csv', '--max', '1', '--missing', 'skip'], world);
    expect(faultOfError(outcome)).toBeUndefined();
    expect(outcome.stderr).toContain('all 2 rows have a missing value');
  });
});

test('--dry-run judges nothing', async () => {
  const { code, stdout } = await check('--max', '0', '--dry-run');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^predictions +p\.csv: csv/);
  expect(stdout).not.toContain('FAILED');
});
