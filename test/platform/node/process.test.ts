import { cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { BIN, ended, folderOf, shell, start } from '../../support/process.ts';
import { createRandom, SEED, shuffled } from '../../support/random.ts';

const MANY = 30000;
const waitShortly = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
let folder = '';

beforeAll(async () => {
  folder = await folderOf({
    'p.csv': 'p\n1\n2\n4\n',
    'y.csv': 'y\n1\n1\n1\n',
    'many.csv': `p,y\n${'3,1\n'.repeat(MANY)}`,
    'some.csv': `p,y\n${'3,1\n'.repeat(2500)}`,
  });
});

describe('the exit code', () => {
  test.each([
    ['lossctl mse p.csv y.csv', 0],
    ["lossctl mse p.csv y.csv --fail-if 'mean > 4'", 0],
    ["lossctl mse p.csv y.csv --fail-if 'mean > 3'", 1],
    ['lossctl check mse p.csv y.csv --max 3', 1],
    ['lossctl check mse p.csv y.csv --max 3 --confidence 95', 3],
    ["lossctl mse p.csv y.csv -q --fail-if 'mean > 3' --confidence 95", 3],
    ['set -o pipefail; lossctl check mse p.csv y.csv --max 3 --confidence 95 | cat', 3],
    ['lossctl mse p.csv y.csv -o missing/folder/out.csv --format csv', 2],
    ['lossctl mse p.csv nope.csv', 2],
    ['lossctl mse p.csv y.csv --nope', 2],
    ['lossctl', 2],
    ['lossctl mse .', 2],
    ['lossctl --version', 0],
  ])('of %s is %d', async (script, code) => {
    const outcome = await shell(script, folder);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).not.toMatch(/\n +at /);
  });
});

test('files of shuffled rows that are joined by key give what the ordered ones give, bit for bit', async () => {
  const count = 100_000;
  const random = createRandom(SEED);
  const numbers = Array.from({ length: count }, () => [random(), random()]);
  const keys = numbers.map((_, index) => `${index % 3 === 0 ? '' : 'user '}${(index * 7919) % 1_000_003}`);
  const order = shuffled([...numbers.keys()], random);
  const own = await folderOf({
    'p.csv': `uid,p\n${numbers.map(([p], index) => `${keys[index]},${p}\n`).join('')}`,
    'y.csv': `y\n${numbers.map(([, y]) => `${y}\n`).join('')}`,
    'shuffled.csv': `y,"user,id"\r\n${order.map((index) => `${numbers[index][1]},"${keys[index]}"\r\n`).join('')}`,
    'shuffled.ndjson': order.map((index) => `{"user": ["${keys[index]}"], "y": ${numbers[index][1]}}\n`).join(''),
  });
  const ordered = await shell('lossctl mse,mae p.csv y.csv --pred p --format json', own);
  const runs = JSON.parse(ordered.stdout);
  for (const words of ['shuffled.csv --id preds:uid,labels:2', 'shuffled.ndjson --id preds:uid,labels:user']) {
    const { code, stdout, stderr } = await shell(`lossctl mse,mae p.csv ${words} --format json`, own);
    expect([code, stderr]).toEqual([0, '']);
    // How the files were read differs.
    const found = JSON.parse(stdout).map((one: object) => ({ ...one, reading: undefined }));
    expect(found).toEqual(runs.map((one: object) => ({ ...one, reading: undefined, ids: keys })));
  }
}, 60_000);

test('standard input is read, and closed without being read to its end', async () => {
  expect(await shell('cat p.csv | lossctl mse -q - y.csv', folder)).toMatchObject({
    code: 0,
    stdout: '3.3333333333333335\n',
  });
  expect((await shell('(echo x,y,z; yes 1) | lossctl mse - y.csv', folder)).code).toBe(2);
});

