import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../support/arbitrary.ts';
import { messageOf, runWords, type World } from '../support/fake-io.ts';
import { cellsOf, formatFile, headerOf, npyOf } from '../support/formats.ts';
import { nearestOfRatio } from '../support/rational.ts';

type Rows = readonly (readonly [p: bigint, y: bigint])[];

const csv = (rows: Rows): string => `p,y\n${rows.map((row) => `${row.join()}\n`).join('')}`;
const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const meanOf = (rows: Rows, cost: (difference: bigint) => bigint): number =>
  nearestOfRatio(sum(rows.map(([p, y]) => cost(p - y))), BigInt(rows.length));
const square = (value: bigint): bigint => value * value;
const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** Whole numbers of 64 bits, and others beside them of which squares are exact. */
const near = fc
  .tuple(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.bigInt({ min: -1000n, max: 1000n }))
  .map(([y, step]): [bigint, bigint] => [BigInt.asIntN(64, y + step), y]);
const rowsOf = fc
  .array(near, { minLength: 1, maxLength: 20 })
  .filter((rows) => rows.every(([p, y]) => size(p - y) < 2000n));

const bytesOf = (rows: Rows): Uint8Array => new Uint8Array(BigInt64Array.from(rows.flat()).buffer);
const npy = (rows: Rows): Uint8Array => npyOf(headerOf('<i8', `${rows.length}, 2`), bytesOf(rows));

/** The same rows in every format that is text, or that is made by hand. */
const worldOf = (rows: Rows): World => ({
  files: {
    'f.csv': csv(rows),
    'f.json': `[${rows.map(([p, y]) => `{"p": ${p}, "y": ${y}}`).join()}]`,
    'f.ndjson': rows.map(([p, y]) => `{"p": "${p}", "y": ${y}}\n`).join(''),
    'f.npy': npy(rows),
    'quoted.csv': `p,y\n${rows.map(([p, y]) => `"${p}", ${y}\n`).join('')}`,
    'p.csv': `p\n${rows.map(([p]) => `${p}\n`).join('')}`,
    'y.csv': `y\n${rows.map(([, y]) => `${y}\n`).join('')}`,
    'kp.csv': `k,p\n${rows.map(([p], row) => `${row},${p}\n`).join('')}`,
    'ky.csv': `k,y\n${rows
      .map(([, y], row) => `${row},${y}\n`)
      .toReversed()
      .join('')}`,
  },
});

const headlineOf = async (words: string, world: World): Promise<number> => {
  const { stdout, stderr, code } = await runWords(`${words} -q`, world);
  if (code !== 0) throw new Error(stderr);
  return Number(stdout);
};

