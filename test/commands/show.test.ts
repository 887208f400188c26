import { describe, expect, test } from '@jest/globals';
import { columnsOf } from '../../src/words/width.ts';
import { runWords } from '../support/fake-io.ts';

const LONG = 'so slow that we left before the food was there '.repeat(6).trim();
const files = {
  'p.csv': `id,day,y_pred,text\na,2024-01-01,1,"one, two"\nb,2024-01-02,2,${LONG}\nc,2024-01-03,4,\n`,
  'y.csv': 'id,y,price,store\nc,1,7.50,S1\na,1,007,S2\nb,1,1e3,S1\n',
  'y-in-order.csv': 'y,price\n1,007\n1,1e3\n1,7.50\n',
  'other.csv': 'id,day,y_pred,text\na,d,1,x\nb,d,2,y\nc,d,1,z\n',
  'one.json': '[{"y_pred": 1, "y": 1, "note": null, "k": 1.0}, {"y_pred": 4, "y": 1, "note": "n", "k": 2.50}]',
};
const run = (words: string) => runWords(words, { files });

describe('columns that are shown', () => {
  test.each([
    [
      'mse p.csv y.csv --id id --show price,day --format csv',
      'id,prediction,label,loss,price,day\na,1,1,0,007,2024-01-01\nb,2,1,1,1e3,2024-01-02\nc,4,1,9,7.50,2024-01-03\n',
    ],
    [
      'mse p.csv y.csv --id id --show store,preds:id --worst 1 --format tsv',
      'id\tprediction\tlabel\tloss\tshare\tstore\tpreds:id\nc\t4\t1\t9\t0.9\tS1\tc\n',
    ],
    [
      'mse p.csv y-in-order.csv --show text,price --worst 1 --format csv',
      'sample,prediction,label,loss,share,text,price\n3,4,1,9,0.9,,7.50\n',
    ],
    [
      'mse p.csv y-in-order.csv --show preds:1,y --limit 1 --format ndjson',
      '{"sample": 1, "prediction": 1, "label": 1, "loss": 0, "shown": {"id": "a", "y": "1"}}\n',
    ],
    ['mse p.csv y-in-order.csv --show day --limit 1 --format plain', 'MSE of sample 1=0, day=2024-01-01\n0\n'],
    [
      'mse one.json --show note,k --format ndjson --worst 2',
      '{"sample": 2, "prediction": 4, "label": 1, "loss": 9, "share": 1, "shown": {"note": "n", "k": "2.50"}}\n{"sample": 1, "prediction": 1, "label": 1, "loss": 0, "share": 0, "shown": {"note": null, "k": "1.0"}}\n',
    ],
    [
      'mse p.csv y.csv --id id --show pri* --where store==S1 --format csv',
      'id,prediction,label,loss,price\nb,2,1,1,1e3\nc,4,1,9,7.50\n',
    ],
  ])('%s', async (words, expected) => {
    expect((await run(words)).stdout).toBe(expected);
  });

  test('stand in JSON beside worst rows, or as a column each', async () => {
    const worst = JSON.parse((await run('mse p.csv y.csv --id id --show price --worst 2 --format json')).stdout);
    expect(worst.worst.map((row: { shown: object }) => row.shown)).toEqual([{ price: '7.50' }, { price: '1e3' }]);
    const all = JSON.parse((await run('mse p.csv y.csv --id id --show price,day --format json')).stdout);
    expect(all.shown).toEqual({
      price: ['007', '1e3', '7.50'],
      day: ['2024-01-01', '2024-01-02', '2024-01-03'],
    });
  });

  test('come from rows that were drawn', async () => {
    const { stdout } = await run('mse p.csv y.csv --id id --sample 8 --seed 1 --show store --format csv');
    const stores: Record<string, string> = { a: 'S2', b: 'S1', c: 'S1' };
    const rows = stdout
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(rows).toHaveLength(8);
    for (const row of rows) expect(row[4]).toBe(stores[row[0]]);
  });

  test('are cut in a table that fits the terminal, and never where they are numbers', async () => {
    const { stdout } = await run('mse p.csv y.csv --id id --show text,price --worst 3 --by store --precision 3');
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/│ so slow that .*\n(│ +│ .*\n){1,2}/);
    expect(stdout).toContain('…');
    for (const price of ['007', '1e3', '7.50']) expect(stdout).toMatch(new RegExp(`│ +${price} │`));
    const page = (await run('mse p.csv y.csv --id id --show text,price --worst 3 --format markdown')).stdout;
    expect(page).toContain('| text | price |\n| ---: | ---: | ---: | ---: | ---: | --- | ---: |\n');
    expect(page).toContain('| <code>one&#44; two</code> | 007 |');
  });

  test('of models are those of the reference and of the labels', async () => {
    const words = 'compare mse p.csv other.csv --labels y.csv --id id --pred y_pred --show preds:text,store --worst 1';
    expect((await run(`${words} --format csv`)).stdout).toBe(
      'model,id,label,reference_prediction,prediction,reference_loss,loss,change,text,store\nother,c,1,4,1,9,0,-9,,S1\n',
    );
    expect((await run(`${words} --reference other`)).stdout).toMatch(/│ z +│ S1 +│/);
    const { comparisons } = JSON.parse((await run(`${words} --format json`)).stdout);
    expect(comparisons[0].changes[0].shown).toEqual({ text: '', store: 'S1' });
  });

  test('change nothing that is read', async () => {
    const plain = await run('mse p.csv y-in-order.csv --pred y_pred --label y -q');
    const shown = await run('mse p.csv y-in-order.csv --pred y_pred --label y --show day,price -q');
    expect(shown).toEqual(plain);
  });
});

test.each([
  [
    'mse p.csv y.csv --id id --show id',
    '--show id: both files have it',
    'say which: --show preds:id or --show labels:id',
  ],
  ['mse p.csv y.csv --id id --show day,day', '--show day,day: a column is named twice', undefined],
  [
    'mse p.csv y.csv --id id --show prise',
    'y.csv: --show: there is no column "prise"; there are "id", "y", "price", "store"',
    'did you mean price?',
  ],
])('%s is refused', async (words, message, hint) => {
  const { code, stderr } = await run(words);
  expect([code, stderr]).toEqual([2, `lossctl: ${message}\n${hint === undefined ? '' : `hint: ${hint}\n`}`]);
});
