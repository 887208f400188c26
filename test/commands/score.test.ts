import { describe, expect, test } from '@jest/globals';
import { faultOfError, run, runWords } from '../support/fake-io.ts';

const files = { 'p.csv': 'p\n1\n2\n4\n', 'y.csv': 'y\n1\n1\n1\n' };
const LONG = {
  'p.csv': `p\n${Array.from({ length: 25 }, (_, row) => row).join('\n')}\n`,
  'y.csv': `y\n${'0\n'.repeat(25)}`,
};

describe('each format of mse on 1, 2, 4 beside 1, 1, 1', () => {
  test.each([
    ['plain', 'MSE of sample 1=0\nMSE of sample 2=1\nMSE of sample 3=9\n3.3333333333333335\n'],
    ['csv', 'sample,prediction,label,loss\n1,1,1,0\n2,2,1,1\n3,4,1,9\n'],
    ['tsv', 'sample\tprediction\tlabel\tloss\n1\t1\t1\t0\n2\t2\t1\t1\n3\t4\t1\t9\n'],
    ['ndjson --worst 1', '{"sample": 3, "prediction": 4, "label": 1, "loss": 9, "share": 0.9}\n'],
    ['csv --best 1', 'sample,prediction,label,loss,share\n1,1,1,0,0\n'],
  ])('--format %s', async (format, stdout) => {
    expect(await runWords(`mse p.csv y.csv --format ${format}`, { files })).toMatchObject({
      code: 0,
      stdout,
      stderr: '',
    });
  });

  test('--format json has the keys of the contract', async () => {
    const { stdout } = await runWords('mse p.csv y.csv --format json', { files });
    expect(JSON.parse(stdout)).toEqual({
      schema: 1,
      loss: 'mse',
      convention: { name: 'math', reduction: 'mean' },
      params: { columns: 'mean' },
      n: 3,
      skipped: 0,
      mean: 10 / 3,
      sum: 10,
      headline: 10 / 3,
      half_mean: 5 / 3,
      half_sum: 5,
      best_constant: { prediction: 1, loss: 0 },
      skill: null,
      reading: {
        files: {
          preds: { file: 'p.csv', format: 'csv', header: true },
          labels: { file: 'y.csv', format: 'csv', header: true },
        },
        columns: [
          { role: 'predictions', file: 'preds', columns: ['p'] },
          { role: 'labels', file: 'labels', columns: ['y'] },
        ],
        pairing: 'position',
        missing: 'error',
        losses: [{ loss: 'mse', convention: 'math', reduction: 'mean', columns: 'mean' }],
        choices: expect.any(Array),
      },
      notes: [],
      per_sample: [0, 1, 9],
    });
  });

  test('the table shows MSE, cost J, sum and SSE', async () => {
    const { stdout } = await runWords('mse p.csv y.csv', { files });
    expect(stdout).toMatch(/mean \(MSE\) +3\.3333333333333335\n/);
    expect(stdout).toMatch(/half mean \(cost J\) +1\.6666666666666667\n/);
    expect(stdout).toMatch(/^sum +10\n/m);
    expect(stdout).toMatch(/half sum \(SSE\) +5\n/);
  });

  test('-q prints the headline and a newline', async () => {
    expect((await runWords('mse -q p.csv y.csv', { files })).stdout).toBe('3.3333333333333335\n');
    expect((await runWords('mse -q p.csv y.csv --precision 3', { files })).stdout).toBe('3.33\n');
    expect((await runWords('mse -q p.csv y.csv --reduction sum', { files })).stdout).toBe('10\n');
  });
});