describe('means of exact differences, rounded once', () => {
  test.each([
    'f.csv',
    'quoted.csv',
    'f.json',
    'f.ndjson',
    'f.npy --pred 1 --label 2',
    'p.csv y.csv',
    'kp.csv ky.csv --id k',
  ])('of whole numbers of 64 bits in %s', async (files) => {
    await fc.assert(
      fc.asyncProperty(rowsOf, async (rows) => {
        const world = worldOf(rows);
        expect(await headlineOf(`mse ${files}`, world)).toBe(meanOf(rows, square));
        expect(await headlineOf(`mae ${files}`, world)).toBe(meanOf(rows, size));
      }),
      runs(40),
    );
  });

  test('of files that Parquet and Arrow writers made', async () => {
    const names = [
      'pandas.parquet',
      'polars.parquet',
      'duckdb.parquet',
      'encodings.parquet',
      'pandas.feather',
      'polars-zstd.arrow',
    ];
    const files = Object.fromEntries(names.map((name) => [name, formatFile(name)]));
    for (const name of names) {
      const [i64, u64] = [await cellsOf(name, 'i64'), await cellsOf(name, 'u64')];
      const rows = i64.flatMap((p, row): [bigint, bigint][] =>
        p === null ? [] : [[BigInt(String(p)), BigInt(String(u64[row]))]],
      );
      expect(rows.length).toBeGreaterThan(30);
      // Differences of more than 53 bits are rounded each.
      const losses = rows.map(([p, y]) => BigInt(Number(size(p - y))));
      const words = `mae ${name} --pred i64 --label u64 --missing skip`;
      expect(await headlineOf(words, { files })).toBe(nearestOfRatio(sum(losses), BigInt(rows.length)));
    }
  });

  test('where one side alone is wide, or one row, and in decimals', async () => {
    const files = { 'f.csv': 'p,y\n9007199254740993,1\n0.25,0.5\n', 'g.csv': 'p,y\n0.5,9007199254740993\n3,1\n' };
    expect(await headlineOf('mae f.csv', { files })).toBe((9007199254740992 + 0.25) / 2);
    expect(await headlineOf('max-error g.csv', { files })).toBe(9007199254740992);
  });

  test('with weights, several outputs, gradients and quantiles', async () => {
    const wide =
      'p1,p2,y1,y2,w\n9007199254740993,1,9007199254740992,4,2\n5,18446744073709551615,2,18446744073709551609,1\n';
    const world = { files: { 'f.csv': wide } };
    const columns = '--pred p1,p2 --label y1,y2';
    // Rows (1² + 3²) / 2 twice and (3² + 6²) / 2.
    expect(await headlineOf(`mse f.csv ${columns} --weight w`, world)).toBe((5 + 5 + 22.5) / 3);
    const each = await runWords(`mse f.csv ${columns} --per-output --format json`, world);
    expect(JSON.parse(each.stdout).outputs.map(({ mean }: { mean: number }) => mean)).toEqual([5, 22.5]);
    expect(JSON.parse(each.stdout).outputs[0]).not.toHaveProperty('skill');
    const slopes = await runWords('pinball f.csv --pred p1 --label y1 --alpha 0.25 --gradient --format csv', world);
    expect(slopes.stdout).toBe(
      'sample,prediction,label,loss,gradient\n1,9007199254740993,9007199254740992,0.75,0.75\n2,5,2,2.25,0.75\n',
    );
    expect(await headlineOf('medae f.csv --pred p2 --label y2', world)).toBe(4.5);
  });
});

const ROWS: Rows = [
  [1n, 1n],
  [2n ** 53n + 1n, 2n ** 53n],
  [2n ** 63n - 1n, 2n ** 63n - 7n],
  [-(2n ** 60n) - 1n, -(2n ** 60n) + 1n],
];
const world = worldOf(ROWS);

