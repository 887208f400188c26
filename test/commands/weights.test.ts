import { describe, expect, test } from '@jest/globals';
import { runWords } from '../support/fake-io.ts';

const files = {
  'p.csv': 'p\n1\n2\n4\n',
  'y.csv': 'y,w\n1,2\n1,1\n1,1\n',
  'zero.csv': 'y,w\n1,0\n1,0\n1,0\n',
  'bad.csv': 'y,w\n1,1\n1,-2\n1,1\n',
  'both.csv': 'p,w\n1,1\n2,1\n4,1\n',
};

describe('a column of weights', () => {
  // Losses 0, 1, 9 with the weights 2, 1, 1: the sum is 10.
  test.each([
    ['mse p.csv y.csv --weight w -q', '2.5\n'],
    ['mse p.csv y.csv --weight labels:w -q --convention keras', `${10 / 3}\n`],
    ['mse p.csv y.csv --weight w -q --convention torch', '2.5\n'],
    ['mse p.csv y.csv --weight w -q --reduction sum', '10\n'],
  ])('%s', async (words, stdout) => {
    expect(await runWords(words, { files })).toMatchObject({ code: 0, stdout, stderr: '' });
  });

  test('stands behind the loss in csv, and weighs the share of the worst', async () => {
    const { stdout } = await runWords('mse p.csv y.csv --weight w --format csv', { files });
    expect(stdout).toBe('sample,prediction,label,loss,weight\n1,1,1,0,2\n2,2,1,1,1\n3,4,1,9,1\n');
    const worst = await runWords('mse p.csv y.csv --weight w --format csv --worst 1', { files });
    expect(worst.stdout).toBe('sample,prediction,label,loss,weight,share\n3,4,1,9,1,0.9\n');
  });

  test.each([
    ['mse p.csv zero.csv --weight w', 'all weights are 0: no row counts'],
    ['mse p.csv bad.csv --weight w', 'bad.csv:3: column "w": weight -2 is not a finite number of 0 or more'],
    ['mse both.csv y.csv --weight w', '--weight w: both files have it'],
    ['mse p.csv y.csv --weight nope', 'y.csv: --weight: there is no column "nope"; there are "y", "w"'],
    ["mse p.csv y.csv --weight w --fail-if 'p95>1'", 'quantiles of weighted rows are not defined here: limit the mean'],
  ])('%s is refused', async (words, message) => {
    const { code, stdout, stderr } = await runWords(words.replaceAll("'", ''), { files });
    expect([code, stdout, stderr.split('\n')[0]]).toEqual([2, '', `lossctl: ${message}`]);
  });
});

describe('weights in a file of their own', () => {
  const files = { 'p.csv': 'p\n1\n2\n3\n', 'y.csv': 'y\n2\n2\n5\n', 'w.csv': '2\n1\n0.5\n' };

  test('count row by row', async () => {
    // (2·1 + 1·0 + 0.5·4) / 3.5
    const { stdout } = await runWords('mse p.csv y.csv --weight w.csv --convention sklearn -q', { files });
    expect(Number(stdout)).toBe(4 / 3.5);
    const both = { 'f.csv': 'p,y\n1,2\n2,2\n3,5\n', 'w.csv': files['w.csv'] };
    expect((await runWords('mse f.csv --weight w.csv --convention sklearn -q', { files: both })).stdout).toBe(stdout);
  });

  test('must be as many as the rows', async () => {
    const { stderr, code } = await runWords('mse p.csv y.csv --weight w.csv', {
      files: { ...files, 'w.csv': '2\n1\n' },
    });
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      'lossctl: p.csv has more rows than w.csv, which has 2: rows pair by position, so the counts must be equal',
    ]);
  });

  test('do not go with keys', async () => {
    const keyed = { 'p.csv': 'id,p\na,1\n', 'y.csv': 'id,y\na,2\n', 'w.csv': '2\n' };
    const { stderr, code } = await runWords('mse p.csv y.csv --id id --weight w.csv', { files: keyed });
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      'lossctl: --weight w.csv: a file of weights pairs by position, and --id by key',
    ]);
  });

  test('that are not there are neither column nor file', async () => {
    const { stderr, code } = await runWords('mse p.csv y.csv --weight no.csv', { files });
    expect(code).toBe(2);
    expect(stderr).toContain('no.csv');
  });
});
