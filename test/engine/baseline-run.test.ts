import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { faultOfError, messageOf, runWords } from '../support/fake-io.ts';

type Files = Readonly<Record<string, string>>;

const table = (head: string, rows: readonly (readonly (number | string)[])[]): string =>
  `${head}\n${rows.map((row) => `${row.join(',')}\n`).join('')}`;
// Squared errors 0, 1, 9: their mean is 10/3. Those of q.csv are 0, 1, 4: 5/3; of r.csv 1, 1, 9: 11/3.
const FILES: Files = {
  'p.csv': 'p\n1\n2\n4\n',
  'q.csv': 'p\n1\n2\n3\n',
  'r.csv': 'p\n0\n2\n4\n',
  'y.csv': 'y\n1\n1\n1\n',
  'z.csv': 'y\n1\n1\n2\n',
};

/** The files with a baseline of `words`, which is written first. */
async function withBaseline(words: string, files: Files = FILES): Promise<Files> {
  const { code, stderr, written } = await runWords(`check ${words} --baseline b.json --update-baseline`, { files });
  expect([code, stderr]).toEqual([0, expect.stringContaining('b.json is written')]);
  return { ...files, ...written };
}

test('--update-baseline writes what there is, and says so', async () => {
  const words = 'check mse p.csv y.csv --baseline b.json --update-baseline';
  const { code, stdout, stderr, written } = await runWords(words, { files: FILES });
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toBe(
    'lossctl: note: b.json is written: mse 3.3333333333333335 of 3 rows, without the loss of each: --per-sample adds them, some 1 kB\n',
  );
  expect(JSON.parse(written['b.json'])).toEqual({
    schema: 1,
    kind: 'baseline',
    loss: 'mse',
    convention: 'math',
    reduction: 'mean',
    params: { columns: 'mean', weightedMean: 'weights' },
    n: 3,
    headline: 10 / 3,
    pairing: 'position',
    labels: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
});

test('with --per-sample also the loss of each row, and with --id their keys', async () => {
  const files = { 'p.csv': 'id,p\na,1\nb,2\n', 'y.csv': 'id,y\nb,1\na,1\n' };
  const written = await withBaseline('mse p.csv y.csv --id id --per-sample', files);
  expect(JSON.parse(written['b.json'])).toMatchObject({ pairing: 'key', per_sample: [0, 1], ids: [['a', 'b']] });
});

test('limits beside it are judged, and what cannot be read writes nothing', async () => {
  const update = '--baseline b.json --update-baseline';
  const judged = await runWords(`check mse p.csv y.csv --max 3 ${update}`, { files: FILES });
  expect(judged.stdout).toMatch(/^FAILED mse: .*\n1 check: 0 passed, 1 failed/);
  expect([judged.code, Object.keys(judged.written)]).toEqual([1, ['b.json']]);
  const broken = await runWords(`check mse p.csv no.csv ${update}`, { files: FILES });
  expect(faultOfError(broken)).toBeUndefined();
  expect([broken.written, broken.unfinished]).toEqual([{}, []]);
  const dry = await runWords(`check mse p.csv y.csv ${update} --dry-run`, { files: FILES });
  expect([dry.code, dry.written]).toEqual([0, {}]);
});

describe('a result is held against the baseline', () => {
  test.each([
    [
      'p.csv',
      '',
      0,
      'PASSED mse: mean 3.3333333333333335 against 3.3333333333333335 of the baseline (0, at most 0, n 3)',
    ],
    [
      'q.csv',
      '',
      0,
      'PASSED mse: mean 1.6666666666666667 against 3.3333333333333335 of the baseline (-1.667, at most 0, n 3)',
    ],
    [
      'r.csv',
      '',
      1,
      'FAILED mse: mean 3.6666666666666665 against 3.3333333333333335 of the baseline (+0.3333, at most 0, n 3)',
    ],
    [
      'r.csv',
      ' --tolerance 9%',
      1,
      'FAILED mse: mean 3.6666666666666665 against 3.3333333333333335 of the baseline (+10 %, at most +9 %, n 3)',
    ],
    [
      'r.csv',
      ' --tolerance 11%',
      0,
      'PASSED mse: mean 3.6666666666666665 against 3.3333333333333335 of the baseline (+10 %, at most +11 %, n 3)',
    ],
    [
      'r.csv',
      ' --tolerance 0.4',
      0,
      'PASSED mse: mean 3.6666666666666665 against 3.3333333333333335 of the baseline (+0.3333, at most +0.4, n 3)',
    ],
  ])('%s%s: %d', async (preds, more, code, line) => {
    const files = await withBaseline('mse p.csv y.csv');
    const outcome = await runWords(`check mse ${preds} y.csv --baseline b.json${more}`, { files });
    expect(outcome).toMatchObject({ code, stderr: '' });
    expect(outcome.stdout.split('\n')[0]).toBe(line);
  });

  test('a score is worse when it is lower', async () => {
    const files = { 'p.csv': 'p\n1\n1\n1\n0\n', 'q.csv': 'p\n1\n1\n0\n0\n', 'y.csv': 'y\n1\n1\n1\n1\n' };
    const written = await withBaseline('accuracy p.csv y.csv', files);
    const { code, stdout } = await runWords('check accuracy q.csv y.csv --baseline b.json --tolerance 10%', {
      files: written,
    });
    expect(code).toBe(1);
    expect(stdout).toContain('FAILED accuracy: headline 0.5 against 0.75 of the baseline (-33 %, at least -10 %, n 4)');
  });

  test('as JSON with the same numbers', async () => {
    const files = await withBaseline('mse p.csv y.csv');
    const { code, stdout } = await runWords('check mse r.csv y.csv --baseline b.json --tolerance 1% --format json', {
      files,
    });
    const { passed, checks } = JSON.parse(stdout);
    expect([code, passed]).toEqual([1, false]);
    expect(checks).toEqual([
      {
        name: 'mse',
        term: 'mean',
        value: 11 / 3,
        fail_if: expect.stringMatching(/^mean > 3\.3666666666666[67]\d*$/),
        passed: false,
        outcome: 'failed',
        baseline: 10 / 3,
        change: 11 / 3 - 10 / 3,
        tolerance: '1%',
      },
    ]);
  });
});

describe('a baseline of something else is no pass', () => {
  test.each([
    ['mae p.csv y.csv', 'b.json: is a baseline of "mse", and this is mae'],
    ['mse p.csv z.csv', 'b.json: is a baseline of other labels, weights or keys, of as many rows'],
    ['mse p.csv y.csv --limit 2', 'b.json: is a baseline of 3 rows, and here there are 2'],
    ['mse p.csv y.csv --convention keras', 'b.json: is a baseline of convention "math", and this is keras'],
    ['mse p.csv y.csv --reduction sum', 'b.json: is a baseline of reduction "mean", and this is sum'],
    ['mse p.csv y.csv --weight q.csv', 'b.json: is a baseline of other labels, weights or keys, of as many rows'],
    [
      'mse p.csv y.csv --confidence 95',
      '--confidence: b.json has not the loss of each row, so the change has no interval',
    ],
    ['mse,mae p.csv y.csv', '--baseline holds one result, and there are 2: mse, mae'],
  ])('%s', async (words, message) => {
    const files = await withBaseline('mse p.csv y.csv');
    const outcome = await runWords(`check ${words} --baseline b.json`, { files });
    expect(faultOfError(outcome)).toBeUndefined();
    expect(messageOf(outcome)).toBe(message);
  });

  test.each([
    ['mse p.csv y.csv --baseline no.json', 'no.json: no such file or directory, so there is no baseline'],
    ['mse p.csv y.csv --baseline p.csv', 'p.csv: is not a baseline: it is no JSON object'],
    ['mse p.csv y.csv --max 4 --tolerance 1%', '--tolerance is about a stored result, and none is named'],
    ['mse p.csv y.csv --max 4 --update-baseline', '--update-baseline is about a stored result, and none is named'],
    ['mse p.csv y.csv --max 4 --non-inferiority 1', '--non-inferiority is about a stored result, and none is named'],
    [
      'mse p.csv y.csv --baseline b.json --non-inferiority 1',
      '--non-inferiority is about an interval, and none is asked for',
    ],
    ['mse p.csv y.csv --baseline b.json --per-sample', '--per-sample is about what is stored, and nothing is'],
    ['mse p.csv y.csv --baseline b.json --tolerance much', '--tolerance: "much" is neither a percentage nor a number'],
    [
      'mse p.csv y.csv --baseline b.json --confidence 95 --non-inferiority 1 --tolerance 1',
      '--tolerance and --non-inferiority both say how much worse it may be',
    ],
  ])('nor is %s', async (words, message) => {
    const outcome = await runWords(`check ${words}`, { files: FILES });
    expect(faultOfError(outcome)).toBeUndefined();
    expect(messageOf(outcome)).toBe(message);
  });
});

describe('with the losses of the rows the interval of the change decides', () => {
  // 200 squared errors: e² of e = 1 + (row mod 20) / 100 before, and e + 0.1 after.
  const errors = Array.from({ length: 200 }, (_, row) => 1 + (row % 20) / 100);
  const rows = errors.map((_, row) => row);
  const shuffled = rows.map((row) => (row * 77) % 200);
  const preds = (more: number, order = rows): string =>
    table(
      'id,p',
      order.map((row) => [`k${row}`, errors[row] + more]),
    );
  const files = {
    'p.csv': preds(0),
    'worse.csv': preds(0.1),
    'shuffled.csv': preds(0.1, shuffled),
    'y.csv': table(
      'id,y',
      rows.map((row) => [`k${row}`, 0]),
    ),
  };
  const check = async (preds: string, more: string) => {
    const written = await withBaseline('mse p.csv y.csv --id id --per-sample', files);
    return runWords(`check mse ${preds} y.csv --id id --baseline b.json --confidence 95 ${more}`.trim(), {
      files: written,
    });
  };

  // (e + 0.1)² - e² = 0.2 e + 0.01 has the mean 0.2 * 1.095 + 0.01 = 0.229, give or take 0.0016.
  test.each([
    ['--tolerance 0.232', 0, /^PASSED .*change: 95 % interval 0\.227\d? to 0\.230\d?/],
    ['--tolerance 0.229', 3, /^INCONCLUSIVE /],
    ['--non-inferiority 0.226', 1, /^FAILED /],
    ['--tolerance 0.229 --inconclusive pass', 0, /^PASSED .*inconclusive by itself/],
    ['--tolerance 0.229 --inconclusive fail', 1, /^FAILED .*inconclusive by itself/],
  ])('%s: %d', async (more, code, line) => {
    const outcome = await check('worse.csv', more);
    expect(outcome.stdout).toMatch(line);
    expect(outcome.code).toBe(code);
  });

  test('rows pair by key, in whatever order they come', async () => {
    const { code, stdout } = await check('shuffled.csv', '--tolerance 0.232 --format json');
    const [{ change, change_interval: interval }] = JSON.parse(stdout).checks;
    expect(code).toBe(0);
    expect(change).toBeCloseTo(0.229, 12);
    expect(interval.low).toBeGreaterThan(0.227);
    expect(interval.high).toBeLessThan(0.231);
  });

  test('no change at all passes, and says so', async () => {
    const { code, stdout } = await check('p.csv', '');
    expect(code).toBe(0);
    expect(stdout).toContain('(0, every row as in the baseline, at most 0, n 200)');
  });
});

describe('in a file of checks', () => {
  const config = `defaults: {labels: ../y.csv, loss: mse, tolerance: 5%}
checks:
  - {name: a, preds: ../p.csv, baseline: a.json, max: 4}
  - {name: b, preds: ../q.csv, baseline: b.json, per-sample: true}
  - {name: c, preds: ../q.csv, tolerance: 5%, baseline: c.json}
`;
  const moved = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`ci/../${name}`, text]));
  const files = { ...moved, 'ci/l.yaml': config };

  test('--update-baseline writes them all, or those of --only, relative to the file', async () => {
    const all = await runWords('check --config ci/l.yaml --update-baseline', { files });
    expect(all.code).toBe(0);
    expect(all.stdout).toMatch(/^PASSED a: mean .*\n1 check: 1 passed, 0 failed/);
    expect(Object.keys(all.written)).toEqual(['ci/a.json', 'ci/b.json', 'ci/c.json']);
    expect(JSON.parse(all.written['ci/b.json']).per_sample).toEqual([0, 1, 4]);
    const one = await runWords('check --config ci/l.yaml --update-baseline --only c --format json', { files });
    expect(Object.keys(one.written)).toEqual(['ci/c.json']);
    expect(JSON.parse(one.stdout)).toEqual({ schema: 1, passed: true, checks: [] });

    const again = await runWords('check --config ci/l.yaml', { files: { ...files, ...all.written } });
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(
      /\nPASSED c: mean 1\.6\d* against 1\.6\d* of the baseline \(\+0 %, at most \+5 %, n 3\)\n4 checks/,
    );
  });

  test.each([
    [
      'checks: [{name: a, loss: mse, preds: p.csv, labels: y.csv, max: 1}]',
      '--update-baseline: no check of lossctl.yaml has a baseline',
    ],
    [
      'defaults: {loss: mse, preds: p.csv, labels: y.csv, baseline: x.json}\nchecks: [{name: a}, {name: b}]',
      '--update-baseline: two checks have the baseline x.json',
    ],
    [
      'checks: [{name: a, loss: mse, preds: p.csv, labels: y.csv, max: 1, update-baseline: true}]',
      'lossctl.yaml:1:68: check "a": unknown key "update-baseline"',
    ],
  ])('%j is refused', async (text, message) => {
    const outcome = await runWords('check --update-baseline', { files: { ...FILES, 'lossctl.yaml': text } });
    expect(faultOfError(outcome)).toBeUndefined();
    expect(messageOf(outcome)).toBe(message);
  });
});

