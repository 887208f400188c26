import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { messageOf, run, runWords } from '../support/fake-io.ts';
import { SEED } from '../support/random.ts';

// Losses 1, 4, 9, 0, 16 of mse.
const files = {
  'p.csv': 'p,region,year\n1,north,2020\n2,south,2020\n3,north,2021\n0,,2021\n4,south,2020.0\n',
  'y.csv': 'y,region,kind\n0,x,a\n0,x,b\n0,x,a\n0,x,a\n0,x,b\n',
  'one.csv': 'p,y,team\n1,0,a\n2,0,b\n',
  'cls.csv': 'cat,dog,label\n0.5,0.5,cat\n0.25,0.75,dog\n0.25,0.75,cat\n',
  'p.json': '[{"p": 1, "g": 1}, {"p": 2, "g": "1"}, {"p": 3, "g": null}, {"p": 3, "g": true}, {"p": 1}]',
  'p.ndjson':
    '{"p": 1, "g": 1}\n{"p": 2, "g": "1.0"}\n{"p": 3, "g": null}\n{"p": 3, "g": true}\n{"p": 1, "g": "a\\"b"}\n',
  'five.csv': '0\n0\n0\n0\n0\n',
};

interface Shown {
  readonly group: Readonly<Record<string, unknown>>;
  readonly n: number;
  readonly mean: number | string;
  readonly sum: number;
  readonly share: number;
  readonly headline: number;
  readonly accuracy?: number;
}

async function groupsOf(words: string, more: Readonly<Record<string, string>> = {}): Promise<Shown[]> {
  const outcome = await runWords(`${words} --format json --no-per-sample`, { files: { ...files, ...more } });
  expect(outcome.code).toBe(0);
  return JSON.parse(outcome.stdout).groups;
}

