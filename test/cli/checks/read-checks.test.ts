import { describe, expect, test } from '@jest/globals';
import { faultOfError, messageOf, run, runWords } from '../../support/fake-io.ts';

const DATA = { 'p.csv': 'p\n1\n2\n4\n', 'y.csv': 'y\n1\n1\n1\n' };
const CONFIG = `defaults:
  labels: y.csv
checks:
  - name: price
    loss: mse
    preds: p.csv
    max: 3
  - name: gone
    loss: mse
    preds: q.csv
    max: 3
  - name: both
    loss: [mse, mae]
    preds: p.csv
    fail-if: [max > 9, n < 3]
`;
const files = { ...DATA, 'lossctl.yaml': CONFIG };

test('every check of lossctl.yaml is made, also after one that failed and one that could not be made', async () => {
  const { code, stdout, stderr } = await runWords('check', { files, tick: 105 });
  expect(stdout).toBe(
    'FAILED price: mean 3.3333333333333335 > 3 (+11 %, n 3)\n' +
      'ERROR gone: q.csv: no such file or directory\n' +
      'PASSED both mse: max 9 <= 9 (+0 %, n 3)\n' +
      'PASSED both mse: n 3 >= 3 (+0 %, n 3)\n' +
      'PASSED both mae: max 3 <= 9 (-67 %, n 3)\n' +
      'PASSED both mae: n 3 >= 3 (+0 %, n 3)\n' +
      '6 checks: 4 passed, 1 failed, 1 with an error (6 rows, 0 skipped, 0.10 s)\n',
  );
  expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
});

test('--only makes the checks of these names', async () => {
  expect(await runWords('check --only both', { files })).toMatchObject({ code: 0 });
  const { code, stdout } = await runWords('check --only both,price', { files });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^FAILED price.*\n(PASSED both.*\n){4}5 checks: 4 passed, 1 failed/);
});

test('as JSON every verdict has its check, its rows, or its error', async () => {
  const { code, stdout } = await runWords('check --format json', { files });
  const { passed, checks } = JSON.parse(stdout);
  expect({ code, passed }).toEqual({ code: 2, passed: false });
  expect(checks[0]).toEqual({
    check: 'price',
    name: 'price',
    term: 'mean',
    value: 10 / 3,
    fail_if: 'mean > 3',
    passed: false,
    outcome: 'failed',
    n: 3,
    skipped: 0,
    reading: expect.objectContaining({ pairing: 'position' }),
    notes: [],
  });
  expect(checks[1]).toEqual({
    check: 'gone',
    passed: false,
    outcome: 'error',
    error: 'q.csv: no such file or directory',
    code: 'system-error',
    file: 'q.csv',
  });
  expect(checks.slice(2).map(({ check, name }: Record<string, string>) => [check, name])).toEqual([
    ['both', 'both mse'],
    ['both', 'both mse'],
    ['both', 'both mae'],
    ['both', 'both mae'],
  ]);
});

test('-q speaks on stderr alone', async () => {
  const { code, stdout, stderr } = await runWords('check -q', { files });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^FAILED price.*\nERROR gone: q\.csv: no such file or directory\nPASSED both mse/);
});

test('--report writes what is said of all of them', async () => {
  const { code, written } = await runWords('check -q --report junit=j.xml', { files });
  expect(code).toBe(2);
  expect(written['j.xml']).toMatch(/errors="1"/);
  for (const name of ['price', 'gone', 'both mse']) expect(written['j.xml']).toContain(name);
});

test('--dry-run shows each check under its name, and judges none', async () => {
  const { code, stdout, stderr } = await runWords('check --dry-run', { files });
  expect(stdout).toMatch(/^price\npredictions +p\.csv[\s\S]*\n\ngone\n\nboth\npredictions/);
  expect(stdout).not.toContain('FAILED');
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'ERROR gone: q.csv: no such file or directory\n' });
});

test('notes and warnings name their check', async () => {
  const config = 'checks: [{name: a$&b, loss: rmse, preds: p.csv, labels: y.csv, max: 4, where: p > 1}]';
  const { stderr } = await runWords('check', { files: { ...DATA, 'lossctl.yaml': config } });
  for (const line of stderr.trimEnd().split('\n')) expect(line).toMatch(/^lossctl: note: a\$&b: /);
  expect(stderr).toContain('2 of 3 rows where p > 1');
});

