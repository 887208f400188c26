import { expect, test } from '@jest/globals';
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
