import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { intervals } from '../fixtures/intervals.ts';
import { messageOf, type Outcome, run, runWords, type World } from '../support/fake-io.ts';

const read = (name: string): string => readFileSync(`fixtures/compare/${name}`, 'utf8');
const notes = { 'before.csv': read('before.csv'), 'after.csv': read('after.csv'), 'y.csv': read('labels.csv') };

/** Two columns of losses as the mae of predictions for labels of 0. */
function scored(columns: Readonly<Record<string, ArrayLike<number>>>): string {
  const names = Object.keys(columns);
  const rows = Array.from(columns[names[0]], (_, row) => [...names.map((name) => columns[name][row]), 0].join());
  return `${[...names, 'y'].join()}\n${rows.join('\n')}\n`;
}

const objectOf = async (words: string, world: World) =>
  JSON.parse((await runWords(`compare ${words} --format json`, world)).stdout);

describe('the two sets of predictions of the notes', () => {
  test('have the cross-entropies that the notes print, and too few rows to show more', async () => {
    const found = await objectOf('ce before.csv after.csv --labels y.csv', { files: notes });
    expect(found.models).toMatchObject([
      { name: 'before', headline: 0.8634223884819422, accuracy: 2 / 3 },
      { name: 'after', headline: 0.6323733282952938, accuracy: 1 },
    ]);
    expect(found.best).toBeNull();
    expect(found.comparisons).toMatchObject([
      {
        model: 'after',
        difference: 0.6323733282952938 - 0.8634223884819422,
        interval: { reason: 'fewer than 10 distinct differences of losses other than 0' },
        outcome: 'undecided',
        wins: 1,
        ties: 2,
        losses: 0,
        wrong_to_right: 1,
        right_to_wrong: 0,
        changes: [{ sample: 1, label: 0, reference_prediction: [0.3, 0.1, 0.6], prediction: [0.6, 0.1, 0.3] }],
      },
    ]);
    // -ln 0.3 and -ln 0.6.
    expect(found.comparisons[0].changes[0]).toMatchObject({ reference_loss: 1.2039728043259361 });
    expect(found.comparisons[0].changes[0].change).toBeCloseTo(-Math.log(2), 15);
  });

  test('never read as better', async () => {
    const { code, stdout } = await runWords('compare ce before.csv after.csv --labels y.csv -q', { files: notes });
    expect(code).toBe(0);
    expect(stdout).toBe(
      'not decided: in this sample after has the smaller ce: 0.6324 against 0.8634 (-26.8 %, wins 1 of 3); the data do not show more: no 95 % interval: fewer than 10 distinct differences of losses other than 0\n',
    );
  });
});

describe('differences and their intervals are those of other libraries', () => {
  const sequence = (size: number): Float64Array =>
    Float64Array.from({ length: size }, (_, index) => (((index * 7919) % 10007) / 10007) ** 2);

  test.each(intervals.student.slice(0, 2))(
    'the paired t interval of scipy on $size rows',
    async ({ size, confidence, paired }) => {
      const costs = sequence(size);
      const others = Float64Array.from(costs, (cost) => cost * 0.9).reverse();
      const files = { 's.csv': scored({ a: others, b: costs }) };
      const words = `mae s.csv --models a,b --label y --confidence ${confidence}`;
      const [{ interval, difference, outcome }] = (await objectOf(words, { files })).comparisons;
      expect(interval).toMatchObject({ method: 'student-t', units: size, confidence });
      expect(interval.low).toBeCloseTo(paired[0], 12);
      expect(interval.high).toBeCloseTo(paired[1], 12);
      expect(difference).toBeCloseTo((paired[0] + paired[1]) / 2, 12);
      expect(outcome).toBe('worse');
    },
  );

  test.each(intervals.bootstrap.filter(({ others }) => others !== null))(
    'the studentised bootstrap of arch, as far as chance allows: $name',
    async ({ costs, others, clusters, transform, confidence, value, low, high }) => {
      const columns = { a: others ?? [], b: costs, ...(clusters && { group: clusters }) };
      // The squares of roots: what rmse takes the root of the mean of.
      const values = transform === 'root' ? { a: columns.a.map(Math.sqrt), b: costs.map(Math.sqrt) } : columns;
      const files = { 's.csv': scored(values) };
      const of = `${transform === 'root' ? 'rmse' : 'mae'} s.csv --models a,b --label y --confidence ${confidence}`;
      const [change] = (await objectOf(`${of}${clusters ? ' --clusters group' : ''}`, { files })).comparisons;
      expect(change.difference).toBeCloseTo(value, 12);
      const close = -Math.log10(2 * (high - low) * 0.08);
      expect(change.interval.low).toBeCloseTo(low, close);
      expect(change.interval.high).toBeCloseTo(high, close);
      expect(change.interval).toMatchObject({ method: 'bootstrap-t', unit: clusters ? 'cluster' : 'row' });
    },
  );
});

