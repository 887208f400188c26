import { describe, expect, test } from '@jest/globals';
import { run, runWords } from '../support/fake-io.ts';

const ROWS = 10000;
const range = Array.from({ length: ROWS }, (_, row) => row);
const contents = {
  'p.csv': `p\n${range.map((row) => `${row % 7}\n`).join('')}`,
  'p.tsv': `id\tp\n${range.map((row) => `${row}\t${row % 7}\n`).join('')}`,
  'p.json': JSON.stringify(range.map((row) => row % 7)),
  'p.jsonl': range.map((row) => `{"p": ${row % 7}}\n`).join(''),
};
const labels = `y\n${'0\n'.repeat(ROWS)}`;
// Squares of 0 to 6 add up to 91; 10000 rows are 1428 rounds of seven and then 0, 1, 2, 3.
const SUM = 1428 * 91 + 14;

describe('more rows than a block, in chunks that end anywhere', () => {
  test.each(Object.keys(contents) as (keyof typeof contents)[])('%s', async (name) => {
    for (const chunkSize of [1009, 65536]) {
      const world = { files: { [name]: contents[name], 'y.csv': labels }, chunkSize };
      const { stdout } = await runWords(`mse ${name} y.csv --pred ${name === 'p.tsv' ? 2 : 1} --format json`, world);
      const { n, sum, mean, per_sample } = JSON.parse(stdout);
      expect({ n, sum, mean, length: per_sample.length }).toEqual({
        n: ROWS,
        sum: SUM,
        mean: SUM / ROWS,
        length: ROWS,
      });
      expect(per_sample.slice(4094, 4098)).toEqual([4094, 4095, 4096, 4097].map((row) => (row % 7) ** 2));
    }
  });
});

test('skipped rows on both sides of a block border are counted, and samples keep their numbers', async () => {
  const holes = new Set([0, 4095, 4096, 8191, 9999]);
  const files = { 'p.csv': `p\n${range.map((row) => (holes.has(row) ? 'NA\n' : '1\n')).join('')}`, 'y.csv': labels };
  const { stdout } = await runWords('mse p.csv y.csv --missing skip --format csv', { files });
  const samples = stdout
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => Number(line.split(',')[0]));
  expect(samples).toEqual(range.filter((row) => !holes.has(row)).map((row) => row + 1));
});

test('the worst rows of all blocks are found, and their shares are of the total', async () => {
  const files = {
    'p.csv': `p\n${range.map((row) => (row === 5000 ? '30\n' : row === 9998 ? '10\n' : '0\n')).join('')}`,
    'y.csv': labels,
  };
  const { stdout } = await runWords('mse p.csv y.csv --format csv --worst 2', { files });
  expect(stdout).toBe('sample,prediction,label,loss,share\n5001,30,0,900,0.9\n9999,10,0,100,0.1\n');
});

test('warnings about rows come once, on stderr', async () => {
  const files = { 'p.csv': 'a,b\n0.50001,0.5\n'.concat('0.50001,0.5\n'.repeat(9)), 'y.csv': `y\n${'0\n'.repeat(10)}` };
  const { code, stderr } = await runWords('ce p.csv y.csv -q', { files });
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^lossctl: warning: predictions that do not sum to 1 within 1e-6: 10 rows; --renormalize [^\n]+\n$/,
  );
});

test.each(['table', 'plain', 'json', 'ndjson', 'csv', 'tsv', 'markdown'])(
  'of %s it is said how many rows a missing value has cost',
  async (format) => {
    const files = { 'p.csv': 'p\n1\nNA\n3\n', 'y.csv': 'y\n1\n2\nnull\n' };
    for (const last of [['--format', format], ['-q']])
      expect((await run(['mse', 'p.csv', 'y.csv', '--missing', 'skip', ...last], { files })).stderr).toBe(
        'lossctl: note: 2 rows with a missing value left out\n',
      );
    expect((await run(['mse', 'p.csv', 'p.csv', '--missing', 'skip', '--limit', '1'], { files })).stderr).not.toContain(
      'missing',
    );
  },
);
