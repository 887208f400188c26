import { describe, expect, test } from '@jest/globals';
import { faultOfError, run, runWords, type World } from '../support/fake-io.ts';
import { readXml } from '../support/xml.ts';

const files = { 'p.csv': 'p\n1\n2\n4\n', 'y.csv': 'y,g\n1,a\n1,::error::\n1,b\n' };
const check = (more: string, world: World = {}) =>
  runWords(`check mse p.csv y.csv --label y ${more}`, { files, ...world });
const github = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'summary.md' };
const VERDICT = 'FAILED mse: mean 3.3333333333333335 > 3 (+11 %, n 3)\n';

describe('--report', () => {
  test('writes the same verdicts into files, each in its form', async () => {
    const { code, stdout, written } = await check('--max 3 --report junit=a.xml --report json=b.json --report table=c');
    expect(code).toBe(1);
    expect(stdout).toMatch(VERDICT);
    expect(readXml(written['a.xml']).attributes.failures).toBe('1');
    expect(written['a.xml']).toContain('  y.csv:4: loss 9, share of the total 0.9\n');
    expect(JSON.parse(written['b.json'])).toMatchObject({ passed: false });
    expect(written.c).toBe(stdout);
  });

  test('writes them also where nothing is printed', async () => {
    const { stdout, stderr, written } = await check('--max 3 -q --report markdown=a.md');
    expect([stdout, stderr]).toEqual(['', VERDICT]);
    expect(written['a.md']).toMatch(/^\*\*FAILED\*\* /);
  });

  test('writes none where one cannot be, and that is an error', async () => {
    const outcome = await check('--max 3 --report junit=a.xml --report json=b.json', { writesBeforeFault: 1 });
    expect(faultOfError(outcome)).toBeUndefined();
    expect([outcome.written, outcome.unfinished]).toEqual([{}, []]);
  });

  test('is in English, whatever the locale, unless --lang says else', async () => {
    const env = { LANG: 'ko_KR.UTF-8' };
    const { stdout, written } = await check('--max 3 --report junit=a.xml', { env });
    expect(stdout).toMatch(/^실패 /);
    expect(written['a.xml']).toContain('FAILED');
    expect((await check('--max 3 --lang ko --report junit=a.xml', { env })).written['a.xml']).toContain('실패');
  });
});

describe('on GitHub Actions', () => {
  test('annotations are printed unless another format is asked for', async () => {
    expect((await check('--max 3', { env: github })).stdout).toMatch(/\n::error file=y\.csv,line=4,title=/);
    expect((await check('--max 3 --format table', { env: github })).stdout).not.toContain('::error');
    expect((await check('--max 3', { env: { GITHUB_ACTIONS: 'false' } })).stdout).not.toContain('::error');
  });

  test.each(['', '--format json', '-q', '--format junit'])('the summary of the job grows with %j', async (more) => {
    const world = { env: github, files: { ...files, 'summary.md': '# before' } };
    const { code, written } = await check(`--max 3 ${more}`.trim(), world);
    expect(code).toBe(1);
    expect(written['summary.md']).toMatch(/^# before\n\*\*FAILED\*\* 1 check: [\s\S]*y\.csv&#58;4/);
  });

  test('no summary is written elsewhere, nor where an empty name says where', async () => {
    expect((await check('--max 3', { env: { GITHUB_STEP_SUMMARY: 'summary.md' } })).written).toEqual({});
    expect((await check('--max 3', { env: { ...github, GITHUB_STEP_SUMMARY: '' } })).written).toEqual({});
  });

  test('a summary that cannot be written changes no verdict', async () => {
    const { code, stderr } = await check('--max 3', { env: github, writesBeforeFault: 1 });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'lossctl: warning: summary.md: the summary of the job is not written: no space left on the device\n',
    );
  });

  test('a file is named from the root of the repository', async () => {
    const env = { ...github, GITHUB_WORKSPACE: '/checkout', PWD: '/checkout/models/a' };
    expect((await check('--max 3', { env })).stdout).toContain('::error file=models/a/y.csv,line=4,');
    expect((await check('--max 3', { env: { ...env, PWD: '/checkout' } })).stdout).toContain('file=y.csv,');
    expect((await check('--max 3', { env: { ...env, PWD: '/checkouts' } })).stdout).toContain('file=y.csv,');
  });

  test('the row of the worst group is told, and its name is no command', async () => {
    const more = { 'p.csv': 'p\n1\n9\n4\n' };
    const words = '--label y --by g --fail-if worst-group>1 --fail-if mean>1';
    const { stdout } = await runWords(`check mse p.csv y.csv ${words}`, { env: github, files: { ...files, ...more } });
    const commands = stdout.split('\n').filter((line) => line.startsWith('::'));
    expect(commands).toHaveLength(2);
    for (const command of commands) expect(command).toMatch(/^::error file=y\.csv,line=3,/);
  });
});

test('the rows are those of the labels, which a key pairs, and of predictions where there are no labels', async () => {
  const keyed = { 'p.csv': 'k,p\na,1\nb,4\n', 'y.csv': 'k,y\nb,1\nx,0\na,1\n' };
  const words = 'check mse p.csv y.csv --id k --only-common --max 1 --format github';
  expect((await runWords(words, { files: keyed })).stdout).toContain('file=y.csv,line=2,');
  const triplets = { 't.csv': 'anchor,positive,negative\n0,0,9\n0,9,0\n' };
  expect((await runWords('check triplet t.csv --max 1 --format github', { files: triplets })).stdout).toContain(
    'file=t.csv,line=3,',
  );
});