/** Sixty rows on which b is plainly better than a, and c is not to be told from a. */
const rows = Array.from({ length: 60 }, (_, row) => {
  const noise = ((row * 37) % 61) / 61;
  return {
    id: `u${row}`,
    region: row % 3 === 0 ? 'north' : 'south',
    a: 1 + noise,
    b: 0.5 + noise ** 2 / 2,
    c: 1 + ((row * 17) % 61) / 61,
  };
});
const fileOf = (some: readonly (typeof rows)[number][], model: 'a' | 'b' | 'c'): string =>
  `id,p\n${some.map((row) => `${row.id},${row[model]}\n`).join('')}`;
const files = {
  'a.csv': fileOf(rows, 'a'),
  'b.csv': fileOf(rows, 'b'),
  'c.csv': fileOf(rows, 'c'),
  'b-shuffled.csv': fileOf([...rows].reverse(), 'b'),
  'y.csv': `id,y,region\n${rows.map(({ id, region }) => `${id},0,${region}\n`).join('')}`,
  'y-shuffled.csv': `id,y,region\n${rows
    .map((_, row) => rows[(row * 7) % 60])
    .map(({ id, region }) => `${id},0,${region}\n`)
    .join('')}`,
  'b-holes.csv': fileOf(rows, 'b').replace(/u7,.*/, 'u7,').replace(/u9,.*/, 'u9,NA'),
  'short.csv': fileOf(rows.slice(1), 'b'),
  'two.csv': 'p\n1\n2\n',
  'three.csv': 'y\n1\n2\n3\n',
};
const compare = (words: string): Promise<Outcome> => runWords(`compare ${words}`, { files });
const changesIn = async (words: string) => (await objectOf(words, { files })).comparisons;
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('models in files of their own', () => {
  const BY_ID = 'mae a.csv b.csv --labels y.csv --id id';

  test('are compared by hand', async () => {
    const [change] = await changesIn(BY_ID);
    expect(change.difference).toBeCloseTo(meanOf(rows.map(({ a, b }) => b - a)), 14);
    expect([change.wins, change.ties, change.losses]).toEqual([60, 0, 0]);
    expect(change.outcome).toBe('better');
    const largest = rows.map(({ id, a, b }) => ({ id, change: b - a })).sort((one, two) => one.change - two.change);
    expect(change.changes.map(({ id }: { id: string }) => id)).toEqual(largest.slice(0, 5).map(({ id }) => id));
  });

  test('whatever the order of their rows, and of the labels', async () => {
    const [change] = await changesIn(BY_ID);
    const [shuffled] = await changesIn('mae a.csv b-shuffled.csv --labels y-shuffled.csv --id id');
    const { interval, changes, ...numbers } = shuffled;
    expect(change).toMatchObject({ ...numbers, model: 'b', difference: change.difference });
    expect(numbers.difference).toBe(change.difference);
    expect(changes.map(({ id }: { id: string }) => id)).toEqual(change.changes.map(({ id }: { id: string }) => id));
    expect(interval.low).toBeCloseTo(change.interval.low, 1);
  });

  test('turn their sign with their order', async () => {
    const [there] = await changesIn(BY_ID);
    const [back] = await changesIn('mae b.csv a.csv --labels y.csv --id id');
    const [named] = await changesIn(`${BY_ID} --reference b`);
    expect(back).toMatchObject({ difference: -there.difference, wins: 0, losses: 60, outcome: 'worse' });
    expect(named).toEqual(back);
  });

  test('are the same as themselves', async () => {
    const [change] = await changesIn('mae a.csv a.csv --labels y.csv --id id');
    expect(change).toMatchObject({
      model: 'a (2)',
      difference: 0,
      relative: 0,
      ties: 60,
      outcome: 'undecided',
      changes: [],
    });
    const { stdout } = await compare('mae a.csv a.csv --labels y.csv --id id -q --names x,x2');
    expect(stdout).toMatch(/^not decided: in this sample x2 and x have the same mae: /);
  });

  test('lose a row that one of them lacks, and it is said', async () => {
    const { stdout, stderr } = await compare(
      'mae a.csv b-holes.csv --labels y.csv --id id --missing skip --format json',
    );
    expect(JSON.parse(stdout)).toMatchObject({ n: 58, skipped: 2, comparisons: [{ wins: 58 }] });
    expect(stderr).toBe('lossctl: note: 2 rows left out, as not every model has them with all values\n');
    expect(messageOf(await compare('mae a.csv b-holes.csv --labels y.csv --id id'))).toMatch(/^b-holes.csv:9: /);
    const only = await compare('mae a.csv short.csv --labels y.csv --id id --only-common --format json');
    expect(JSON.parse(only.stdout)).toMatchObject({ n: 59 });
    expect(only.stderr).toContain('left out, as the other file has no such key: 0 rows of short.csv, 1 of y.csv');
  });

  test('on the rows of a condition', async () => {
    const { stdout, stderr } = await run(
      [
        'compare',
        'mae',
        'a.csv',
        'b.csv',
        '--labels',
        'y.csv',
        '--id',
        'id',
        '--where',
        'region == north',
        '--format',
        'json',
      ],
      { files },
    );
    expect(JSON.parse(stdout)).toMatchObject({ n: 20, where: { taken: 20, rows: 60 } });
    expect(stderr).toBe('lossctl: note: 20 of 60 rows where region == north\n');
  });

  test('by group, whose parts add up to the change', async () => {
    const { groups, comparisons } = await objectOf(`${BY_ID} --by region`, { files });
    const parts = groups.map(({ models }: { models: { contribution: number }[] }) => models[1].contribution);
    expect(parts[0] + parts[1]).toBeCloseTo(comparisons[0].difference, 14);
    const north = rows.filter(({ region }) => region === 'north');
    const own = groups.find(({ group }: { group: { region: string } }) => group.region === 'north');
    expect(own).toMatchObject({ n: 20 });
    expect(own.models[1].contribution).toBeCloseTo((20 / 60) * meanOf(north.map(({ a, b }) => b - a)), 14);
  });
});

