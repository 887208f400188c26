import { describe, expect, test } from '@jest/globals';
import { faultOfError, messageOf, runWords } from '../../support/fake-io.ts';

const files = {
  'p.csv': 'p\n1\n3\n2\n',
  'y.csv': 'y\n2\n3\n',
  'faulty.csv': 'p,y\n1,2\n3,3\nx,1\n"7",8,9\n',
  'faulty.ndjson': '{"p":1,"y":2}\n{"p":3,"y":3}\n{"p":"x","y":1}\n{"p":\n',
};
const words = (text: string) => runWords(text, { files });

describe('--limit', () => {
  test('stops reading: what follows is not looked at, and the counts may differ', async () => {
    const { code, stdout, stderr } = await words('mse p.csv y.csv --limit 2 -q');
    expect([code, stdout, stderr]).toEqual([
      0,
      '0.5\n',
      'lossctl: note: the first 2 rows: what follows was not read\n',
    ]);
    expect((await words('mse p.csv y.csv --limit 1')).stderr).toContain('the first row: what follows was not read');
    expect((await words('mse p.csv y.csv --limit 3')).stderr).toContain('the counts must be equal');
  });

  test.each(['faulty.csv', 'faulty.ndjson'])('meets the faults of %s only where it comes to them', async (file) => {
    expect((await words(`mse ${file} --limit 2 -q`)).stdout).toBe('0.5\n');
    expect(messageOf(await words(`mse ${file} --limit 3`))).toContain(': column "p": "x" is not a number');
    expect(messageOf(await words(`mse ${file}`))).toBe(messageOf(await words(`mse ${file} --limit 9`)));
  });

  test('beyond the end is all rows, and nothing is said', async () => {
    expect(await words('mse y.csv y.csv --limit 9 -q')).toMatchObject({ code: 0, stdout: '0\n', stderr: '' });
  });

  test('stands in the JSON of both commands and in a dry run', async () => {
    expect(JSON.parse((await words('mse p.csv y.csv --limit 2 --format json')).stdout)).toMatchObject({
      n: 2,
      limit: 2,
    });
    const checked = await words('check mse p.csv y.csv --limit 2 --max 1 --format json');
    expect(JSON.parse(checked.stdout)).toMatchObject({ n: 2, limit: 2, passed: true });
    expect((await words('mse p.csv y.csv --limit 2 --dry-run')).stdout).toMatch(/^rows +the first 2 rows$/m);
  });

  test.each(['0', '-1', 'x', '1.5'])('refuses %s', async (value) => {
    expect(faultOfError(await words(`mse p.csv y.csv --limit ${value}`))).toBeUndefined();
  });
});