describe('--by', () => {
  test('gives each group its n, mean, sum and share, the worst first', async () => {
    expect(await groupsOf('mse p.csv y.csv --label y --by preds:region')).toEqual([
      { group: { region: 'south' }, n: 2, mean: 10, sum: 20, headline: 10, share: 2 / 3 },
      { group: { region: 'north' }, n: 2, mean: 5, sum: 10, headline: 5, share: 1 / 3 },
      { group: { region: null }, n: 1, mean: 0, sum: 0, headline: 0, share: 0 },
    ]);
  });

  test('takes columns of both files together, and numbers as numbers', async () => {
    const found = await groupsOf('mse p.csv y.csv --label y --by year,kind');
    expect(found.map(({ group, n, mean }) => [group.year, group.kind, n, mean])).toEqual([
      [2020, 'b', 2, 10],
      [2021, 'a', 2, 4.5],
      [2020, 'a', 1, 1],
    ]);
  });

  test('reads JSON values: a number and its text are one group, null and a key that is not there another', async () => {
    const found = await groupsOf('mse p.json five.csv --by g');
    expect(found.map(({ group, n }) => [group.g, n])).toEqual([
      ['true', 1],
      [null, 2],
      [1, 2],
    ]);
  });

  test('reads the groups of NDJSON beside its numbers', async () => {
    const found = await groupsOf('mse p.ndjson five.csv --by g');
    expect(found.map(({ group, n }) => [group.g, n])).toEqual([
      [null, 1],
      ['true', 1],
      [1, 2],
      ['a"b', 1],
    ]);
  });

  test('takes the label for a group, too', async () => {
    const found = await groupsOf('ce cls.csv --by label');
    expect(found.map(({ group, n, accuracy }) => [group.label, n, accuracy])).toEqual([
      ['cat', 2, 0.5],
      ['dog', 1, 1],
    ]);
  });

  test('sets a column aside that is no prediction then', async () => {
    expect((await groupsOf('mse one.csv --label y --by team')).map(({ group }) => group.team)).toEqual(['b', 'a']);
  });

  test('gives each of several losses, in the order of the first', async () => {
    const { stdout } = await runWords('mae,mse p.csv y.csv --label y --by year --format csv --no-per-sample', {
      files,
    });
    expect(stdout).toBe(
      [
        'run,loss,convention,group,n,ignored,mean,sum,headline,share',
        `mae,mae,math,2020,3,0,${7 / 3},7,${7 / 3},0.7`,
        'mse,mse,math,2020,3,0,7,21,7,0.7',
        'mae,mae,math,2021,2,0,1.5,3,1.5,0.3',
        'mse,mse,math,2021,2,0,4.5,9,4.5,0.3',
        '',
      ].join('\n'),
    );
  });

  test('has the headline of a loss that is no mean, and of a score the lowest first', async () => {
    const roots = await groupsOf('rmse p.csv y.csv --label y --by kind');
    expect(roots.map(({ headline }) => headline)).toEqual([Math.sqrt(10), Math.sqrt(10 / 3)]);
    const scores = await groupsOf('r2 p.csv y.csv --label y --by kind', {
      'y.csv': 'y,kind\n1,a\n2,b\n2,a\n0,a\n4,b\n',
    });
    expect(scores.map(({ group, headline }) => [group.kind, headline])).toEqual([
      ['a', 0.5],
      ['b', 1],
    ]);
    const medians = await groupsOf('medae p.csv y.csv --label y --by kind');
    expect(medians.map(({ headline }) => headline)).toEqual([3, 1]);
  });

  test('weighs the rows of a group, and NaN is the mean of one that weighs nothing', async () => {
    const more = { 'y.csv': 'y,w,k\n0,1,a\n0,3,a\n0,0,b\n0,1,c\n0,1,c\n' };
    const found = await groupsOf('mse p.csv y.csv --label y --weight w --by k', more);
    expect(found.map(({ group, mean }) => [group.k, mean])).toEqual([
      ['b', 'NaN'],
      ['c', 8],
      ['a', 13 / 4],
    ]);
  });

  test('leaves rows without a value out as it does of all', async () => {
    const more = { 'y.csv': 'y,k\n0,a\n,a\n0,b\nNA,\n0,b\n' };
    const found = await groupsOf('mse p.csv y.csv --label y --missing skip --by k', more);
    expect(found.map(({ group, n }) => [group.k, n])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });

  test('counts ignored rows of each group', async () => {
    const more = { 'k.csv': 'k,label\na,0\na,-1\nb,1\n', 'c.csv': 'cat,dog\n0.5,0.5\n0.5,0.5\n0.25,0.75\n' };
    const { stdout } = await runWords(
      'ce c.csv k.csv --by k --label label --ignore-index -1 --format csv --no-per-sample',
      { files: more },
    );
    expect(stdout.split('\n').slice(1, 3)).toEqual([
      `ce,math,a,2,1,${Math.LN2},${Math.LN2},${Math.LN2},${Math.LN2 / (Math.LN2 - Math.log(0.75))}`,
      expect.stringMatching(/^ce,math,b,1,0,0\.2876/),
    ]);
  });

  test('says how many rows are without a value', async () => {
    const { stderr } = await runWords('mse p.csv y.csv --label y --by preds:region', { files });
    expect(stderr).toBe('lossctl: warning: --by: 1 row without "region": grouped as (missing)\n');
  });

  test('prints a row a group and one for all, and the 20 worst of many', async () => {
    const { stdout } = await runWords('mse p.csv y.csv --label y --by year --format markdown', { files });
    expect(stdout).toMatch(
      /^\| year \| n \| mean \(MSE\) \| share of the total \|\n\| --- \| ---: \| ---: \| ---: \|\n\| 2020 \| 3 \| 7 \| 70 % \|\n\| 2021 \| 2 \| 4.5 \| 30 % \|\n\| all \| 5 \| 6 \| 100 % \|\n/,
    );
    const rows = Array.from({ length: 30 }, (_, index) => `${index},0,user${index}\n`).join('');
    const many = await runWords('mse m.csv --by g', { files: { 'm.csv': `p,y,g\n${rows}` } });
    expect(many.stdout).toContain('30 groups (the 20 worst shown; --rows all shows them all)');
    expect(many.stdout).toContain('user10 ');
    expect(many.stdout).not.toContain('user9 ');
  });

  test('stands beside each sample in csv and ndjson', async () => {
    const csv = await runWords('mse p.csv y.csv --label y --by preds:region,year --format csv', { files });
    expect(csv.stdout.split('\n').slice(0, 5)).toEqual([
      'sample,prediction,label,loss,group_region,group_year',
      '1,1,0,1,north,2020',
      '2,2,0,4,south,2020',
      '3,3,0,9,north,2021',
      '4,0,0,0,,2021',
    ]);
    const ndjson = await runWords('mse p.csv y.csv --label y --by preds:region --format ndjson', { files });
    expect(JSON.parse(ndjson.stdout.split('\n')[3])).toMatchObject({ sample: 4, group: { region: null } });
  });

  test('--worst lists the worst rows of each group', async () => {
    const { stdout } = await runWords('mse p.csv y.csv --label y --by year --worst 1 --format csv', { files });
    expect(stdout).toBe(`sample,prediction,label,loss,group,share\n5,4,0,16,2020,${16 / 30}\n3,3,0,9,2021,0.3\n`);
  });

  test('plain and Korean have a line a group, and -q the headline alone', async () => {
    const plain = await runWords('mse p.csv y.csv --label y --by kind --format plain --no-per-sample', { files });
    expect(plain.stdout).toBe(`MSE of group kind=b=10\nMSE of group kind=a=${10 / 3}\n6\n`);
    const korean = await runWords('mse p.csv y.csv --label y --by preds:region --lang ko', { files });
    expect(korean.stdout).toContain('(값 없음)');
    expect(korean.stdout).toContain('전체');
    expect(await runWords('mse p.csv y.csv --label y --by kind -q', { files })).toMatchObject({ stdout: '6\n' });
  });

  test('--dry-run names the column and shows it', async () => {
    const { stdout } = await runWords('mse p.csv y.csv --label y --by kind --dry-run', { files });
    expect(stdout).toMatch(/group by +y.csv: csv, a header; column "kind"/);
    expect(stdout).toMatch(/sample +prediction +label +kind\n1 +1 +0 +a\n/);
  });

  test.each([
    ['mse p.csv y.csv --label y --by region', '--by region: both files have it'],
    ['mse p.csv y.csv --label y --by year,year', '--by year,year: a column is named twice'],
    ['mse p.csv y.csv --label y --by yeer', 'p.csv: --by: there is no column "yeer"; there are "p", "region", "year"'],
    ['check mse p.csv y.csv --label y --max 1 --by year', '--by: no limit is on groups'],
  ])('%s is refused', async (words, message) => {
    const outcome = await runWords(words, { files });
    expect([outcome.code, messageOf(outcome)]).toEqual([2, message]);
  });
});

describe("--fail-if 'worst-group > X'", () => {
  const judge = (limit: string, ...more: string[]) =>
    run(['mse', 'p.csv', 'y.csv', '--label', 'y', ...more, '-q', '--fail-if', limit], { files });

  test('names the group that fails', async () => {
    const { code, stderr } = await judge('worst-group > 9', '--by', 'kind');
    expect([code, stderr]).toEqual([1, 'FAILED mse: worst-group kind=b 10 > 9 (+11 %, n 2)\n']);
    expect(await judge('worst-group > 10', '--by', 'kind')).toMatchObject({ code: 0 });
  });

  test('is refused without groups', async () => {
    const outcome = await judge('worst-group > 9');
    expect([outcome.code, messageOf(outcome)]).toEqual([2, 'worst-group: the rows are not grouped']);
  });

  test('is known to check, and in its JSON', async () => {
    const words = ['check', 'mse', 'p.csv', 'y.csv', '--label', 'y', '--by', 'kind', '--format', 'json'];
    const { code, stdout } = await run([...words, '--fail-if', 'worst-group > 9'], { files });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).checks).toMatchObject([{ term: 'worst-group', group: 'kind=b', value: 10 }]);
  });

  test('of a score is the lowest, and a group without a number passes nothing', async () => {
    const scored = await run(['accuracy', 'cls.csv', '--by', 'label', '-q', '--fail-if', 'worst-group < 0.6'], {
      files,
    });
    expect([scored.code, scored.stderr]).toEqual([
      1,
      'FAILED accuracy: worst-group label=cat 0.5 < 0.6 (-17 %, n 2)\n',
    ]);
    const words = ['r2', 'one.csv', '--label', 'y', '--by', 'team', '-q', '--convention', 'sklearn'];
    const judged = [...words, '--fail-if', 'worst-group < -9'];
    expect((await run(judged, { files })).code).toBe(2);
    expect((await run([...judged, '--allow-nan'], { files })).code).toBe(1);
  });
});