test('a limit by a baseline has one name from run to run, and what only stores one is no verdict', async () => {
  const base = { files: { ...files, 'summary.md': '' }, env: github };
  const stored = await check('--baseline base.json --update-baseline', base);
  expect([stored.code, stored.stdout, stored.written['summary.md']]).toEqual([0, '', undefined]);
  const world = { ...base, files: { ...base.files, 'base.json': stored.written['base.json'] } };
  const held = await check('--baseline base.json --tolerance 1% --report junit=a.xml', world);
  expect(held.code).toBe(0);
  const [suite] = readXml(held.written['a.xml']).children;
  expect(suite.children.map(({ attributes }) => attributes.name)).toEqual(['mse: mean against the baseline']);
  expect(held.written['summary.md']).toContain('<code>mean against the baseline</code>');
});

describe('an input error stands in the reports that were asked for', () => {
  const broken = { ...files, 'y.csv': 'y,g\n1,a\nabc,b\n1,c\n' };
  const yaml =
    'checks:\n  - name: price\n    loss: mse\n    preds: p.csv\n    labels: y.csv\n    label: y\n    max: 3\n';
  const line = 'y.csv:3: column "y": "abc" is not a number';
  const reports = '--report json=a.json --report junit=b.xml --report markdown=c.md --report github=d.txt';
  const ways: [string, string, string][] = [
    ['flags', `check mse p.csv y.csv --label y --max 3`, 'lossctl'],
    ['a file of checks', 'check', 'price'],
  ];

  test.each(ways)('by %s', async (_, words, name) => {
    const world = { files: { ...broken, 'lossctl.yaml': yaml }, env: github };
    const { code, written, unfinished } = await runWords(`${words} ${reports} --format json`, world);
    expect([code, unfinished]).toEqual([2, []]);
    expect(JSON.parse(written['a.json'])).toMatchObject({
      passed: false,
      checks: [{ outcome: 'error', error: line, code: 'not-a-number', file: 'y.csv', line: 3, column: 'y' }],
    });
    expect(readXml(written['b.xml']).attributes).toMatchObject({ tests: '1', errors: '1' });
    expect(written['b.xml']).toContain(`<error type="error" message="ERROR ${name}: y.csv:3: `);
    expect(written['b.xml']).toContain('\ncode: not-a-number</error>');
    expect(written['c.md']).toMatch(/^\*\*ERROR\*\* 1 check: 0 passed, 0 failed, 1 with an error/);
    expect(written['d.txt']).toContain(`::error file=y.csv,line=3,title=${name}::ERROR ${name}: ${line}`);
    expect(written['summary.md']).toBe(`\n${written['c.md']}`);
  });

  test('and on standard output, where a format was asked for; the line is on standard error', async () => {
    const world = { files: broken };
    for (const [format, part] of [
      ['json', '"code": "not-a-number"'],
      ['junit', '<error type="error"'],
      ['markdown', '**ERROR**'],
      ['github', '::error file=y.csv,line=3,'],
    ]) {
      const { code, stdout, stderr } = await check(`--max 3 --format ${format}`, world);
      expect([code, stderr.split('\n')[0]]).toEqual([2, `lossctl: ${line}`]);
      expect(stdout).toContain(part);
    }
    for (const more of ['', '-q', '--format table', '--dry-run --report json=a.json']) {
      const { code, stdout, stderr, written } = await check(`--max 3 ${more}`.trim(), {
        files: { ...broken, 'y.csv': '' },
      });
      expect([code, stdout, stderr.match(/y\.csv/g)?.length, written]).toEqual([2, '', 1, {}]);
    }
  });

  test('and so does a mistake in the file of checks', async () => {
    const world = { files: { ...files, 'lossctl.yaml': `${yaml}    mux: 3\n` } };
    const { code, stdout, stderr, written } = await runWords('check --report json=a.json', world);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^lossctl: lossctl\.yaml:8:5: check "price": unknown key "mux"\n/);
    expect(JSON.parse(written['a.json']).checks).toMatchObject([
      { code: 'unknown-key', file: 'lossctl.yaml', line: 8 },
    ]);
    expect((await runWords('check --config none.yaml --format json', world)).stdout).toContain('"outcome": "error"');
  });
});

test('limits are counted alike from flags and from a file of checks', async () => {
  const config =
    'checks: [{name: a, loss: mse, preds: p.csv, labels: y.csv, label: y, max: 3, fail-if: [n < 9, max > 9]}]';
  const last = ({ stdout }: { readonly stdout: string }): string => stdout.trimEnd().split('\n').slice(-1)[0];
  const byFile = await runWords('check', { files: { ...files, 'lossctl.yaml': config } });
  const byFlags = await run(
    ['check', 'mse', 'p.csv', 'y.csv', '--label', 'y', '--max', '3', '--fail-if', 'n < 9', '--fail-if', 'max > 9'],
    { files },
  );
  expect(last(byFile)).toMatch(/^3 checks: 1 passed, 2 failed \(3 rows/);
  expect(last(byFlags)).toBe(last(byFile));
});