describe('a pipe', () => {
  test('gets more than 64 KiB whole, and no escapes', async () => {
    for (const words of ['many.csv --format csv', 'many.csv --format json', 'some.csv --rows all']) {
      const { code, stdout } = await shell(`lossctl mse ${words} | cat`, folder);
      expect(code).toBe(0);
      expect(stdout.length).toBeGreaterThan(65536);
      expect(stdout).not.toContain('\u001b');
      if (words.endsWith('csv')) expect(stdout.trimEnd().split('\n')).toHaveLength(MANY + 1);
      if (words.endsWith('json')) expect(JSON.parse(stdout).per_sample).toHaveLength(MANY);
    }
  });

  test.each([
    ["many.csv --format csv --fail-if 'mean > 3'", 1],
    ["many.csv --format csv --fail-if 'mean > 5'", 0],
    ['many.csv --format csv', 0],
    ['many.csv --format json', 0],
    ["many.csv --format csv --fail-if 'mean > 5' --confidence 95", 3],
    ["some.csv --rows all --fail-if 'mean > 3'", 1],
  ])('that closes early keeps the verdict of %s', async (options, code) => {
    const outcome = await shell(`set -o pipefail; lossctl mse ${options} | head -1`, folder);
    expect(outcome.code).toBe(code);
    expect(outcome.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(outcome.stderr).toMatch(options.includes('fail-if') ? /^(PASSED|FAILED|INCONCLUSIVE) [^\n]+\n$/ : /^$/);
  });

  test('for errors that closes early does no harm', async () => {
    expect((await shell('set -o pipefail; lossctl mse nope.csv 2>&1 >/dev/null | true', folder)).code).toBe(2);
  });
});

test('a full device is exit 2 and one line', async () => {
  for (const words of [
    'mse p.csv y.csv',
    'mse many.csv --format csv',
    'mse p.csv y.csv -q',
    'check mse p.csv y.csv --max 9',
    'list',
    '--help',
  ]) {
    const { code, stderr } = await shell(`lossctl ${words} > /dev/full`, folder);
    expect([words, code, stderr]).toEqual([words, 2, 'lossctl: stdout: no space left on the device\n']);
  }
  const { code, stderr } = await shell('lossctl mse p.csv y.csv -o /dev/full', folder);
  expect([code, stderr]).toEqual([2, 'lossctl: /dev/full: no space left on the device\n']);
});

describe('a terminal', () => {
  const onTerminal = (command: string, env: Record<string, string> = {}) =>
    shell(`script -qec "$NODE $BIN ${command}" /dev/null < /dev/null`, folder, env);

  test('has colour, which NO_COLOR and --color never remove', async () => {
    const colored = await onTerminal('mse p.csv y.csv');
    expect(colored.stdout).toContain('\u001b[');
    expect(colored.stdout).toContain('3.3333333333333335');
    expect((await onTerminal('mse p.csv y.csv', { NO_COLOR: '1' })).stdout).not.toContain('\u001b');
    expect((await onTerminal('mse p.csv y.csv --color never')).stdout).not.toContain('\u001b');
  });

  test('is not read as data', async () => {
    const { code, stdout } = await onTerminal('mse -');
    expect([code, stdout]).toEqual([2, expect.stringMatching(/^lossctl: standard input is a terminal/)]);
  });
});

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, code) => {
  test(`gives ${code} and leaves no temporary file`, async () => {
    const own = await folderOf({});
    const child = start(['mse', '-', '--input-format', 'csv', '--format', 'csv', '-o', 'out.csv'], own);
    const end = ended(child);
    // As many rows as a preview waits for.
    child.stdin.write(`p,y\n${'1,2\n'.repeat(200)}`);
    for (let tries = 0; tries < 200 && (await readdir(own)).length === 0; tries++) await waitShortly();
    expect(await readdir(own)).toHaveLength(1);
    child.kill(signal);
    const { code: given, stderr } = await end;
    expect([given ?? (child.signalCode === signal ? code : undefined), stderr]).toEqual([code, '']);
    expect(await readdir(own)).toEqual([]);
  });
});

describe('-o', () => {
  test('into /dev/stdout goes down the pipe', async () => {
    const { code, stdout, stderr } = await shell(
      'set -o pipefail; lossctl mse p.csv y.csv -o /dev/stdout --format plain | cat',
      folder,
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/3\.3333333333333335\n$/);
  });

  test('into /dev/stdout keeps what a log already holds and what follows', async () => {
    const log = '{ echo a; lossctl mse -q p.csv y.csv -o /dev/stdout; echo b; } > log; cat log; rm log';
    expect((await shell(log, folder)).stdout).toBe('a\n3.3333333333333335\nb\n');
  });

  test('into a FIFO is written directly', async () => {
    const own = await folderOf({ 'p.csv': 'p,y\n1,1\n3,1\n' });
    const { code, stdout } = await shell(
      'mkfifo pipe; cat pipe & lossctl mse p.csv -o pipe --format plain; code=$?; wait; exit $code',
      own,
    );
    expect([code, stdout]).toEqual([0, 'MSE of sample 1=0\nMSE of sample 2=4\n2\n']);
    expect((await stat(join(own, 'pipe'))).isFIFO()).toBe(true);
  });

  test('may name the file that is read', async () => {
    const own = await folderOf({ 'p.csv': 'p,y\n1,1\n3,1\n' });
    expect((await shell('lossctl mse p.csv -o p.csv --format csv', own)).code).toBe(0);
    expect(await readFile(join(own, 'p.csv'), 'utf8')).toBe('sample,prediction,label,loss\n1,1,1,0\n2,3,1,4\n');
  });
});