describe('rows of them', () => {
  test('are shown digit for digit, in every format', async () => {
    expect((await runWords('mse f.csv --format csv', world)).stdout).toBe(
      'sample,prediction,label,loss\n1,1,1,0\n2,9007199254740993,9007199254740992,1\n3,9223372036854775807,9223372036854775801,36\n4,-1152921504606846977,-1152921504606846975,4\n',
    );
    for (const format of ['table', 'markdown', 'ndjson'])
      expect((await runWords(`mse f.csv --format ${format}`, world)).stdout).toMatch(
        /9223372036854775807\D+9223372036854775801\D+36/,
      );
    const ranked = await runWords('mse f.csv --worst 1 --format json', world);
    expect(ranked.stdout).toContain(
      '{"sample": 3, "prediction": 9223372036854775807, "label": 9223372036854775801, "loss": 36',
    );
    expect((await runWords('explain mse f.csv --where p>9007199254740993', world)).stdout).not.toContain(
      '9007199254740993',
    );
    expect((await runWords('mse f.csv --dry-run', world)).stdout).toContain('9007199254740993');
    expect((await runWords('mse f.csv --precision 3 --format csv', world)).stdout).toContain('\n2,9010000000000000,');
  });

  test('are a few among many, printed by a kernel and not', async () => {
    const many: Rows = Array.from({ length: 2000 }, (_, row) =>
      row % 500 === 3 ? ([2n ** 60n + BigInt(row), 2n ** 60n] as const) : ([BigInt(row), 0n] as const),
    );
    const large = worldOf(many);
    const { stdout } = await runWords('mae f.csv --format csv', large);
    const lines = stdout.trim().split('\n').slice(1);
    expect(lines).toEqual(many.map(([p, y], row) => `${row + 1},${p},${y},${row}`));
    expect(await headlineOf('mae f.csv', large)).toBe(999.5);
  });

  test('are chosen, grouped, drawn and left out as others', async () => {
    expect(await headlineOf('mse f.csv --where p>9007199254740993', world)).toBe(36);
    expect(
      await headlineOf(
        'mse f.csv --where p<0 --skill',
        worldOf([
          [2n ** 53n + 1n, 0n],
          [-3n, -1n],
          [-1n, -2n],
        ]),
      ),
    ).toBe(2.5);
    expect(await headlineOf('mse f.csv --limit 2', world)).toBe(0.5);
    const grouped = await runWords('mse f.csv --by y --no-per-sample --format csv', world);
    expect(grouped.stdout).toContain('math,9223372036854775801,1,0,36,');
    const drawn = await runWords('mse f.csv --sample 3 --no-replacement --seed 1 --format csv', world);
    const all = await runWords('mse f.csv --format csv', world);
    for (const line of drawn.stdout.trim().split('\n')) expect(all.stdout.split('\n')).toContain(line);
  });

  test('have no best constant and no skill, which is said', async () => {
    const { stdout, stderr } = await runWords('mse f.csv --format json', world);
    expect(JSON.parse(stdout.replace(/"reading": \{[\s\S]*?\n {2}\},/, ''))).not.toHaveProperty('best_constant');
    expect(stderr).toBe(
      'lossctl: warning: no best constant and no skill: no double holds some of the whole numbers, and only their differences are taken\n',
    );
    expect((await runWords('mse f.csv -q', world)).stderr).toBe('');
  });

  test('are held against limits, baselines and other models', async () => {
    expect((await runWords('check mse f.csv --max 10.25', world)).code).toBe(0);
    expect((await runWords('check mse f.csv --max 10.24', world)).code).toBe(1);
    const files = { ...world.files, 'b.csv': `p\n1\n9007199254740992\n9223372036854775801\n-1152921504606846975\n` };
    const compared = await runWords('compare mse p.csv b.csv --labels y.csv --format json', { files });
    const { models, comparisons } = JSON.parse(compared.stdout);
    expect(models.map(({ headline }: { headline: number }) => headline)).toEqual([10.25, 0]);
    expect(compared.stdout).toContain('"reference_prediction": 9223372036854775807, "prediction": 9223372036854775801');
    expect(comparisons[0].wins).toBe(3);
    const other = {
      ...files,
      'b.csv': 'p,y\n1,1\n2,9007199254740993\n3,9223372036854775801\n4,-1152921504606846975\n',
    };
    const unlike = await runWords('compare mse f.csv b.csv', { files: { ...other, 'f.csv': csv(ROWS) } });
    expect(unlike.code).toBe(2);
  });
});

describe('what needs more than differences', () => {
  test.each(['mape', 'msle', 'r2', 'd2', 'rae', 'wmape', 'nrmse', 'poisson', 'smape', 'explained-variance'])(
    'is refused by %s, with the first of them',
    async (loss) => {
      const outcome = await runWords(`${loss} f.csv --where p>0`, world);
      expect([outcome.code, messageOf(outcome)]).toEqual([
        2,
        `f.csv:3: column "p": no double holds the whole number 9007199254740993, and ${loss} needs more than its difference`,
      ]);
      expect((await runWords(`${loss} f.csv --where p>0 --as-is -q`, world)).stderr).not.toContain('no double holds');
    },
  );

  test('is refused for --skill, --scale and weights; --as-is rounds', async () => {
    for (const flag of ['--skill', '--scale 0.5'])
      expect(messageOf(await runWords(`mse f.csv ${flag}`, world))).toContain(
        'f.csv:3: column "p": no double holds the whole number 9007199254740993',
      );
    const files = { 'w.csv': 'p,y,w\n1,2,9007199254740993\n' };
    expect(messageOf(await runWords('mse w.csv --weight w', { files }))).toBe(
      'w.csv:2: column "w": no double holds the whole number 9007199254740993',
    );
    expect(await headlineOf('mse f.csv --limit 2 --as-is', world)).toBe(0);
  });

  test('is refused under several losses by the first that does', async () => {
    expect(messageOf(await runWords('mse,mape f.csv', world))).toContain('and mape needs more than its difference');
  });
});