test('printed lines, counts, exit code and JSON say the same, whatever the checks', async () => {
  const stored = (await withBaseline('mse p.csv y.csv'))['b.json'];
  const limits = fc.array(
    fc.tuple(
      fc.constantFrom('mean', 'max', 'sum', 'p95', 'n'),
      fc.constantFrom('<', '>'),
      fc.integer({ min: 0, max: 10 }),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  const check = fc.record({
    preds: fc.constantFrom('p.csv', 'q.csv', 'r.csv', 'gone.csv'),
    loss: fc.constantFrom('mse', '[mse, mae]'),
    limits,
    confidence: fc.boolean(),
    baseline: fc.boolean(),
    tolerance: fc.integer({ min: 0, max: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(check, { minLength: 1, maxLength: 4 }), async (checks) => {
      const text = checks
        .map(({ preds, loss, limits: all, confidence, baseline, tolerance }, index) =>
          [
            `  - name: c${index}`,
            `loss: ${loss}`,
            `preds: ${preds}`,
            `fail-if: [${all.map((limit) => `"${limit.join(' ')}"`).join(', ')}]`,
            ...(confidence ? ['confidence: 90'] : []),
            ...(baseline ? ['baseline: b.json', `tolerance: ${tolerance}%`] : []),
          ].join('\n    '),
        )
        .join('\n');
      const files = { ...FILES, 'b.json': stored, 'lossctl.yaml': `defaults: {labels: y.csv}\nchecks:\n${text}\n` };
      const printed = await runWords('check', { files });
      const json = await runWords('check --format json', { files });
      const quiet = await runWords('check -q', { files });
      expect([json.code, quiet.code]).toEqual([printed.code, printed.code]);

      const { passed, checks: found } = JSON.parse(json.stdout);
      const outcomes: string[] = found.map(({ outcome }: { outcome: string }) => outcome);
      const lines = printed.stdout.trimEnd().split('\n');
      const words = lines.flatMap((line) => /^(PASSED|FAILED|INCONCLUSIVE|ERROR) /.exec(line)?.[1].toLowerCase() ?? []);
      expect(words).toEqual(outcomes);
      expect(quiet.stderr).toContain(lines[0]);
      const has = (outcome: string): boolean => outcomes.includes(outcome);
      expect(printed.code).toBe(has('error') ? 2 : has('failed') ? 1 : has('inconclusive') ? 3 : 0);
      expect(passed).toBe(printed.code === 0);
      const failed = outcomes.filter((outcome) => outcome === 'failed').length;
      expect(lines.at(-1)).toMatch(new RegExp(`^${outcomes.length} checks?: \\d+ passed, ${failed} failed`));
    }),
    { seed: 6, numRuns: 150 },
  );
});
