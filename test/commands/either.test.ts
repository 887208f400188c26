import { describe, expect, test } from '@jest/globals';
import { messageOf, runWords } from '../support/fake-io.ts';

// Losses and names that read one column or one per class.
const files = {
  'p.csv': 'p\n0.25\n0.5\n',
  'y.csv': 'y\n1\n0\n',
  'rows.csv': 'cat,dog\n0.25,0.75\n0.5,0.5\n',
  'labels.csv': 'label\ncat\ndog\n',
  'bytes.csv': 'label,size\ncat,2\ndog,4\n',
};
const run = (words: string) => runWords(words, { files });

describe.each(['log-loss', 'logloss', 'sklearn.metrics.log_loss'])('%s', (name) => {
  const under = name.startsWith('sklearn') ? ' under the convention sklearn' : '';

  test.each([
    ['p.csv y.csv', 'bce'],
    ['rows.csv labels.csv', 'ce'],
  ])('of %s is %s, and says so', async (words, loss) => {
    const { code, stdout, stderr } = await run(`${name} ${words} --format json`);
    expect([code, stderr]).toEqual([0, `lossctl: note: ${name} is read as ${loss}${under}\n`]);
    // (2 ln 2 + ln 2) / 2 in either form.
    const { headline, ...others } = JSON.parse(stdout) as { headline: number };
    expect(headline).toBeCloseTo(1.5 * Math.LN2, 14);
    expect(others).toMatchObject({ loss, convention: { name: under === '' ? 'math' : 'sklearn' } });
  });
});

test('sklearn.metrics.hinge_loss of several columns is categorical-hinge, and hinge_loss of optax is not', async () => {
  const scores = { 's.csv': 'cat,dog\n2,0\n1.5,1\n', 'labels.csv': files['labels.csv'] };
  const words = 's.csv labels.csv -q';
  expect(await runWords(`sklearn.metrics.hinge_loss ${words}`, { files: scores })).toMatchObject({
    code: 0,
    stdout: '0.75\n',
    stderr: 'lossctl: note: sklearn.metrics.hinge_loss is read as categorical-hinge under the convention sklearn\n',
  });
  const optax = await runWords(`optax.hinge_loss ${words}`, { files: scores });
  expect(messageOf(optax)).toMatch(/which column holds the predictions/);
});

describe('a loss that reads either way', () => {
  test.each([
    ['brier p.csv y.csv -q', '0.40625\n'],
    ['brier rows.csv labels.csv -q', '0.40625\n'],
    ['zero-one p.csv y.csv -q', '0.5\n'],
    ['accuracy rows.csv labels.csv -q', '0\n'],
    ['ece p.csv y.csv --bins 1 -q', '0.125\n'],
    ['brier rows.csv labels.csv --half false -q', '0.8125\n'],
  ])('%s', async (words, stdout) => {
    expect(await run(words)).toMatchObject({ code: 0, stdout, stderr: '' });
  });

  test('stands beside losses of either form', async () => {
    const losses = async (words: string) =>
      (JSON.parse((await run(`${words} --format json`)).stdout) as { loss: string }[]).map(({ loss }) => loss);
    expect(await losses('bce,brier,zero-one p.csv y.csv')).toEqual(['bce', 'brier', 'zero-one']);
    expect(await losses('accuracy,ce,ece rows.csv labels.csv')).toEqual(['accuracy', 'ce', 'ece']);
    expect(messageOf(await run('bce,brier,ce p.csv y.csv'))).toBe('bce and ce read different columns: run them apart');
  });
});

describe('the column that bits-per-byte divides by', () => {
  test('is named, and shown by --dry-run', async () => {
    const words = 'bits-per-byte rows.csv bytes.csv --label label --bytes size';
    expect((await run(`${words} -q`)).stdout).toBe('0.5\n');
    expect((await run(`${words} --dry-run`)).stdout).toMatch(/\nbytes +bytes.csv: csv, a header; column "size"\n/);
  });

  test('is needed', async () => {
    expect(messageOf(await run('bits-per-byte rows.csv labels.csv'))).toBe(
      'bits-per-byte needs the column that it divides by',
    );
  });
});