test('paths are relative to the file, a weight only where there is such a file', async () => {
  const config = `checks:
  - {name: file, loss: mse, preds: p.csv, labels: sub/y.csv, weight: w.csv, max: 3}
  - {name: column, loss: mse, preds: both.csv, pred: p, label: y, weight: w, max: 5}
  - {name: absolute, loss: mse, preds: /p.csv, labels: sub/y.csv, max: 0.1}
`;
  const world = {
    'ci/all.yaml': config,
    'ci/p.csv': DATA['p.csv'],
    'ci/sub/y.csv': DATA['y.csv'],
    'ci/both.csv': 'w,p,y\n1,1,1\n2,2,1\n4,4,1\n',
    'ci/w.csv': 'w\n1\n1\n0\n',
    '/p.csv': 'p\n1\n1\n1\n',
  };
  const { code, stdout } = await runWords('check --config ci/all.yaml', { files: world });
  // (0 + 1) / 2, (0 + 2 * 1 + 4 * 9) / 7, 0.
  expect(stdout).toMatch(
    /^PASSED file: mean 0\.5 .*\nFAILED column: mean 5\.428571428571429 .*\nPASSED absolute: mean 0 /,
  );
  expect(code).toBe(1);
});

test('the words are those of the flags: intervals, groups, parameters, missing values', async () => {
  const config = `defaults: {labels: y.csv, preds: p.csv}
checks:
  - {name: little, loss: mse, max: 5, confidence: 95}
  - {name: little and fine, loss: mse, max: 5, confidence: 95, inconclusive: pass}
  - {name: group, loss: mse, fail-if: worst-group > 8, by: p}
  - {name: huber, loss: huber, delta: 1, max: 2}
  - {name: keras, loss: mse, convention: keras, max: 4, missing: skip, header: true, only-common: false}
`;
  const { code, stdout } = await runWords('check', { files: { ...DATA, 'lossctl.yaml': config } });
  // huber at delta 1: 0, 0.5, 2.5.
  expect(stdout).toMatch(
    /^INCONCLUSIVE little: .*\nPASSED little and fine: .*\nFAILED group: worst-group p=4 9 > 8 .*\nPASSED huber: mean 1 <= 2 .*\nPASSED keras: /,
  );
  expect(stdout).toContain('5 checks: 3 passed, 1 failed, 1 inconclusive (15 rows');
  expect(code).toBe(1);
});

