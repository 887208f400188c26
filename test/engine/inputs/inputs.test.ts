import { describe, expect, test } from '@jest/globals';
import { faultOfError, messageOf, run, runWords, type World } from '../../support/fake-io.ts';

/** The headline of a run, or the error's message. */
async function answer(words: string, files: World['files'] & object): Promise<number | string> {
  const outcome = await runWords(`${words} -q`, { files });
  return outcome.code === 0 ? Number(outcome.stdout) : (faultOfError(outcome) ?? messageOf(outcome));
}

const LN2 = Math.LN2;
const PROBS = 'prob_cat,prob_dog\n0.6,0.4\n0.25,0.75\n';
const EXPECTED = -(Math.log(0.6) + Math.log(0.75)) / 2;

describe('labels of a class loss', () => {
  test.each([
    ['names', PROBS, 'y\ncat\ndog\n', ''],
    ['names without header', PROBS, 'cat\ndog\n', ''],
    ['the full names of columns with a common prefix', PROBS, 'y\nprob_cat\nprob_dog\n', ''],
    ['indices', PROBS, 'y\n0\n1\n', ''],
    ['indices without header', PROBS, '0\n1\n', ''],
    ['indices from 1', PROBS, 'y\n1\n2\n', ' --class-base 1'],
    ['indices from 1 beside names that are numbers', 'p_0,p_1\n0.6,0.4\n0.25,0.75\n', 'y\n1\n2\n', ' --class-base 1'],
    ['one-hot rows', PROBS, 'cat,dog\n1,0\n0,1\n', ''],
    ['one-hot rows in another order', 'cat,dog\n0.6,0.4\n0.25,0.75\n', 'dog,cat\n0,1\n1,0\n', ''],
    ['one-hot rows in another order beside a common prefix', PROBS, 'dog,cat\n0,1\n1,0\n', ''],
    ['names of --classes', '0.6,0.4\n0.25,0.75\n', 'y\na\nb\n', ' --classes a,b'],
    ['names of --classes without header', '0.6,0.4\n0.25,0.75\n', 'a\nb\n', ' --classes a,b'],
    ['numeric class names', '7,3\n0.6,0.4\n0.25,0.75\n', 'y\n7\n3\n', ' --header'],
  ])('may be %s', async (_, preds, labels, more) => {
    expect(await answer(`ce p.csv y.csv${more}`, { 'p.csv': preds, 'y.csv': labels })).toBeCloseTo(EXPECTED, 14);
  });

  test('with one beginning in common, as New York and New Jersey, are whole names', async () => {
    const files = { 'p.csv': 'New York,New Jersey\n0.6,0.4\n0.25,0.75\n', 'y.csv': 'y\nNew York\nNew Jersey\n' };
    expect(await answer('ce p.csv y.csv', files)).toBeCloseTo(EXPECTED, 14);
  });

  test('in classes by rows, with --axis 0', async () => {
    const files = { 'p.csv': '0.6,0.25\n0.4,0.75\n', 'y.csv': '0\n1\n' };
    expect(await answer('ce p.csv y.csv --axis 0', files)).toBeCloseTo(EXPECTED, 14);
    const oneHot = { ...files, 'y.csv': '1,0\n0,1\n' };
    expect(await answer('ce p.csv y.csv --axis 0', oneHot)).toBeCloseTo(EXPECTED, 14);
  });

  test.each([
    ['y\ncow\ndog\n', '', 'y.csv:2: column "y": "cow" is not one of the classes cat, dog (or 0 to 1)'],
    ['y\n2\n0\n', '', 'y.csv:2: column "y": "2" is not one of the classes cat, dog (or 0 to 1)'],
    ['y\n0.5\n0\n', '', 'y.csv:2: column "y": "0.5" is not one of the classes cat, dog (or 0 to 1)'],
    ['y\n0\n1\n', ' --class-base 1', 'y.csv:2: column "y": "0" is not one of the classes cat, dog (or 1 to 2)'],
    ['y\ncat\ndog\n', ' --classes a,b,c', '--classes names 3 classes, and the predictions have 2 columns'],
    [
      'y\ncat\n\n',
      '',
      'p.csv has more rows than y.csv, which has 1 under a header: rows pair by position, so the counts must be equal',
    ],
  ])('%j%s are refused', async (labels, more, message) => {
    expect(await answer(`ce p.csv y.csv${more}`, { 'p.csv': PROBS, 'y.csv': labels })).toBe(message);
  });

  test('hostile class names are shown escaped, on one line', async () => {
    const files = { 'p.csv': '"a\u001b[31m\n","b"\n0.5,0.5\n', 'y.csv': 'y\nx\n' };
    expect(faultOfError(await runWords('ce p.csv y.csv', { files }))).toBeUndefined();
  });
});