describe('rows of a table', () => {
  const sampleRows = (text: string): string[] =>
    text.split('\n').flatMap((line) => /^│ +(\d+|…) │/.exec(line)?.[1] ?? []);
  const shown = async (words: string): Promise<string[]> =>
    sampleRows((await runWords(`mse p.csv y.csv ${words}`.trim(), { files: LONG })).stdout);
  const range = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

  test('of 25 are the first and last five, with a line about the others', async () => {
    const { stdout } = await runWords('mse p.csv y.csv', { files: LONG });
    expect(sampleRows(stdout)).toEqual([...range(1, 5), '…', ...range(21, 25)]);
    expect(stdout).toMatch(/^25 rows \(10 shown.*--rows all/m);
  });

  test('are those asked for', async () => {
    expect(await shown('--rows all')).toEqual(range(1, 25));
    expect(await shown('--rows 25')).toEqual(range(1, 25));
    expect(await shown('--rows 4')).toEqual(['1', '2', '…', '24', '25']);
    expect(await shown('--rows 3')).toEqual(['1', '2', '…', '25']);
    expect(await shown('--no-per-sample')).toEqual([]);
  });

  test('of 20 are all shown', async () => {
    const twenty = { 'p.csv': '1\n'.repeat(20), 'y.csv': '1\n'.repeat(20) };
    expect(sampleRows((await runWords('mse p.csv y.csv', { files: twenty })).stdout)).toEqual(range(1, 20));
  });

  test('that are worst or best stand in order, with their share', async () => {
    expect(await shown('--worst 3')).toEqual(['25', '24', '23']);
    expect(await shown('--best 2')).toEqual(['1', '2']);
    expect(await shown('--worst 1 --best 1')).toEqual(['25', '1']);
    expect(await shown('--worst 99')).toEqual(range(1, 25).reverse());
  });
});

test('several losses and conventions stand side by side, a column each', async () => {
  expect((await runWords('mse,mae p.csv y.csv --format csv', { files })).stdout).toBe(
    'sample,prediction,label,loss_mse,loss_mae\n1,1,1,0,0\n2,2,1,1,1\n3,4,1,9,3\n',
  );
  const both = await runWords('mse,mae p.csv y.csv --format json --convention math,scratch', { files });
  const labels = JSON.parse(both.stdout).map(
    (object: { loss: string; convention: { name: string }; headline: number }) =>
      `${object.loss} ${object.convention.name} ${object.headline}`,
  );
  // The notes' mean squared error is half the sum.
  expect(labels.slice(0, 2)).toEqual([`mse math ${10 / 3}`, 'mse scratch 5']);
  expect(labels).toHaveLength(4);
});

test('no samples are left out of the JSON but on request', async () => {
  const { stdout } = await runWords('mse p.csv y.csv --format json --no-per-sample', { files });
  expect(JSON.parse(stdout)).not.toHaveProperty('per_sample');
  expect(JSON.parse(stdout)).toMatchObject({ n: 3, sum: 10 });
});

test('NaN under --allow-nan and infinities are JSON strings', async () => {
  const world = { files: { 'p.csv': 'p\nnan\ninf\n1\n', 'y.csv': 'y\n1\n1\n1\n' } };
  const { code, stdout } = await runWords('mse p.csv y.csv --format json --allow-nan', world);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ mean: 'NaN', sum: 'NaN', per_sample: ['NaN', 'Infinity', 0] });
  expect(faultOfError(await runWords('mse p.csv y.csv', world))).toBeUndefined();
});

describe('-o', () => {
  test('writes what stdout would have had, and nothing to stdout', async () => {
    const { stdout } = await runWords('mse p.csv y.csv --format csv', { files });
    const outcome = await runWords('mse p.csv y.csv --format csv -o out.csv', { files, terminal: true });
    expect(outcome).toMatchObject({ code: 0, stdout: '', written: { 'out.csv': stdout }, unfinished: [] });
  });

  test('has no colour although stdout is a terminal', async () => {
    const { written } = await run(['mse', 'p.csv', 'y.csv', '-o', 'out'], { files, terminal: true });
    expect(written.out).toContain('loss');
    expect(written.out).not.toContain('\u001b');
  });

  test.each([
    ['an error in the middle of the input', { files: { ...files, 'p.csv': `p\n${'1\n'.repeat(5000)}x\n` } }],
    ['a read that fails', { files, brokenReads: ['p.csv'] }],
    ['a write that fails', { files, writesBeforeFault: 1 }],
  ])('leaves nothing after %s', async (_, world) => {
    const outcome = await runWords('mse p.csv y.csv --format csv -o out.csv', world);
    expect(faultOfError(outcome)).toBeUndefined();
    expect(outcome).toMatchObject({ written: {}, unfinished: [] });
  });

  test('leaves nothing where a limit cannot be judged', async () => {
    const outcome = await run(['mse', 'p.csv', 'y.csv', '-o', 'out', '--fail-if', 'accuracy < 1'], { files });
    expect(faultOfError(outcome)).toBeUndefined();
    expect(outcome).toMatchObject({ written: {}, unfinished: [] });
  });

  test('is written also where a check fails', async () => {
    const outcome = await run(['mse', 'p.csv', 'y.csv', '-o', 'out', '--format', 'plain', '--fail-if', 'mean > 1'], {
      files,
    });
    expect(outcome.code).toBe(1);
    expect(outcome.written.out).toMatch(/3\.3333333333333335\n$/);
  });
});