describe('several models', () => {
  const THREE = 'mae a.csv b.csv c.csv --labels y.csv --id id';

  test('are each held against the reference, together at the confidence', async () => {
    const { comparisons, best, confidence } = await objectOf(THREE, { files });
    expect(confidence).toBe(95);
    expect(comparisons).toMatchObject([
      { model: 'b', outcome: 'better', interval: { confidence: 97.5 } },
      { model: 'c', outcome: 'undecided', interval: { confidence: 97.5 } },
    ]);
    // b is also better than c, which is no reference.
    expect(best).toBe('b');
    expect((await objectOf(`${THREE} --reference c`, { files })).best).toBe('b');
  });

  test('of which none is shown to be the best', async () => {
    const { stdout } = await compare('mae a.csv c.csv a.csv --labels y.csv --id id -q --names a,c,x');
    expect(stdout.split('\n')[2]).toMatch(
      /^which model is the best is not decided: in this sample . has the best mae$/,
    );
  });
});

describe('--non-inferiority', () => {
  const exitOf = async (words: string): Promise<number> => (await compare(words)).code;

  test('exits 0, 1, and 3 where the data leave it open', async () => {
    const BETTER = 'mae a.csv b.csv --labels y.csv --id id';
    const WORSE = 'mae b.csv a.csv --labels y.csv --id id';
    const [{ interval }] = await changesIn(WORSE);
    expect(await exitOf(`${BETTER} --non-inferiority 0`)).toBe(0);
    expect(await exitOf(`${WORSE} --non-inferiority ${interval.high}`)).toBe(0);
    expect(await exitOf(`${WORSE} --non-inferiority ${interval.low - 1e-9}`)).toBe(1);
    expect(await exitOf(`${WORSE} --non-inferiority ${(interval.low + interval.high) / 2}`)).toBe(3);
    expect(await exitOf(WORSE)).toBe(0);
  });

  test('says so on standard error', async () => {
    const { stderr } = await compare('mae b.csv a.csv --labels y.csv --id id --non-inferiority 0 -q');
    expect(stderr).toMatch(/^FAILED a: worse by 0\.\d+ > 0 \(95 % interval 0\.\d+ to 0\.\d+ by bootstrap-t, n 60\)\n$/);
  });

  test('is open where there is no interval, never passed', async () => {
    const words = 'compare ce before.csv after.csv --labels y.csv --non-inferiority 100 -q';
    expect(await runWords(words, { files: notes })).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^INCONCLUSIVE after: /),
    });
  });
});

