import { describe, expect, test } from '@jest/globals';
import { createDraw } from '../../src/math/draws.ts';
import { messageOf, runWords } from '../support/fake-io.ts';

/** Rows whose squared errors are spread over 0 to 1; a hundred in ten clusters. */
const drawn = new Uint32Array(100);
createDraw(5)(drawn, 1000);
const rows = Array.from(drawn, (number, row) => [number / 1000, 0, `c${row % 10}`]);
const files = {
  's.csv': `p,y,group\n${rows.map((row) => `${row.join()}\n`).join('')}`,
  'few.csv': 'p,y\n1,2\n2,2\n3,5\n',
  'right.csv': `p,y\n${'0.9,1\n'.repeat(90)}${'0.9,0\n'.repeat(10)}`,
};
const exitOf = async (words: string): Promise<number> => (await runWords(words, { files })).code;

describe('--ci shows the interval of the headline', () => {
  test('in the table, with its method', async () => {
    const { stdout } = await runWords('mse s.csv --pred p --label y --ci', { files });
    expect(stdout).toMatch(/^95 % interval +0\.\d+ to 0\.\d+ +by bootstrap-t of 100 rows$/m);
  });

  test('in JSON, at a confidence of one’s own, around the headline', async () => {
    const { stdout } = await runWords('rmse s.csv --pred p --label y --ci --confidence 90 --format json', { files });
    const { headline, interval } = JSON.parse(stdout);
    expect(interval).toMatchObject({ confidence: 90, method: 'bootstrap-t', unit: 'row', units: 100 });
    expect(interval.low).toBeLessThan(headline);
    expect(interval.high).toBeGreaterThan(headline);
    const wider = JSON.parse((await runWords('rmse s.csv --pred p --label y --ci --format json', { files })).stdout);
    expect(wider.interval.low).toBeLessThan(interval.low);
  });

  test('by clusters', async () => {
    const { stdout } = await runWords('mse s.csv --pred p --label y --ci --clusters group --format json', { files });
    expect(JSON.parse(stdout).interval).toMatchObject({ method: 'bootstrap-t', unit: 'cluster', units: 10 });
  });

  test('of 0 and 1 by Wilson, for the share of right ones too', async () => {
    // 10 wrong ones of 100: statsmodels has 0.0552 to 0.1744.
    const { stdout } = await runWords('accuracy right.csv --ci --format json', { files });
    const { interval } = JSON.parse(stdout);
    expect(interval).toMatchObject({ method: 'wilson', units: 100 });
    expect(interval.low).toBeCloseTo(1 - 0.17436566150491345, 12);
    expect(interval.high).toBeCloseTo(1 - 0.05522913706067509, 12);
  });

  test('or why there is none', async () => {
    const { stdout } = await runWords('mse few.csv --ci', { files });
    expect(stdout).toMatch(/^95 % interval +none +fewer than 10 distinct losses other\n +than 0$/m);
  });
});

describe('--confidence lets the interval decide', () => {
  const check = 'check mse s.csv --pred p --label y --confidence 95';

  test('with exit 0, 1, and 3 where it leaves a limit open', async () => {
    const { stdout } = await runWords('mse s.csv --pred p --label y --ci --format json', { files });
    const { low, high } = JSON.parse(stdout).interval;
    expect(await exitOf(`${check} --max ${high}`)).toBe(0);
    expect(await exitOf(`${check} --max ${low - 1e-6}`)).toBe(1);
    expect(await exitOf(`${check} --max ${(low + high) / 2}`)).toBe(3);
    expect(await exitOf(`${check} --max ${(low + high) / 2} --inconclusive pass`)).toBe(0);
    expect(await exitOf(`${check} --max ${(low + high) / 2} --inconclusive fail`)).toBe(1);
    // On the main command too, where without it the value alone decides.
    const limits = (bound: number): string[] => [
      'mse',
      's.csv',
      '--pred',
      'p',
      '--label',
      'y',
      '-q',
      '--fail-if',
      `mean>${bound}`,
    ];
    expect(await exitOf(limits((low + high) / 2).join(' '))).not.toBe(3);
    expect(await exitOf([...limits((low + high) / 2), '--confidence', '95'].join(' '))).toBe(3);
  });

  test('on the accuracy', async () => {
    expect(await exitOf('bce right.csv --fail-if accuracy<0.8 --confidence 95 -q')).toBe(0);
    expect(await exitOf('bce right.csv --fail-if accuracy<0.9 --confidence 95 -q')).toBe(3);
    expect(await exitOf('bce right.csv --fail-if accuracy<0.95 --confidence 95 -q')).toBe(1);
  });

  test('and says so in one line', async () => {
    const { stdout } = await runWords(`${check} --max 1`, { files });
    expect(stdout.split('\n')[0]).toMatch(
      /^PASSED mse: mean 0\.\d+ <= 1 \(-\d+ %, 95 % interval 0\.\d+ to 0\.\d+ by bootstrap-t, n 100\)$/,
    );
  });

  test('not where too little is known: that passes nothing', async () => {
    const { code, stdout } = await runWords('check mse few.csv --max 100 --confidence 95', { files });
    expect(code).toBe(3);
    expect(stdout).toContain('no 95 % interval: fewer than 10 distinct losses other than 0');
  });
});

describe('what cannot be meant is an error', () => {
  test.each([
    ['mse s.csv --pred p --label y --confidence 95', '--confidence: no interval is shown, and no limit is judged'],
    ['mse s.csv --pred p --label y --clusters group', '--clusters is about intervals, and there are none'],
    ['mse s.csv --pred p --label y --ci --inconclusive pass', '--inconclusive is about limits that intervals decide'],
    ['mse s.csv --pred p --label y --ci --confidence 0.95', '--confidence: "0.95" is not between 50 and 99.9'],
    ['mse s.csv --pred p --label y --ci --confidence 100', '--confidence: "100" is not between 50 and 99.9'],
    ['mse s.csv --pred p --label y --fail-if p95>1 --confidence 95', '--confidence: p95 of mse has no interval'],
    [
      'medae s.csv --pred p --label y --fail-if headline>1 --confidence 95',
      '--confidence: headline of medae has no interval',
    ],
    ['medae s.csv --pred p --label y --ci', '--ci: the headline of medae has no interval'],
  ])('%s', async (words, message) => {
    expect(messageOf(await runWords(words, { files }))).toBe(message);
  });
});
