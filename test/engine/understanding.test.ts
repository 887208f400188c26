import { expect, test } from '@jest/globals';
import { runWords } from '../support/fake-io.ts';

const files = { 'p.csv': 'id,p\n1,0.5\n2,0.25\n', 'y.csv': 'id,y,w\n2,1,1\n1,0,2\n' };
const readingOf = async (words: string) => JSON.parse((await runWords(words, { files })).stdout).reading;

test('a result as JSON says how its files were read', async () => {
  const reading = await readingOf('bce p.csv y.csv --id id --weight w --limit 2 --format json');
  expect(reading).toMatchObject({
    files: { preds: { file: 'p.csv', header: true }, labels: { file: 'y.csv', header: true } },
    columns: [
      { role: 'predictions', file: 'preds', columns: ['p'] },
      { role: 'labels', file: 'labels', columns: ['y'] },
      { role: 'weights', file: 'labels', columns: ['w'] },
    ],
    pairing: 'key',
    keys: [['id'], ['id']],
    rows: { limit: 2 },
    losses: [{ loss: 'bce', convention: 'math' }],
  });
  expect(reading.choices[0]).toEqual({
    about: 'p.csv: first row',
    outcome: 'sole',
    candidates: [
      { reading: 'id,p is a header', for: ['"id" stands above numbers'], against: [] },
      { reading: 'id,p is data', for: [], against: [] },
    ],
  });
});

test('a comparison says it of each model, and a check of its files', async () => {
  const words = 'compare bce p.csv p.csv --labels y.csv --pred p --label y --id id --names a,b --format json';
  expect(await readingOf(words)).toHaveLength(2);
  expect((await readingOf('check bce p.csv y.csv --id id --label y --max 9 --format json')).pairing).toBe('key');
});
