import { describe, expect, test } from '@jest/globals';
import { faultOfError, messageOf, runWords } from '../support/fake-io.ts';

const DATA = { 'preds.csv': 'p\n1\n2\n4\n', 'labels.csv': 'y\n1\n1\n1\n', 'id.csv': 'p\n1\n' };

test('--init writes an example whose check can be made', async () => {
  const { code, stdout, written } = await runWords('check --init', { files: {} });
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'lossctl.yaml is written: lossctl check makes its checks\n' });
  const outcome = await runWords('check', { files: { ...DATA, ...written } });
  expect(outcome).toMatchObject({ code: 1 });
  expect(outcome.stdout).toMatch(/^FAILED mse: mean 3\.3333333333333335 > 0\.05 /);
});

test('what its comments show is read too', async () => {
  const { written } = await runWords('check --init', { files: {} });
  const bare = written['lossctl.yaml']
    .split('\n\n')
    .map((part, index) => (index === 0 ? part : part.replace(/^# What.*\n/, '').replace(/^( *)# ?/gm, '$1')));
  const files = {
    'preds.csv': 'id,p,region\na,1,x\nb,2,y\n',
    'labels.csv': 'id,y\nb,2\na,1\n',
    'lossctl.yaml': bare.join('\n\n').replace('confidence: 95 ', '# '),
  };
  const outcome = await runWords('check', { files });
  expect(outcome.stdout).toMatch(
    /^PASSED mse: mean 0 .*\nPASSED mse: p95 .*\nPASSED mse: worst-group region=x .*\n3 checks: 3 passed/,
  );
  expect(outcome.code).toBe(0);
});

describe('with LOSS PREDS LABELS the limit is what today keeps', () => {
  const of = async (words: string, files: Record<string, string>) => {
    const { written, stderr } = await runWords(words, { files });
    expect(stderr).toBe('');
    const [[name, text]] = Object.entries(written);
    const { code, stdout } = await runWords(`check --config ${name}`, { files: { ...files, [name]: text } });
    return { code, stdout, text };
  };

  test('5 % worse where there is no interval', async () => {
    const { code, text } = await of('check mse preds.csv labels.csv --init', DATA);
    expect(text).toContain('# The limit is 5 % worse.\n    max: 3.5\n');
    expect(code).toBe(0);
  });

  test('the worse end of the interval, rounded away from what is good', async () => {
    // Wilson at 95 % for 25 of 100: 0.1755 to 0.3430.
    const rows = Array.from({ length: 100 }, (_, row) => (row < 25 ? 1 : 0));
    const files = { 'p.csv': `p\n${rows.join('\n')}\n`, 'y.csv': `y\n${rows.map(() => 0).join('\n')}\n` };
    const loss = await of('check zero-one p.csv y.csv --init', files);
    expect(loss.text).toContain('95 % interval 0.1755 to 0.343 by Wilson (n 100).');
    expect(loss.text).toMatch(/\n {4}max: 0\.344?\n/);
    expect(loss.code).toBe(0);
    const score = await of('check accuracy p.csv y.csv --init', files);
    expect(score.text).toMatch(/\n {4}min: 0\.65[67]\n/);
    expect(score.code).toBe(0);
  });

  test('the paths are relative to the file', async () => {
    const files = { 'ci/preds.csv': DATA['preds.csv'], 'labels.csv': DATA['labels.csv'] };
    const { written } = await runWords('check mse ci/preds.csv /labels.csv --config ci/checks.yaml --init', {
      files: { ...files, '/labels.csv': DATA['labels.csv'] },
    });
    expect(written['ci/checks.yaml']).toContain('preds: ../ci/preds.csv\n    labels: /labels.csv\n');
  });
});

describe('what it does not write', () => {
  test.each([
    ['check --init', { 'lossctl.yaml': '' }, 'lossctl.yaml: is there already, and is left as it is'],
    ['check --init --max 3', {}, '--max does not go with --init'],
    ['check mse preds.csv no.csv --init', DATA, 'no.csv: no such file or directory'],
    ['check mse,mae preds.csv labels.csv --init', DATA, '--init writes a check of one loss'],
    ['check mse - labels.csv --init', DATA, '--init: standard input has no name that a file could keep'],
  ])('%s', async (words, files, message) => {
    const outcome = await runWords(words, { files });
    expect(faultOfError(outcome)).toBeUndefined();
    expect(messageOf(outcome)).toBe(message);
    expect(outcome.written).toEqual({});
    expect(outcome.unfinished).toEqual([]);
  });
});