describe('JSON', () => {
  test('a flat row is one sample for a class loss and n for a scalar one', async () => {
    expect(await answer('ce p.json y.json', { 'p.json': '[0.25, 0.5, 0.25]', 'y.json': '[1]' })).toBeCloseTo(LN2, 15);
    expect(await answer('ce p.json y.json', { 'p.json': '[0.25, 0.5, 0.25]', 'y.json': '[0, 1, 0]' })).toBeCloseTo(
      LN2,
      15,
    );
    expect(await answer('mse p.json y.json', { 'p.json': '[1, 2, 4]', 'y.json': '[1, 1, 1]' })).toBe(10 / 3);
  });

  test('dotted columns, and both roles of one file', async () => {
    const text = '{"outputs": {"score": [1, 2, 4]}, "meta": {"gold": [1, 1, 1]}, "name": "run"}';
    expect(await answer('mse f.json --pred outputs.score --label meta.gold', { 'f.json': text })).toBe(10 / 3);
    const rows = '[{"y": 1, "probs": [0.5, 0.5]}, {"y": 0, "probs": [0.5, 0.5]}]';
    expect(await answer('ce f.json --pred probs', { 'f.json': rows })).toBe(LN2);
  });

  test('a bare NaN of Python is a missing value', async () => {
    const files = { 'p.json': '[1, NaN, 4]', 'y.json': '[1, 1, 1]' };
    expect(await answer('mse p.json y.json', files)).toBe('p.json: record 2: column 1: missing value "NaN"');
    expect(await answer('mse p.json y.json --missing skip', files)).toBe(4.5);
  });

  test('deep nesting is refused in one line', async () => {
    const deep = `[1, ${'['.repeat(30000)}${']'.repeat(30000)}]`;
    expect(
      faultOfError(await runWords('mse p.json y.json', { files: { 'p.json': deep, 'y.json': '[1, 1]' } })),
    ).toBeUndefined();
  });
});

describe('pairing', () => {
  const many = (count: number, line: (row: number) => string): string =>
    Array.from({ length: count }, (_, row) => line(row)).join('');

  test('holds over blocks and formats', async () => {
    const files = {
      'p.csv': `p\n${many(10000, (row) => `${row}\n`)}`,
      'y.jsonl': many(10000, (row) => `{"y": ${row - (row === 9999 ? 100 : 0)}}\n`),
    };
    expect(await answer('mse p.csv y.jsonl', files)).toBe(1);
    expect(await answer('mse p.csv y.jsonl --fail-if n<10000', files)).toBe(1);
  });

  test('names both files where their counts differ', async () => {
    const files = { 'p.csv': many(9000, () => '1\n'), 'y.csv': many(4096, () => '1\n') };
    expect(await answer('mse p.csv y.csv', files)).toMatch(/^p\.csv has more rows than y\.csv, which has 4096/);
  });

  test('--missing skip leaves rows out and says how many', async () => {
    const files = { 'p.csv': 'p\n1\n\n4\nNA\n', 'y.csv': 'y\n1\n1\n1\nnull\n' };
    const { stdout } = await runWords('mse p.csv y.csv --missing skip --format json', { files });
    expect(JSON.parse(stdout)).toMatchObject({ n: 2, skipped: 2, mean: 4.5, per_sample: [0, 9] });
    const table = await runWords('mse p.csv y.csv --missing skip', { files });
    expect(table.stdout).toMatch(/^skipped +2$/m);
    expect(table.stdout).toMatch(/^│ +3 │ +4 │/m);
  });

  test('all rows missing is an error and never 0', async () => {
    expect(await answer('mse p.csv y.csv --missing skip', { 'p.csv': 'p\nNA\n', 'y.csv': 'y\n1\n' })).toBe(
      'the only row has a missing value: nothing is left to evaluate',
    );
  });
});

describe('file names', () => {
  test('with control characters are shown escaped in every message', async () => {
    const name = 'a\nb\u001b[31m.csv';
    for (const content of ['p\nx\n', 'p,p\n1,2\n', 'p\n', 'a,b\n1,2\n', 'p\n"1\n']) {
      const outcome = await run(['mse', name, 'y.csv'], { files: { [name]: content, 'y.csv': 'y\n1\n' } });
      expect([content, faultOfError(outcome)]).toEqual([content, undefined]);
    }
  });

  test('- is standard input, once, and as either file', async () => {
    const files = { 'p.csv': 'p\n1\n2\n4\n' };
    expect((await runWords('mse -q p.csv -', { files, stdin: '1\n1\n1\n' })).stdout).toBe('3.3333333333333335\n');
    expect((await runWords('mse -q -', { stdin: 'p,y\n1,1\n2,1\n4,1\n' })).stdout).toBe('3.3333333333333335\n');
    expect(messageOf(await runWords('mse - -'))).toBe('standard input can be read once, and both files are "-"');
    expect(messageOf(await runWords('mse -', { stdinIsTerminal: true }))).toContain('standard input is a terminal');
  });
});

describe('row names as pandas and R write them', () => {
  const preds = ',pred\n62,0.5\n126,1\n';
  const labels = ',target\n62,1\n126,3\n';

  test('are set aside, without a word where both files have the same', async () => {
    const { stdout, stderr } = await runWords('mse p.csv y.csv -q', { files: { 'p.csv': preds, 'y.csv': labels } });
    expect(stdout).toBe('2.125\n');
    expect(stderr).toBe('');
    const moved = { 'p.csv': preds, 'y.csv': ',target\n126,3\n62,1\n' };
    expect((await runWords('mse p.csv y.csv -q --id 1', { files: moved })).stdout).toBe('2.125\n');
  });

  test('are read where they are named', async () => {
    expect(
      (await runWords('mse p.csv --pred pred --label 1 -q', { files: { 'p.csv': ',pred\n2,1\n3,5\n' } })).stdout,
    ).toBe('2.5\n');
  });

  test('leave a file of one column without labels', async () => {
    const outcome = await runWords('mse p.csv', { files: { 'p.csv': preds } });
    expect(messageOf(outcome)).toBe('p.csv: which column holds the labels? there are 1: "pred"');
  });

  test("may lack a name in R's write.table", async () => {
    const files = { 'p.txt': '"p" "y"\n"Mazda RX4" 0.5 1\n"Valiant" 1 3\n' };
    expect((await run(['mse', 'p.txt', '-q', '--delimiter', ' '], { files })).stdout).toBe('2.125\n');
  });
});