describe('--sample', () => {
  const rows = Array.from({ length: 50 }, (_, index) => `${index + 1},${((index * 7) % 11) / 4}`);
  const table = { 't.csv': `p,y\n${rows.join('\n')}\n`, 'w.csv': 'p,y,w\n1,2,1\n2,2,0\n' };
  const draw = (text: string) => runWords(`mse t.csv ${text}`, { files: table });
  const numbers = (csv: string): number[] =>
    csv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.split(',')[0]));

  test('draws exactly so many rows, which keep their numbers, and the same again for the same seed', async () => {
    const { code, stdout, stderr } = await draw('--sample 20 --format csv');
    expect([code, stderr]).toEqual([0, 'lossctl: note: 20 of 50 rows, drawn with replacement, seed 0\n']);
    const drawn = stdout.trim().split('\n').slice(1);
    expect(drawn).toHaveLength(20);
    for (const line of drawn) {
      const [sample, prediction, label] = line.split(',');
      expect(`${prediction},${label}`).toBe(rows[Number(sample) - 1]);
    }
    expect((await draw('--sample 20 --seed 0 --replacement --format csv')).stdout).toBe(stdout);
    expect((await draw('--sample 20 --seed 1 --format csv')).stdout).not.toBe(stdout);
    const chunks = await runWords('mse t.csv --sample 20 --format csv', { files: table, chunkSize: 3 });
    expect(chunks.stdout).toBe(stdout);
  });

  test('of all rows without replacement is all rows', async () => {
    const all = await draw('--format csv');
    const sample = await draw('--sample 50 --no-replacement --format csv');
    expect(sample.stdout).toBe(all.stdout);
    expect(sample.stderr).toContain('drawn without replacement, seed 0');
    expect(messageOf(await draw('--sample 51 --no-replacement'))).toBe(
      '--sample 51 --no-replacement: there are 50 rows to draw from',
    );
  });

  test('says in JSON what was drawn from, and which rows', async () => {
    const { stdout } = await draw('--sample 5 --seed 7 --limit 40 --format json');
    const object = JSON.parse(stdout);
    expect(object).toMatchObject({ n: 5, limit: 40, sample: { rows: 5, of: 40, seed: 7, replacement: true } });
    expect(object.samples).toEqual(numbers((await draw('--sample 5 --seed 7 --limit 40 --format csv')).stdout));
    expect(object.per_sample).toHaveLength(5);
  });

  test('--repeat shows batches beside all rows, the first of them that of --sample alone', async () => {
    const { mean, batches, samples, sample } = JSON.parse((await draw('--sample 5 --repeat 3 --format json')).stdout);
    expect(mean).toBe(JSON.parse((await draw('--format json')).stdout).mean);
    expect(batches).toHaveLength(3);
    expect(sample.repeat).toBe(3);
    expect(samples).toBeUndefined();
    expect(`${batches[0].mean}\n`).toBe((await draw('--sample 5 -q')).stdout);
    const means = batches.map((batch: { mean: number }) => batch.mean);
    expect((await draw('--sample 5 --repeat 3')).stdout).toContain(`batch 1             ${means[0]}\n`);
    expect((await draw('--sample 5 --repeat 3 --format plain')).stdout).toBe(
      `batch 1=${means[0]}\nbatch 2=${means[1]}\nbatch 3=${means[2]}\n${mean}\n`,
    );
    const csv = (await draw('--sample 5 --repeat 3 --format csv')).stdout.trim().split('\n');
    expect(csv.map((line) => line.split(',')[0])).toEqual(['batch', 'all', '1', '2', '3']);
    expect(csv.slice(2).map((line) => Number(line.split(',')[5]))).toEqual(means);
    expect(JSON.parse((await draw('--sample 5 --repeat 3 --format ndjson')).stdout).batches).toEqual(batches);
    expect((await draw('--sample 5 --repeat 3 --format markdown')).stdout).toContain(`| batch 2 | ${means[1]} |`);
  });

  test('batches of all rows without replacement have the mean of all', async () => {
    const { mean, batches } = JSON.parse((await draw('--sample 50 --no-replacement --repeat 2 --format json')).stdout);
    expect(batches.map((batch: { mean: number }) => batch.mean)).toEqual([mean, mean]);
  });

  test('what is wrong with a drawn row is told with its place, and with its batch', async () => {
    const bad = { 'b.csv': 'p,y\n0.5,1\n1.5,1\n' };
    expect(messageOf(await runWords('bce b.csv --sample 2 --no-replacement', { files: bad }))).toMatch(
      /^b\.csv:3: column "p": /,
    );
    const weightless = await runWords('mse w.csv --weight w --sample 1 --repeat 20', { files: table });
    expect(messageOf(weightless)).toMatch(/^batch \d+: all weights are 0/);
  });

  test.each([
    ['--sample 0', '--sample: "0" is not a whole number from 1'],
    ['--sample x', '--sample: "x" is not'],
    ['--sample 3 --seed -1', '--seed: "-1" is not a whole number of 0 or more'],
    ['--seed 3', '--seed is about batches, and none is drawn'],
    ['--no-replacement', '--no-replacement is about batches'],
    ['--repeat 3', '--repeat is about batches'],
    ['--sample 3 --repeat 0', '--repeat: "0"'],
    ['--sample 3 --repeat 2 -q', '--quiet prints one headline'],
    ['--sample 3 --repeat 2 --worst 2', '--worst is about the rows'],
  ])('%s is refused', async (options, message) => {
    const outcome = await draw(options);
    expect(faultOfError(outcome)).toBeUndefined();
    expect(messageOf(outcome)).toContain(message);
  });

  test('a check judges the batch', async () => {
    const { stdout } = await runWords('check mse t.csv --sample 5 --max 0 --format json', { files: table });
    expect(JSON.parse(stdout)).toMatchObject({ n: 5, passed: false, sample: { rows: 5, of: 50, seed: 0 } });
  });

  test('a dry run shows what would be drawn', async () => {
    expect((await draw('--sample 5 --seed 2 --repeat 3 --dry-run')).stdout).toMatch(
      /^rows +3 batches of 5 rows, drawn with replacement, seed 2$/m,
    );
  });
});

test('--as-is stands in the JSON of every command and in a dry run', async () => {
  for (const command of [
    'mse p.csv p.csv',
    'check mse p.csv p.csv --max 1',
    'compare mse p.csv p.csv --labels p.csv',
  ]) {
    const { stdout } = await words(`${command} --as-is --format json`);
    expect(JSON.parse(stdout)).toMatchObject({ as_is: true });
    expect((await words(`${command} --format json`)).stdout).not.toContain('as_is');
  }
  expect((await words('mse p.csv p.csv --as-is --dry-run')).stdout).toMatch(
    /^rows +what looks wrong is taken as it stands$/m,
  );
});
