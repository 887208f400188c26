import { describe, expect, test } from '@jest/globals';
import { helpOf } from '../../src/cli/show-help.ts';
import { kebab } from '../../src/loss/parameter.ts';
import { losses } from '../../src/loss/registry.ts';
import { NAMED_COMMANDS } from '../../src/request/commands.ts';
import { flagsOf } from '../../src/request/flags-of.ts';
import { wrapFormula } from '../../src/words/formula.ts';
import { LANGUAGES } from '../../src/words/language.ts';
import { columnsOf } from '../../src/words/width.ts';
import { run } from '../support/fake-io.ts';

const HELPS = ['-h', '--help', '--help-all'];

/** A help that is there. */
const show = async (words: readonly string[], language: (typeof LANGUAGES)[number]): Promise<string> =>
  (await helpOf(words, language)) ?? '';

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(losses.map(({ name }) => name))('the helps of %s fit 80 columns, and -h 24 lines', async (name) => {
    for (const flag of HELPS) {
      const lines = (await show([name, flag], language)).trimEnd().split('\n');
      for (const line of lines) expect([line, columnsOf(line) <= 80]).toEqual([line, true]);
      if (flag === '-h') expect(lines.length).toBeLessThanOrEqual(24);
    }
  });

  test.each(NAMED_COMMANDS)('the helps of %s fit 80 columns', async (name) => {
    for (const flag of HELPS)
      for (const line of (await show([name, flag], language)).split('\n'))
        expect([line, columnsOf(line) <= 80]).toEqual([line, true]);
  });

  test('the overview fits 80 columns', async () => {
    for (const line of (await show(['--help'], language)).split('\n'))
      expect([line, columnsOf(line) <= 80]).toEqual([line, true]);
  });

  test.each([...NAMED_COMMANDS, 'score' as const])(
    '%s has every flag of the table with --help-all',
    async (command) => {
      const help = await show(command === 'score' ? ['LOSS', '--help-all'] : [command, '--help-all'], language);
      for (const { name, isHidden } of flagsOf(command, [], () => false))
        if (!isHidden) expect(help).toMatch(new RegExp(`^ +(-\\w, )?--${kebab(name)}( |$)`, 'm'));
    },
  );
});

test('in Korean nothing but names, formulas and examples is English', async () => {
  const words = [...(await show(['check', '--help-all'], 'ko')).matchAll(/^(\w+):/gm)].map(([, word]) => word);
  expect(words).toEqual([]);
  expect(await show(['check', '-h'], 'ko')).not.toMatch(/\b(Usage|Options|options|the|of)\b/);
});

test('a formula is broken between its terms alone', async () => {
  for (const { formula } of losses)
    for (const width of [40, 60]) {
      const lines = wrapFormula(formula, width);
      expect(lines.join(' ').replaceAll(' ', '')).toBe(formula.replaceAll(' ', ''));
      for (const line of lines.slice(1)) expect(line).toMatch(/^([+−] |\S)/);
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[+−]$/);
    }
});

test('a language is asked for before the command line is read', async () => {
  expect((await run(['mse', '--help', '--lang', 'ko'])).stdout).toContain('사용법:');
  expect((await run(['mse', '--help'], { env: { LANG: 'ko_KR.UTF-8' } })).stdout).toContain('사용법:');
  expect((await run(['mse', '--help', '--lang=en'], { env: { LANG: 'ko_KR.UTF-8' } })).stdout).toContain('Usage:');
  expect((await run(['mse', 'p.csv', '--nope'], { env: { LOSSCTL_LANG: 'ko' } })).stderr).toBe(
    'lossctl: 알 수 없는 옵션 "--nope"\n힌트: 쓰는 법: lossctl mse --help\n',
  );
});