describe('a mistake is one line with its place, and no check is made', () => {
  const one = (more: string): string =>
    `checks:\n  - name: price\n    loss: mse\n    preds: p.csv\n    labels: y.csv\n    ${more}\n`;
  test.each([
    ['', 'lossctl.yaml:1:1: no checks: the file is empty'],
    ['# only this\n', 'lossctl.yaml:1:1: no checks: the file is empty'],
    ['- mse\n', 'lossctl.yaml:1:1: a file of checks is not a list of "key: value"'],
    ['defaults: {max: 1}\n', 'lossctl.yaml:1:1: there is no "checks"'],
    ['checks:\n', 'lossctl.yaml:1:8: no checks: the list is empty'],
    ['checks: []\n', 'lossctl.yaml:1:9: no checks: the list is empty'],
    ['checks: {name: a}\n', 'lossctl.yaml:1:9: checks is not a list'],
    ['check: []\n', 'lossctl.yaml:1:1: unknown key "check"; a file of checks has checks and defaults'],
    ['checks: [mse]\n', 'lossctl.yaml:1:10: check 1 is not a list of "key: value"'],
    ['defaults: 3\nchecks: [{name: a}]\n', 'lossctl.yaml:1:11: defaults is not a list of "key: value"'],
    ['defaults: {name: a}\nchecks: [{name: a}]\n', 'lossctl.yaml:1:12: defaults: a name belongs to one check'],
    ['checks: [{loss: mse}]\n', 'lossctl.yaml:1:10: check 1 has no name'],
    ['checks: [{name: }]\n', 'lossctl.yaml:1:17: check 1: the name is no text'],
    [
      'checks: [{name: "a,b"}]\n',
      'lossctl.yaml:1:17: check 1: "a,b" is not a name: commas and control characters are not for names',
    ],
    ['checks: [{name: a}]\n', 'lossctl.yaml:1:10: check "a": there is no loss'],
    ['checks: [{name: a, loss: mse}]\n', 'lossctl.yaml:1:10: check "a": there are no predictions'],
    ['checks: [{name: a, loss: mes, preds: p.csv}]\n', 'lossctl.yaml:1:26: check "a": unknown loss "mes"'],
    [
      'checks:\n- {name: a, loss: mse, preds: p.csv, max: 1}\n- {name: a, loss: mae, preds: p.csv, max: 1}\n',
      'lossctl.yaml:3:3: check "a" is there twice, before at lossctl.yaml:2:3',
    ],
    [one('failif: mean > 1'), 'lossctl.yaml:6:5: check "price": unknown key "failif"'],
    [one('fail-if: n < 1\n    fail_if: mean > 1'), 'lossctl.yaml:7:5: check "price": "fail_if" is there twice'],
    [
      'checks:\n  - name: price\n    los: mse\n    preds: p.csv\n',
      'lossctl.yaml:3:5: check "price": unknown key "los"',
    ],
    ['checks:\n  - nmae: price\n    loss: mse\n', 'lossctl.yaml:2:5: check 1: unknown key "nmae"'],
    ['defaults: {mxa: 1}\nchecks:\n  - loss: mse\n', 'lossctl.yaml:1:12: defaults: unknown key "mxa"'],
    [one('format: json'), 'lossctl.yaml:6:5: check "price": unknown key "format"'],
    [one('no-header: true'), 'lossctl.yaml:6:5: check "price": unknown key "no-header"'],
    [one('max: much'), 'lossctl.yaml:6:10: check "price": max: "much" is not a number'],
    [one('max: [1, 2]'), 'lossctl.yaml:6:10: check "price": max: "1,2" is not a number'],
    [one('max:'), 'lossctl.yaml:6:9: check "price": max has no value'],
    [one('max: {a: 1}'), 'lossctl.yaml:6:10: check "price": max is not one text'],
    [one('fail-if: [mean > 1, mean]'), 'lossctl.yaml:6:25: check "price": fail-if: "mean" is not a limit'],
    [one('max: 1\n    header: 3'), 'lossctl.yaml:7:13: check "price": header is not true or false'],
    [
      one('max: 1\n    confidence: 0.95'),
      'lossctl.yaml:7:17: check "price": confidence: "0.95" is not between 50 and 99.9',
    ],
    [one('max: 1\n    missing: drop'), 'lossctl.yaml:7:14: check "price": missing: "drop" is not one of error, skip'],
    [one('header: true'), 'lossctl.yaml:2:5: check "price": nothing to check: no limit is given'],
    [one('max: 1\n    by: p'), 'lossctl.yaml:2:5: check "price": --by: no limit is on groups'],
    [one('max: 1\n    max: 2'), 'lossctl.yaml:7:5: map keys must be unique'],
    [one('max: 1\n   labels: y.csv'), expect.stringMatching(/^lossctl\.yaml:\d:\d: /)],
    [
      'checks:\n  - {name: a, loss: mse, preds: "-", labels: y.csv, max: 1}\n  - {name: b, loss: mse, preds: "-", labels: y.csv, max: 1}\n',
      'lossctl.yaml: standard input can be read once, and "-" stands there more often',
    ],
  ])('%j', async (config, message) => {
    const outcome = await runWords('check', { files: { ...DATA, 'lossctl.yaml': config } });
    expect(faultOfError(outcome)).toBeUndefined();
    expect(messageOf(outcome)).toEqual(message);
  });

  test('with the word that was meant', async () => {
    for (const [key, meant] of [
      ['failif', 'fail-if'],
      ['group_by', 'by'],
      ['Max', 'max'],
      ['pred', 'preds'],
      ['no-header', 'header'],
      ['confidance', 'confidence'],
    ]) {
      const outcome = await runWords('check', { files: { ...DATA, 'lossctl.yaml': one(`${key}: "x"`) } });
      if (key !== 'pred') expect(outcome.stderr).toContain(`hint: did you mean ${meant}?`);
    }
  });

  test('or with the place of a flag that is about all checks', async () => {
    const outcome = await runWords('check', { files: { ...DATA, 'lossctl.yaml': one('format: json') } });
    expect(outcome.stderr).toContain('hint: --format is about all checks: it stands on the command line');
  });

  test('a file that is no text', async () => {
    const world = { files: { 'lossctl.yaml': new Uint8Array([0x63, 0xff, 0xfe]) } };
    expect(messageOf(await runWords('check', world))).toBe('lossctl.yaml: is not text in UTF-8');
  });

  test('a parameter that the loss has not is an error of that check', async () => {
    const { code, stdout } = await runWords('check', {
      files: { ...DATA, 'lossctl.yaml': one('max: 1\n    delta: 2') },
    });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^ERROR price: mse has no parameter --delta\n/);
  });
});

describe('what goes with a file of checks, and what does not', () => {
  test.each([
    ['check', {}, 'nothing to check: no LOSS is given, and there is no lossctl.yaml here'],
    ['check --config no.yaml', files, 'no.yaml: no such file or directory'],
    ['check --max 3', files, '--max: no LOSS is given, and each check of lossctl.yaml has flags of its own'],
    ['check --no-header', files, '--no-header: no LOSS is given, and each check of lossctl.yaml has flags of its own'],
    ['check --only prize', files, '--only: there is no check "prize"; lossctl.yaml has price, gone, both'],
    ['check mse p.csv y.csv --max 4 --only price', files, '--only is about a file of checks, and LOSS is given'],
    [
      'check mse p.csv y.csv --max 4 --config lossctl.yaml',
      files,
      '--config is about a file of checks, and LOSS is given',
    ],
  ])('%s', async (words, world, message) => {
    const outcome = await runWords(words, { files: world });
    expect(faultOfError(outcome)).toBeUndefined();
    expect(messageOf(outcome)).toBe(message);
  });

  test('a check on the command line leaves lossctl.yaml unread', async () => {
    expect((await run(['check', 'mse', 'p.csv', 'y.csv', '--max', '4'], { files })).code).toBe(0);
  });
});
