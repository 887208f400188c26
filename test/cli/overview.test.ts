import { expect, test } from '@jest/globals';
import { version } from '../../src/cli/version.ts';
import { losses } from '../../src/loss/registry.ts';
import { NAMED_COMMANDS } from '../../src/request/commands.ts';
import { help } from '../../src/words/en/help.ts';
import { run, runWords } from '../support/fake-io.ts';

test('no arguments give the help on stderr and 2', async () => {
  const { code, stdout, stderr } = await run([]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Usage:');
});

test.each(['--help', '-h', 'help', '--help-all'])('%s gives the same help on stdout and 0', async (word) => {
  const { stderr: text } = await run([]);
  expect(await run([word])).toMatchObject({ code: 0, stdout: text, stderr: '' });
});

test('the help names every command and loss, and the exit codes', async () => {
  const { stdout } = await run(['--help']);
  for (const name of NAMED_COMMANDS) expect(stdout).toContain(`  ${help.commands[name].usage} `);
  for (const { name } of losses) expect(stdout).toMatch(new RegExp(`[ ]${name}[ \n]`));
  expect(stdout).toMatch(/^Exit codes: 0 .*; 1 .*; 2 /m);
});

test.each(['--version', '-V'])('%s is the version alone', async (word) => {
  expect(await run([word])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test.each(NAMED_COMMANDS)('%s has a help with an option and a usage', async (name) => {
  for (const flag of ['-h', '--help', '--help-all']) {
    const { code, stdout, stderr } = await runWords(`${name} ${flag}`);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`lossctl ${name}`);
    if (flag !== '--help-all') expect(stdout).toContain('--help');
  }
});

test('examples in helps are commands that are understood', async () => {
  const { stdout } = await run(['--help']);
  const files = { 'preds.csv': 'p\n1\n', 'labels.csv': 'y\n1\n', 'probs.csv': 'a,b\n0.5,0.5\n' };
  const examples = [...stdout.matchAll(/^ {2}(?:loss=\$\()?lossctl ([a-z][^)\n]*)\)?$/gm)].map((match) => match[1]);
  expect(examples.length).toBeGreaterThanOrEqual(3);
  for (const example of examples) {
    const labels = example.startsWith('ce') ? { 'labels.csv': 'y\na\n' } : {};
    expect([example, (await runWords(example, { files: { ...files, ...labels } })).code]).toEqual([example, 0]);
  }
});
