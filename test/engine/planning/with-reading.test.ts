import { describe, expect, test } from '@jest/globals';
import { runWords } from '../../support/fake-io.ts';

const files = { 'f.csv': 'p,q,a\n3,5,b\n8,4,b\n', 'p.csv': 'p,q\n1,2\n2,4\n', 'y.csv': 'y\n1\n4\n' };

test('what --dry-run has written is read again, and settles the same', async () => {
  const words = 'mse p.csv y.csv --pred q --no-labels-header --missing skip';
  const dry = await runWords(`${words} --dry-run --format json`, { files: { ...files, 'y.csv': '7\n4\n' } });
  expect(dry.code).toBe(0);
  expect(JSON.parse(dry.stdout).reading).toMatchObject({
    files: { preds: { file: 'p.csv', format: 'csv', header: true }, labels: { header: false } },
    columns: [
      { role: 'predictions', file: 'preds', columns: ['q'] },
      { role: 'labels', file: 'labels', columns: [1] },
    ],
    missing: 'skip',
  });
  // (2 - 7)^2 and (4 - 4)^2.
  const world = { files: { ...files, 'y.csv': '7\n4\n', 'r.json': dry.stdout } };
  expect(await runWords('mse p.csv y.csv --reading r.json -q', world)).toMatchObject({
    code: 0,
    stdout: '12.5\n',
    stderr: '',
  });
});

test('a flag goes before a reading', async () => {
  const dry = await runWords('mse f.csv --pred q --label p --header --dry-run --format json', { files });
  const world = { files: { ...files, 'r.json': dry.stdout } };
  // (3 - 5)^2 and (8 - 4)^2, or nothing.
  expect((await runWords('mse f.csv --reading r.json -q', world)).stdout).toBe('10\n');
  expect((await runWords('mse f.csv --reading r.json -q --pred p', world)).stdout).toBe('0\n');
});

test('a file that is no reading is refused by its name', async () => {
  const { code, stderr } = await runWords('mse p.csv y.csv --reading y.csv', { files });
  expect([code, stderr]).toEqual([2, 'lossctl: y.csv: this is no reading: --dry-run --format json writes one\n']);
});

describe('a comparison', () => {
  // Of a.csv q is meant, of b.csv the second column, which has no header: (1 - 3)^2 and (4 - 3)^2.
  const models = { 'a.csv': 'p,q\n9,1\n9,2\n', 'b.csv': '8,4\n8,2\n', 'y.csv': 'y\n3\n2\n' };
  const reading = JSON.stringify({
    models: [{ name: 'a' }, { name: 'b' }],
    reading: [
      { files: { preds: { header: true } }, columns: [{ role: 'predictions', file: 'preds', columns: ['q'] }] },
      { files: { preds: { header: false } }, columns: [{ role: 'predictions', file: 'preds', columns: [2] }] },
    ],
  });
  const files = { ...models, 'r.json': reading };
  const headlines = async (words: string, world: Record<string, string> = files) => {
    const { stdout } = await runWords(`compare mse ${words} --labels y.csv --reading r.json --format json`, {
      files: world,
    });
    return JSON.parse(stdout).models.map(({ headline }: { headline: number }) => headline);
  };

  test('reads each model as its reading says, whatever their order', async () => {
    expect(await headlines('a.csv b.csv')).toEqual([2, 0.5]);
    expect(await headlines('b.csv a.csv')).toEqual([0.5, 2]);
  });

  test('reads other models by their place', async () => {
    const others = { ...files, 'c.csv': models['a.csv'], 'd.csv': models['b.csv'] };
    expect(await headlines('c.csv d.csv', others)).toEqual([2, 0.5]);
  });

  test('refuses to read a model as another, or more than there are', async () => {
    for (const list of ['b.csv c.csv', 'a.csv b.csv c.csv']) {
      const world = { files: { ...files, 'c.csv': models['a.csv'] } };
      const { code, stderr } = await runWords(`compare mse ${list} --labels y.csv --reading r.json`, world);
      expect([code, stderr.split('\n')[0]]).toEqual([
        2,
        `lossctl: r.json: this is the reading of a, b, not of ${list.replaceAll('.csv', '').replaceAll(' ', ', ')}: --names calls models as the reading does`,
      ]);
    }
  });

  test('is read by what its dry run or its result has, a sample among it', async () => {
    const words = 'compare mae a.csv b.csv --labels y.csv --sample 5 --seed 2';
    const world = { files: { ...models, 'a.csv': 'q\n1\n2\n', 'b.csv': 'q\n4\n2\n' } };
    const dry = await runWords(`${words} --dry-run --format json`, world);
    const result = await runWords(`${words} --format json`, world);
    expect(JSON.parse(dry.stdout)).toMatchObject({ models: [{ name: 'a' }, { name: 'b' }], reading: [{}, {}] });
    for (const { stdout } of [dry, result]) {
      const again = await runWords('compare mae a.csv b.csv --labels y.csv --reading r.json --format json', {
        files: { ...world.files, 'r.json': stdout },
      });
      const [own, first] = [again, result].map((ran) => ({ ...JSON.parse(ran.stdout), reading: undefined }));
      expect(own).toEqual(first);
    }
  });

  test('takes one reading for all models, and is none for one', async () => {
    const one = { reading: { columns: [{ role: 'predictions', file: 'preds', columns: ['q'] }] } };
    const world = { ...files, 'c.csv': 'q,p\n3,9\n2,9\n', 'r.json': JSON.stringify(one) };
    expect(await headlines('a.csv c.csv', world)).toEqual([2, 0]);
    const { code, stderr } = await runWords('mse a.csv y.csv --reading r.json', { files });
    expect(code).toBe(2);
    expect(stderr).toContain('r.json: this is the reading of a comparison, of a, b');
  });
});

test('what a reading leaves out stands in the reading of the result', async () => {
  const dry = await runWords('mse p.csv y.csv --pred p --missing skip --sample 3 --repeat 2 --dry-run --format json', {
    files,
  });
  const world = { files: { ...files, 'r.json': dry.stdout } };
  const { stdout } = await runWords('mse p.csv y.csv --reading r.json --format json', world);
  const { reading, batches } = JSON.parse(stdout);
  expect([reading.missing, batches.length]).toEqual(['skip', 2]);
});