describe('losses of classes', () => {
  const CLASSES = {
    'a.csv': 'cat,dog\n0.9,0.1\n0.2,0.8\n0.6,0.4\n',
    'b.csv': 'dog,cat\n0.2,0.8\n0.7,0.3\n0.6,0.4\n',
    'names.csv': 'y\ncat\ndog\ndog\n',
    'indices.csv': 'y\n0\n1\n1\n',
  };

  test('match columns of classes by name, where labels are names', async () => {
    const [change] = await objectOf('accuracy a.csv b.csv --labels names.csv', { files: CLASSES }).then(
      ({ comparisons }) => comparisons,
    );
    // Right are cat, dog, and of b the last dog too.
    expect(change).toMatchObject({ wins: 1, ties: 2, losses: 0, wrong_to_right: 1, right_to_wrong: 0 });
  });

  test('refuse indices that mean another class for each', async () => {
    expect(messageOf(await runWords('compare ce a.csv b.csv --labels indices.csv', { files: CLASSES }))).toBe(
      'indices.csv:2: column "y": the label is cat for a and dog for b',
    );
  });

  test('of a score are better when it is higher', async () => {
    const right = (wrong: number): string => `p\n${'0.1\n'.repeat(wrong)}${'0.9\n'.repeat(200 - wrong)}`;
    const world = { files: { 'a.csv': right(60), 'b.csv': right(10), 'y.csv': `y\n${'1\n'.repeat(200)}` } };
    const [change] = await objectOf('accuracy a.csv b.csv --labels y.csv', world).then(
      ({ comparisons }) => comparisons,
    );
    expect(change).toMatchObject({ outcome: 'better', interval: { method: 'bonett-price' }, wrong_to_right: 50 });
    expect(change.difference).toBeCloseTo(0.25, 14);
    // By hand: 51 of 202 turn right, 1 turns wrong, with a row added of each.
    const [center, half] = [50 / 202, 1.959963984540054 * Math.sqrt((52 / 202 - (50 / 202) ** 2) / 202)];
    expect(change.interval.low).toBeCloseTo(center - half, 12);
    expect(change.interval.high).toBeCloseTo(center + half, 12);
  });
});

describe('what is printed', () => {
  test.each([
    ['table', /\nmean +1\.\d+ +0\.\d+\n[\s\S]*\nb is better: /],
    ['markdown', /^\*\*b is better: .*\n\n\| {2}\| a \| b \|\n/],
    ['csv', /^model,loss,convention,.*\na,mae,math,60,.*\nb,mae,math,60,.*,better\n$/],
  ])('as %s', async (format, pattern) => {
    const { code, stdout, stderr } = await compare(`mae a.csv b.csv --labels y.csv --id id --format ${format}`);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(pattern);
  });

  test('in Korean', async () => {
    const { stdout } = await compare('mae a.csv b.csv --labels y.csv --id id --lang ko');
    expect(stdout).toMatch(/\n더 좋은 모델은 b: /);
  });

  test('of a dry run is what was understood of each model', async () => {
    const { stdout } = await compare('mae a.csv b.csv --labels y.csv --id id --dry-run');
    expect(stdout).toMatch(/^a\npredictions +a\.csv: csv[\s\S]*\n\nb\npredictions +b\.csv: csv/);
  });

  test('a help of a screen', async () => {
    const { stdout } = await run(['compare', '-h']);
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(24);
    expect((await run(['compare', '--help'])).stdout).toMatch(/the\s+predictions\s+are\s+kept\s+in\s+memory/);
  });
});