interface Case {
  readonly by: string;
  readonly csv: string;
  readonly groups: readonly Shown[];
}

const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('../../../fixtures/groups/cases.json', import.meta.url), 'utf8'),
).cases;

describe('pandas and DuckDB find the same groups, and exact arithmetic their means', () => {
  test.each(cases.map((_, index) => index))('in table %d', async (index) => {
    const { by, csv, groups } = cases[index];
    const found = await groupsOf(`mse t.csv --pred pred --label y --by ${by}`, { 't.csv': csv });
    expect(found.map(({ group, n, mean }) => ({ group, n, mean }))).toEqual(groups);
  });
});

describe('what groups come to', () => {
  const row = fc.record({
    p: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
    y: fc.integer({ min: -3, max: 3 }),
    w: fc.constantFrom(0, 0.5, 1, 3),
    g: fc.constantFrom('a', 'b', '', '1', '1.0'),
  });

  test.each(['', '--weight w', '--weight w --convention keras'])('adds up to all rows %s', async (flags) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
        // A first row that counts.
        const lines = [{ p: 1, y: 0, w: 1, g: 'a' }, ...rows].map(({ p, y, w, g }) => `${p},${y},${w},${g}\n`);
        const table = { 't.csv': `p,y,w,g\n${lines.join('')}` };
        const words = `mse t.csv --pred p --label y --by g ${flags} --format json --no-per-sample`;
        const all = JSON.parse((await runWords(words.replace(/ +/g, ' '), { files: table })).stdout);
        const add = (of: (group: Shown) => number): number =>
          all.groups.map(of).reduce((a: number, b: number) => a + b, 0);
        expect(add(({ n }) => n)).toBe(all.n);
        expect(Math.abs(add(({ sum }) => sum) - all.sum)).toBeLessThanOrEqual(1e-12 * Math.abs(all.sum));
        expect(Math.abs(add(({ share }) => share) - (all.sum === 0 ? 0 : 1))).toBeLessThan(1e-12);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  test('is what a run on the rows of each alone gives, bit by bit', async () => {
    const lines = cases[4].csv.trim().split('\n');
    const [header, ...rows] = lines;
    for (const { group, mean } of cases[4].groups.slice(0, 8)) {
      const own = rows.filter((line: string) => line.endsWith(`,${group.g}`));
      const { stdout } = await runWords('mse t.csv --pred pred --label y -q', {
        files: { 't.csv': `${[header, ...own].join('\n')}\n` },
      });
      expect(Number(stdout)).toBe(mean);
    }
  });
});