describe('what V8 made of the program at build time', () => {
  /** The program in a folder of its own, with this beside it. */
  const copyWith = async (cache: string | undefined): Promise<string> => {
    const own = await folderOf({ 'p.csv': 'p,y\n1,1\n3,1\n' });
    await cp(join(BIN, '..'), join(own, 'bin'), { recursive: true });
    for (const name of ['cli.cjs', 'parts'])
      await cp(join(BIN, '../../dist', name), join(own, 'dist', name), { recursive: true });
    if (cache !== undefined) await writeFile(join(own, 'dist/cli.cache'), cache);
    return own;
  };

  test('lies beside it', async () => {
    expect((await stat(join(BIN, '../../dist/cli.cache'))).size).toBeGreaterThan(1e5);
  });

  test.each([
    ['is missing', undefined],
    ['is empty', ''],
    ['is of another program', 'of another program, or of another version of Node'],
  ])('is not needed where it %s', async (_, cache) => {
    const { stdout, stderr, code } = await shell('node bin/lossctl.js mse -q p.csv', await copyWith(cache));
    expect([stdout, stderr, code]).toEqual(['2\n', '', 0]);
  });
});

test('a program that is not built says so in one line, and exits with 2', async () => {
  const own = await folderOf({});
  await cp(join(BIN, '..'), join(own, 'bin'), { recursive: true });
  const { stderr, code } = await shell('node bin/lossctl.js list', own);
  expect([stderr, code]).toEqual(['lossctl: it is not built yet\nhint: npm run build\n', 2]);
});

describe('threads', () => {
  const ROWS = 1_800_000;
  const line = (row: number): string => `${((row % 1000) / 8).toFixed(15)},0\n`;
  const cycle = Array.from({ length: 1000 }, (_, row) => line(row)).join('');
  // The mean of the squares of 0/8, 1/8, ... 999/8.
  const MEAN = 5200.5234375;

  beforeAll(async () => {
    const half = cycle.repeat(ROWS / 2000);
    await writeFile(join(folder, 'large.csv'), `p,y\n${half}${half}`);
    await writeFile(join(folder, 'odd.csv'), `p,y\n${half}NA,0\n"1",0\n${half}`);
    await writeFile(join(folder, 'bad.csv'), `p,y\n${half}x,0\n${half}`);
    await writeFile(join(folder, 'shorter.csv'), `p,y\n${half}`);
  });

  test.each(['', '--threads 1', '--threads 2', '--threads 3'])('give the same digits: %s', async (threads) => {
    expect(await shell(`lossctl mse -q large.csv ${threads}`, folder)).toEqual({
      code: 0,
      stdout: `${MEAN}\n`,
      stderr: '',
    });
    const { stdout } = await shell(
      `lossctl mse odd.csv --missing skip ${threads} --format json --no-per-sample`,
      folder,
    );
    const mean = Number((MEAN * ROWS + 1) / (ROWS + 1));
    expect(JSON.parse(stdout)).toMatchObject({ n: ROWS + 1, skipped: 1, mean });
  });

  test('give the same rows in the same order, also into a pipe that closes early', async () => {
    const sums = ['--threads 1', '--threads 3'].map((threads) =>
      shell(`lossctl mse large.csv --format csv ${threads} | md5sum`, folder),
    );
    const [one, three] = await Promise.all(sums);
    expect(three).toEqual(one);
    expect(await shell('set -o pipefail; lossctl mse large.csv --format csv | head -2', folder)).toEqual({
      code: 0,
      stdout: 'sample,prediction,label,loss\n1,0,0,0\n',
      stderr: '',
    });
  });

  test.each(['--threads 1', '--threads 3'])('name the place of what is wrong: %s', async (threads) => {
    const { code, stdout, stderr } = await shell(`lossctl mse -q bad.csv ${threads}`, folder);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`lossctl: bad.csv:${ROWS / 2 + 2}: column "p": "x" is not a number\n`);
    const unequal = await shell(`lossctl mse large.csv shorter.csv --pred p --label y ${threads}`, folder);
    expect(unequal.stderr).toContain(`large.csv has more rows than shorter.csv, which has ${ROWS / 2} under a header`);
  });

  test.each(['1', '3'])('hear an interrupt in the middle of a file: --threads %s', async (threads) => {
    const words = 'mse,mae,huber,log-cosh,poisson --gradient --format csv -o out.csv --pred p --label y'.split(' ');
    const child = start([words[0], 'large.csv', ...words.slice(1), '--threads', threads], folder);
    const end = ended(child);
    while (!(await readdir(folder)).some((name) => name.startsWith('.out.csv'))) await waitShortly();
    await waitShortly();
    child.kill('SIGINT');
    expect(await end).toEqual({ code: 130, stdout: '', stderr: '' });
    expect((await readdir(folder)).filter((name) => name.includes('out.csv'))).toEqual([]);
  });
});
