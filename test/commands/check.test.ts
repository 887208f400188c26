import { describe, expect, test } from '@jest/globals';
import { faultOfError, run } from '../support/fake-io.ts';

const files = { 'p.csv': 'p\n1\n2\n4\n', 'y.csv': 'y\n1\n1\n1\n' };
const check = (...more: string[]) => run(['check', 'mse', 'p.csv', 'y.csv', ...more], { files });

test('--max X fails where the headline is above X', async () => {
  expect((await check('--max', '3.4')).code).toBe(0);
  expect((await check('--max', '3.3')).code).toBe(1);
  expect((await check('--max=-1e-3')).code).toBe(1);
  expect(await check('--max', '3')).toMatchObject({
    stdout:
      'FAILED mse: mean 3.3333333333333335 > 3 (+11 %, n 3)\n1 check: 0 passed, 1 failed (3 rows, 0 skipped, 0.00 s)\n',
  });
});

// Differences 0, 1 and 3: the mean of squares is 10/3, its root 1.83, r2 1 − 10/2.
describe('--max and --min are about the number that the loss is known by', () => {
  const own = { 'p.csv': 'p\n1\n3\n6\n', 'y.csv': 'y\n1\n2\n3\n' };
  const codeOf = async (loss: string, ...more: string[]): Promise<number> =>
    (await run(['check', loss, 'p.csv', 'y.csv', ...more], { files: own })).code;

  test('of a root, a sum and a mean', async () => {
    expect([await codeOf('rmse', '--max', '1.82'), await codeOf('rmse', '--max', '1.83')]).toEqual([1, 0]);
    expect([await codeOf('sse', '--max', '9.9'), await codeOf('sse', '--max', '10')]).toEqual([1, 0]);
    expect([await codeOf('max-error', '--max', '2.9'), await codeOf('max-error', '--max', '3')]).toEqual([1, 0]);
    expect([await codeOf('mse', '--max', '3.33'), await codeOf('mse', '--max', '3.34')]).toEqual([1, 0]);
  });

  test('of a score', async () => {
    expect([await codeOf('r2', '--min', '-4.1'), await codeOf('r2', '--min', '-3.9')]).toEqual([0, 1]);
    expect([await codeOf('rmse,r2', '--max', '2', '--min', '-4.1'), await codeOf('rmse,r2', '--max', '2')]).toEqual([
      0, 2,
    ]);
    expect([await codeOf('r2', '--max', '1'), await codeOf('rmse', '--min', '1')]).toEqual([2, 2]);
  });

  test('with the interval of that number', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => (row % 2 === 0 ? 0 : 0.5 + (row % 40) / 100));
    const many = { 'f.csv': `p,y\n${rows.map((p) => `${p},0\n`).join('')}` };
    const judged = async (max: string) =>
      JSON.parse(
        (await run(['check', 'rmse', 'f.csv', '--max', max, '--confidence', '95', '--format', 'json'], { files: many }))
          .stdout,
      ).checks[0];
    const { value, interval, term } = await judged('0.3');
    expect(term).toBe('headline');
    expect(value).toBeCloseTo(Math.sqrt(rows.reduce((sum, p) => sum + p * p, 0) / 400), 12);
    expect([interval.low < value, value < interval.high]).toEqual([true, true]);
    expect((await judged(`${interval.high + 1e-9}`)).outcome).toBe('passed');
    expect((await judged(`${interval.low - 1e-9}`)).outcome).toBe('failed');
    expect((await judged(`${value}`)).outcome).toBe('inconclusive');
  });

  test('and a limit that names a loss is on that loss alone', async () => {
    const { code, stdout } = await run(
      ['check', 'rmse,mae', 'p.csv', 'y.csv', '--fail-if', 'root_mean_squared_error > 1.82', '--fail-if', 'mae > 9'],
      { files: own },
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^FAILED rmse: headline 1\.82\d+ > 1\.82 .*\nPASSED mae: mean .*\n2 checks: 1 passed, 1 failed/,
    );
    expect(await codeOf('rmse,mae', '--fail-if', 'mse > 1')).toBe(2);
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