describe('what cannot be meant is an error', () => {
  test.each([
    ['mae a.csv --labels y.csv', 'compare needs two models or more, and "a.csv" is one'],
    ['mae', 'compare needs two models or more, and none is given'],
    ['mae a.csv b.csv', 'compare needs the labels of the models'],
    [
      'mae a.csv b.csv --labels -',
      '--labels -: labels are read once for each model, and standard input can be read once',
    ],
    ['mae - - --labels y.csv', 'standard input can be read once, and several models are "-"'],
    ['mae,mse a.csv b.csv --labels y.csv', 'compare: one loss at a time'],
    ['mae a.csv b.csv --labels y.csv --id id --convention math,keras', 'compare: one convention at a time'],
    ['mae a.csv b.csv --labels y.csv --id id --reduction none', '--reduction none leaves nothing to compare'],
    ['mae a.csv b.csv --labels y.csv --names x', '--names: 1 names, and there are 2 models'],
    ['mae a.csv b.csv --labels y.csv --names x,x', '--names: "x" is given twice'],
    ['mae a.csv b.csv --labels y.csv --reference q', '--reference: no model is called "q"; there are a, b'],
    ['mae a.csv b.csv --models p,q --label y', '--models are columns of one file, and there are 2'],
    ['mae a.csv --models p --label y', '--models: "p" is one model, and two are compared'],
    ['mae a.csv --models p,q --label id', 'a.csv: --models: there is no column "q"; there are "id", "p"'],
    ['mae a.csv --models p,q --pred p', '--pred and --models both name prediction columns'],
    ['mae a.csv b.csv --labels y.csv --skill', '--skill: compare has no best constant'],
    ['mae a.csv b.csv --labels y.csv --per-output', '--per-output: compare has one result for all outputs'],
    [
      'mae a.csv b.csv --labels y.csv --by region --worst 3 --format csv',
      '--format csv is one table: of groups by --by, or of rows by --worst',
    ],
    [
      'mae a.csv b.csv b.csv --labels y.csv --confidence 99.9',
      '--confidence 99.9 of 2 intervals together asks for 99.95 of each, and 99.9 is the most',
    ],
    [
      'mae two.csv two.csv --labels three.csv',
      'three.csv has more rows than two.csv, which has 2 under a header: rows pair by position, so the counts must be equal',
    ],
    ['mae a.csv b.csv --labels y.csv --limit 3', 'unknown option "--limit"'],
    ['compare a.csv b.csv --labels y.csv', 'unknown loss "compare"'],
    ['nope a.csv b.csv --labels y.csv', 'unknown loss "nope"'],
  ])('%s', async (words, message) => {
    const outcome = await compare(words);
    expect(messageOf(outcome)).toBe(message);
    expect([outcome.code, outcome.stdout]).toEqual([2, '']);
  });

  test('files without labels and of different length', async () => {
    const world = {
      files: { 'a.csv': 'anchor,positive,negative\n1,2,3\n1,2,4\n', 'b.csv': 'anchor,positive,negative\n1,2,3\n' },
    };
    expect(messageOf(await runWords('compare triplet a.csv b.csv', world))).toBe(
      'a has 2 rows and b 1: rows pair by position, so the counts must be equal',
    );
  });

  test('no row that is whole in both', async () => {
    const world = { files: { 'a.csv': 'p\n1\nNA\n', 'b.csv': 'p\nNA\n2\n', 'y.csv': 'y\n1\n2\n' } };
    expect(messageOf(await runWords('compare mse a.csv b.csv --labels y.csv --missing skip', world))).toBe(
      'no row is whole in every model: nothing is left to compare',
    );
  });
});

describe('a sample', () => {
  const rows = Array.from({ length: 40 }, (_, row) => row);
  const csv = (head: string, value: (row: number) => number): string => `${head}\n${rows.map(value).join('\n')}\n`;
  const files = {
    'a.csv': csv('p', (row) => row + 0.5),
    'b.csv': csv('p', (row) => row + 0.25 * (row % 3)),
    'y.csv': csv('y', (row) => row),
  };

  test.each(['', ' --no-replacement'])(
    'has the same rows of every model as the sample of each has%s',
    async (drawn) => {
      const sample = `--sample 12 --seed 3${drawn}`;
      const { models, n, sample: choice } = await objectOf(`mse a.csv b.csv --labels y.csv ${sample}`, { files });
      expect([n, choice]).toEqual([12, { rows: 12, of: 40, seed: 3, replacement: drawn === '' }]);
      for (const [index, file] of ['a.csv', 'b.csv'].entries()) {
        const alone = await runWords(`mse ${file} y.csv ${sample} -q`, { files });
        expect(models[index].headline).toBe(Number(alone.stdout));
      }
    },
  );

  test('is drawn from the rows that every model has, and what it leaves is not missing', async () => {
    const some = { ...files, 'b.csv': files['b.csv'].replace('\n1.25\n', '\nNA\n') };
    const found = await runWords('compare mse a.csv b.csv --labels y.csv --missing skip --sample 39 --no-replacement', {
      files: some,
    });
    expect(found.stderr).toContain('39 of 39 rows, drawn without replacement, seed 0');
    expect(found.stderr).toContain('1 row left out, as not every model has it with all values');
  });

  test('of more rows than there are is refused', async () => {
    const { code, stderr } = await runWords('compare mse a.csv b.csv --labels y.csv --sample 41 --no-replacement', {
      files,
    });
    expect([code, stderr]).toEqual([
      2,
      'lossctl: --sample 41 --no-replacement: there are 40 rows to draw from\nhint: with replacement a row may be drawn more than once\n',
    ]);
  });
});