describe('an error on the way', () => {
  test.each(['table', 'json', 'markdown'])('gives nothing on stdout in %s', async (format) => {
    const world = { files, brokenReads: ['y.csv'] };
    expect(faultOfError(await runWords(`mse p.csv y.csv --format ${format}`, world))).toBeUndefined();
  });

  test.each(['csv', 'ndjson', 'plain'])('in %s comes after whole records at most', async (format) => {
    const world = { files: { 'p.csv': `${'1\n'.repeat(5000)}x\n`, 'y.csv': '1\n'.repeat(5001) } };
    const { code, stdout, stderr } = await runWords(`mse p.csv y.csv --format ${format}`, world);
    expect([code, stderr]).toEqual([2, 'lossctl: p.csv:5001: column 1: "x" is not a number\n']);
    expect(stdout === '' || stdout.endsWith('\n')).toBe(true);
  });

  test('a failing stdout is exit 2', async () => {
    expect(await runWords('mse p.csv y.csv', { files, writesBeforeFault: 0 })).toMatchObject({
      code: 2,
      stderr: 'lossctl: stdout: no space left on the device\n',
    });
  });
});

test('a reader that goes away ends the output and keeps the verdict', async () => {
  const world = { files: { 'p.csv': '3\n'.repeat(20000), 'y.csv': '1\n'.repeat(20000) }, writesBeforeClose: 1 };
  const argv = ['mse', 'p.csv', 'y.csv', '--format', 'csv'];
  expect((await run(argv, world)).code).toBe(0);
  expect((await run([...argv, '--fail-if', 'mean > 3'], world)).code).toBe(1);
  expect((await run([...argv, '--fail-if', 'n < 20000'], world)).code).toBe(0);
});

test('a borrowed name is said on stderr', async () => {
  const { code, stderr } = await runWords('l2_loss -q p.csv y.csv', { files });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^lossctl: note: l2_loss is read as half-mse: [^\n]+\n$/);
});

describe('a loss with parameters of its own', () => {
  const scored = { 's.csv': 'p,y\n3,1\n2,3\n7,5\n5,6\n8,7\n' };

  test('may have a number with a point in it', async () => {
    // Halves of 4, 1, 4, 1, 1 up to a difference of 2.5.
    expect(await runWords('huber:delta=2.5 s.csv -q', { files: scored })).toMatchObject({ code: 0, stdout: '1.1\n' });
  });

  test('may be another one by a flag, whose parameters it has then', async () => {
    const byName = await runWords('d2:loss=pinball:alpha=0.25 s.csv -q', { files: scored });
    const byFlag = await runWords('d2 --loss pinball --alpha=0.25 s.csv -q', { files: scored });
    expect(byFlag).toEqual(byName);
    // The first quartile 3 costs 0.75 · 2 + 0.25 · (2 + 3 + 4) = 3.75 in all, the predictions 0.75 · 5 + 0.25 · 2.
    expect(Number(byFlag.stdout)).toBeCloseTo(1 - 4.25 / 3.75, 14);
    const { stdout } = await runWords('d2 --loss pinball --help', { files: scored });
    expect(stdout).toMatch(/--alpha <number>/);
  });

  test('that is a score says its skill once', async () => {
    const { stdout } = await runWords('r2 s.csv', { files: scored });
    expect(stdout).toMatch(/headline +0\.5258/);
    expect(stdout).not.toMatch(/^skill/m);
    expect((await runWords('rse s.csv', { files: scored })).stdout).toMatch(/^skill +0\.5258/m);
  });

  test('that leaves out labels says how many', async () => {
    const files = { 's.csv': 'p,y\n90,100\n7,0\n150,100\n' };
    const { stdout } = await runWords('mape s.csv --zero skip', { files });
    expect(stdout).toMatch(/^n +3\nignored +1\nmean +0\.3\n/m);
  });
});

test('a score that is no finite number says why, as labels that are all alike leave nothing to compare with', async () => {
  const files = { 'p.csv': 'p,y\n1,3\n2,3\n' };
  const { stdout, stderr } = await runWords('r2 p.csv -q', { files });
  expect(stdout).toBe('-Infinity\n');
  expect(stderr).toMatch(/^lossctl: warning: r2 is -Infinity: it divides by what the labels come to, which is 0 /);
  expect((await runWords('mse p.csv -q', { files })).stderr).toBe('');
});

test('as JSON --worst and --best hold their rows only, unless all are asked for', async () => {
  const ranked = async (...more: string[]) =>
    Object.keys(
      JSON.parse((await run(['mse', 'p.csv', 'y.csv', '--format', 'json', ...more], { files: RANKED })).stdout),
    );
  expect(await ranked()).toContain('per_sample');
  for (const more of [
    ['--worst', '1'],
    ['--best', '2'],
    ['--worst', '1', '--gradient', '--where', 'p > 1'],
  ]) {
    const keys = await ranked(...more);
    expect(keys).toContain(more[0].slice(2));
    for (const key of ['per_sample', 'samples', 'gradient', 'ids']) expect(keys).not.toContain(key);
  }
  expect(await ranked('--worst', '1', '--per-sample')).toEqual(expect.arrayContaining(['worst', 'per_sample']));
});

const RANKED = { 'p.csv': 'p\n1\n3\n6\n', 'y.csv': 'y\n1\n2\n3\n' };
