import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ended, folderOf } from './support/process.ts';
import { pathOf, readOwn } from './support/repository.ts';

const SCRIPT = pathOf('.github/action/run.sh');
const action = readOwn('action.yml');
const workflow = readOwn('.github/workflows/action.yml');

/** What stands behind `key:` wherever it is, with the lines of a block that are further in. */
function valuesOf(yaml: string, key: string): string[] {
  const pattern = new RegExp(`^([ -]*)${key}: *(.*(?:\\n\\1 +.*)*)`, 'gm');
  return [...yaml.replace(/^( *)- /gm, '$1  ').matchAll(pattern)].map(([, , value]) => value);
}

describe('action.yml', () => {
  test('reads no input as shell', () => {
    const scripts = [...valuesOf(action, 'run'), ...valuesOf(workflow, 'run')];
    expect(scripts).toHaveLength(3);
    for (const script of scripts) expect(script).not.toContain('${{');
  });

  test('gives every input to the script, by a name of its own', () => {
    const inputs = /\ninputs:\n([\s\S]*?)\noutputs:/.exec(action)?.[1].match(/^ {2}[a-z-]+(?=:)/gm) ?? [];
    const names = inputs.map((name) => name.trim()).filter((name) => name !== 'working-directory');
    expect(names).toEqual(['loss', 'preds', 'labels', 'max', 'min', 'fail-if', 'config', 'args']);
    for (const name of names) {
      const variable = `INPUT_${name.toUpperCase().replace('-', '_')}`;
      expect(action).toContain(`${variable}: \${{ inputs.${name} }}\n`);
      expect(readOwn('.github/action/run.sh')).toContain(`\${${variable}:-}`);
    }
  });

  test('every step says its shell, and every output comes from one', () => {
    expect(valuesOf(action, 'shell')).toEqual(['bash', 'bash']);
    for (const name of ['value', 'passed', 'outcome']) expect(action).toContain(`\${{ steps.check.outputs.${name} }}`);
  });

  test('has what a listing needs', () => {
    for (const key of ['name', 'description', 'icon', 'color']) expect(valuesOf(action, key)[0]).toMatch(/\S/);
  });

  test('its workflow may do nothing but read, and uses others by their commits', () => {
    expect(workflow).toMatch(/^permissions: \{\}$/m);
    for (const used of valuesOf(workflow, 'uses')) expect(used).toMatch(/^\.\/$|^[\w/-]+@[0-9a-f]{40} # v/);
    expect(workflow).not.toContain('pull_request_target');
  });
});

describe('its script', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await folderOf({
      'p.csv': 'p\n1\n2\n4\n',
      'y.csv': 'y,g\n1,a\n1,##[error]\n1,b\n',
      'broken.csv': 'y\n1\nabc\n1\n',
    });
  });

  /** Runs `check` with these inputs, as the runner would. */
  async function runStep(inputs: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
    const [output, summary] = [join(folder, 'output'), join(folder, 'summary')];
    await writeFile(output, 'before=1\n');
    await writeFile(summary, '');
    const names = Object.entries({ loss: 'mse', preds: 'p.csv', labels: 'y.csv', ...inputs });
    const variables = names.map(([name, value]) => [`INPUT_${name.toUpperCase().replace('-', '_')}`, value]);
    const { PATH } = process.env;
    const env = { PATH, GITHUB_ACTIONS: 'true', GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, ...more };
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', `bash "${SCRIPT}" check`], {
      cwd: folder,
      env: { ...env, ...Object.fromEntries(variables) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { code, stdout, stderr } = await ended(child);
    const outputs = (await readFile(output, 'utf8')).trimEnd().split('\n').slice(1);
    return { code, stdout, stderr, outputs, summary: await readFile(summary, 'utf8') };
  }

  const label = '--label y';

  test('passes', async () => {
    const { code, stdout, stderr, outputs, summary } = await runStep({ max: '3.5', args: label }, { FORCE_COLOR: '1' });
    expect([code, stderr]).toEqual([0, '']);
    expect(outputs).toEqual(['value=3.3333333333333335', 'passed=true', 'outcome=passed']);
    expect(stdout).toContain('\nPASSED mse: mean 3.3333333333333335 <= 3.5 (-4.8 %, n 3)\n');
    expect(summary).toMatch(/^\n\*\*PASSED\*\* 1 check/);
  });

  test('fails, with an annotation', async () => {
    const { code, stdout, outputs, summary } = await runStep({
      max: '3',
      args: label,
      'fail-if': 'max > 99\n\n  n < 2',
    });
    expect(code).toBe(1);
    expect(outputs).toEqual(['value=3.3333333333333335', 'passed=false', 'outcome=failed']);
    expect(stdout).toContain('\n::error file=y.csv,line=4,title=mse%3A mean::FAILED mse: mean');
    expect(stdout).toContain('3 checks: 2 passed, 1 failed');
    expect(summary).toContain('**FAILED** 3 checks');
  });

  test('is inconclusive', async () => {
    const { code, stdout, outputs } = await runStep({ max: '3', args: `${label}\r\n  --confidence\t95  ` });
    expect(code).toBe(3);
    expect(outputs).toEqual(['value=3.3333333333333335', 'passed=false', 'outcome=inconclusive']);
    expect(stdout).toContain('\n::warning file=y.csv,line=4,');
  });

  test('cannot be judged', async () => {
    const { code, stderr, outputs, summary } = await runStep({ max: '3', labels: 'broken.csv' });
    expect(code).toBe(2);
    expect(stderr).toContain('lossctl: broken.csv:3: column "y": "abc" is not a number');
    expect(outputs).toEqual(['value=', 'passed=false', 'outcome=error']);
    expect(summary).toMatch(/^\n\*\*ERROR\*\* 1 check: [\s\S]*broken\.csv&#58;3/);
  });

  test('makes the checks of a file, and one that cannot be made is no pass', async () => {
    const file = join(folder, 'checks.yaml');
    const check = (name: string, preds: string) =>
      `  - name: ${name}\n    loss: mse\n    preds: ${preds}\n    labels: y.csv\n    label: y\n    max: 4\n`;
    await writeFile(file, `checks:\n${check('price', 'p.csv')}`);
    const inputs = { loss: '', preds: '', labels: '', config: 'checks.yaml' };
    const good = await runStep(inputs);
    expect([good.code, good.outputs[0], good.outputs[2]]).toEqual([0, 'value=3.3333333333333335', 'outcome=passed']);
    await writeFile(file, `checks:\n${check('price', 'p.csv')}${check('gone', 'none.csv')}`);
    const { code, outputs, stdout, summary } = await runStep(inputs);
    expect([code, outputs[1], outputs[2]]).toEqual([2, 'passed=false', 'outcome=error']);
    expect(stdout).toMatch(/\n::error title=gone::ERROR gone: none\.csv: no such file/);
    expect(summary).toContain('**ERROR** 2 checks: 1 passed, 0 failed, 1 with an error');
  });

  test.each(['--help', '--dry-run', '--max', ''])('what judges nothing is no pass: %j', async (args) => {
    const inputs = args === '' ? { loss: '', preds: '', labels: '' } : { max: '9', args };
    const { code, outputs } = await runStep(inputs);
    expect(code).toBe(2);
    expect(outputs).toEqual(['value=', 'passed=false', 'outcome=error']);
  });

  test('an input is never shell, nor an option where it is a file, nor a command to the runner', async () => {
    const evil = '$(touch hacked)`touch hacked`"; touch hacked #';
    for (const inputs of [
      { preds: evil },
      { max: evil },
      { 'fail-if': `mean > 1; touch hacked` },
      { args: `--label ${evil}` },
      { preds: '--report=json=hacked', max: '3' },
      { loss: '::error::x', max: '3' },
    ]) {
      const { code, stdout, stderr } = await runStep(inputs);
      expect(code).toBe(2);
      const lines = `${stdout}${stderr}`.split('\n').filter((line) => /^\s*::|##\[/.test(line));
      for (const line of lines)
        expect(line).toMatch(/^::(add-matcher::\/|remove-matcher owner=|error title=lossctl::ERROR lossctl: )/);
    }
    await expect(readFile(join(folder, 'hacked'))).rejects.toThrow();
  });

  test('values of more than one word need no quotes', async () => {
    const { code, stderr, outputs } = await runStep({ max: '3', args: `${label}\n--where g == b or g == a` });
    expect(stderr).toContain('2 of 3 rows where g == b or g == a');
    expect([code, outputs[0]]).toEqual([1, 'value=4.5']);
  });

  test('a group is told without being obeyed', async () => {
    const by = `${label}\n--where g != b\n--by g`;
    const { stdout } = await runStep({ 'fail-if': 'worst-group > 0.5', args: by });
    expect(stdout).toContain('worst-group g=##\\u005berror] 1 > 0.5');
    expect(stdout).not.toContain('##[');
  });

  test('files are named from the root of the repository', async () => {
    const { stdout } = await runStep({ max: '3', args: label }, { GITHUB_WORKSPACE: join(folder, '..') });
    expect(stdout).toMatch(/\n::error file=lossctl-test-\w+\/y\.csv,line=4,/);
  });

  test('leaves no file behind', async () => {
    const own = await folderOf({});
    await runStep({ max: '3', args: label }, { TMPDIR: own });
    await expect(readFile(own)).rejects.toThrow('EISDIR');
    expect((await ended(spawn('ls', ['-A', own], { stdio: ['ignore', 'pipe', 'pipe'] }))).stdout).toBe('');
  });
});
