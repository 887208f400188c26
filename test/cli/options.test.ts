import { describe, expect, test } from '@jest/globals';
import { runWords } from '../support/fake-io.ts';

const LN2 = Math.LN2;

/** The headline of bce or ce on one row. */
async function headline(words: string, preds: string, labels: string): Promise<number> {
  const { stdout, stderr } = await runWords(`${words} -q`, { files: { 'p.csv': preds, 'y.csv': labels } });
  return stdout === '' ? Promise.reject(new Error(stderr)) : Number(stdout);
}

describe('parameters of a loss are flags', () => {
  test.each([
    ['bce p.csv y.csv', '0.5\n', '1\n', LN2],
    ['bce p.csv y.csv --from-logits', '0\n', '1\n', LN2],
    ['bce p.csv y.csv --pos-weight 3', '0.5\n', '1\n', 3 * LN2],
    ['bce p.csv y.csv --label-smoothing=0.5', '0.25\n', '1\n', -0.75 * Math.log(0.25) - 0.25 * Math.log(0.75)],
    ['bce:pos-weight=3 p.csv y.csv', '0.5\n', '1\n', 3 * LN2],
    ['bce:pos_weight=3 p.csv y.csv', '0.5\n', '1\n', 3 * LN2],
    ['ce p.csv y.csv --renormalize', '1,3\n', '0\n', Math.log(4)],
    ['huber p.csv y.csv --delta 2', '3\n', '0\n', 4],
    ['poisson p.csv y.csv --full exact', '1\n', '2\n', 1 + LN2],
    ['poisson p.csv y.csv --full false', '1\n', '2\n', 1],
    ['mse p.csv y.csv --columns sum --pred 1-2 --label 1-2', '1,2\n', '0,0\n', 5],
    ['mse p.csv y.csv --pred 1-2 --label 1-2', '1,2\n', '0,0\n', 2.5],
    ['mse p.csv y.csv --convention scratch --columns mean --pred 1-2 --label 1-2', '1,2\n', '0,0\n', 1.25],
  ])('%s of %j beside %j', async (words, preds, labels, value) => {
    expect(await headline(words, preds, labels)).toBeCloseTo(value, 14);
  });

  test('a --no- form undoes what a convention sets', async () => {
    const keras = await headline('ce p.csv y.csv --convention keras', '1,3\n', '0\n');
    const undone = await headline('ce p.csv y.csv --convention keras --no-renormalize', '0.25,0.25\n', '0\n');
    expect(keras).toBeCloseTo(Math.log(4), 14);
    expect(undone).toBeCloseTo(Math.log(4), 14);
  });

  test('a parameter that several losses have is explained as the loss asked for has it', async () => {
    expect((await runWords('pinball --help', {})).stdout).toContain('the quantile to predict');
    expect((await runWords('expectile --help', {})).stdout).toContain('the expectile to predict');
  });

  test('one that is given twice is refused, as which of them is meant nobody knows', async () => {
    const files = { 'p.csv': '0.5\n', 'y.csv': '1\n' };
    const refused = async (more: string) => await runWords(`bce p.csv y.csv ${more}`, { files });
    const { code, stdout, stderr } = await refused('--pos-weight 9 --pos-weight 3');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('lossctl: --pos-weight is given twice\nhint: in one: --pos-weight 9,3\n');
    expect((await refused('--eps 1 --eps=1')).stderr).toMatch(/^lossctl: --eps is given twice\n/);
    expect((await refused('-o a -o b')).stderr).toMatch(/^lossctl: --output is given twice\n/);
    expect((await refused('--header --no-header')).stderr).toBe(
      'lossctl: --header and --no-header contradict each other\n',
    );
    expect((await refused('-q --no-header --no-header -q')).code).toBe(0);
    expect(await headline('bce p.csv y.csv --fail-if mean>9 --fail-if mean>8', '0.5\n', '1\n')).toBeCloseTo(LN2, 14);
  });
});

describe('how files are read', () => {
  test.each([
    ['mse p.csv y.csv --header', '9\n1\n', '9\n1\n', 0],
    ['mse p.csv y.csv --no-header', '9\n1\n', '7\n1\n', 2],
    ['mse p.csv --delimiter ; --label 2', '1;3\n', '', 4],
    ['mse p.csv --delimiter \\t --label 2', '1\t3\n', '', 4],
    ['mse p.csv --delimiter tab --label 2', '1\t3\n', '', 4],
    ['mse p.csv --input-format tsv --label 2', '1\t3\n', '', 4],
    ['mse p.csv y.csv --input-format json', '[1]', '[3]', 4],
    ['mse p.csv y.csv --missing skip', '1\nNA\n', '3\n9\n', 4],
  ])('%s of %j', async (words, preds, labels, value) => {
    expect(await headline(words, preds, labels)).toBe(value);
  });
});

test('the resolved parameters stand in the JSON', async () => {
  const files = { 'p.csv': '0.5,0.5\n', 'y.csv': '1\n' };
  const { stdout } = await runWords(
    'ce p.csv y.csv --convention keras --label-smoothing 0.1 --clip 1e-3 --format json',
    { files },
  );
  expect(JSON.parse(stdout)).toMatchObject({
    convention: { name: 'keras', renormalize: true, clip: 1e-3 },
    params: { label_smoothing: 0.1, from_logits: false },
  });
});

test('a flag that the loss has not is refused by name, whatever its value is', async () => {
  const files = { 'f.csv': 'y_pred,y\n1,2\n' };
  for (const value of ['1', 'x'])
    expect((await runWords(`huber f.csv --alpha ${value}`, { files })).stderr).toMatch(
      /^lossctl: huber has no parameter --alpha\n/,
    );
});

test('--reduction shows all its words', async () => {
  expect((await runWords('mse --help-all')).stdout).toContain('--reduction <mean|sum|elementmean|skill|none>');
});

test('--skill is refused where no loss has a best constant', async () => {
  const files = { 'f.csv': 'y_pred,y\n1,2\n3,5\n' };
  const { stderr } = await runWords('medae,max-error f.csv --skill', { files });
  expect(stderr).toBe('lossctl: medae has no best constant prediction, and so no skill\n');
  expect((await runWords('medae,mae f.csv --skill', { files })).code).toBe(0);
});
