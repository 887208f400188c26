import { describe, expect, test } from '@jest/globals';
import { kebab } from '../../src/loss/parameter.ts';
import { wordProblem } from '../../src/problem/problem.ts';
import type { Flag } from '../../src/request/flag.ts';
import { FLAGS } from '../../src/request/flags/index.ts';
import { checkRules } from '../../src/request/rules.ts';
import { korean } from '../../src/words/ko/wording.ts';
import { refusalOf } from '../support/refusal.ts';

const rows: readonly Flag[] = FLAGS;
const withRules = rows.filter(({ needs, excludes }) => needs !== undefined || excludes !== undefined);

/** A value that says something else than the flag does without being given. */
const asked = ({ type }: Flag): unknown => (type.initial === undefined ? 'x' : !type.initial);

describe.each(withRules.map((flag) => [`${flag.name} of ${flag.commands.join(', ')}`, flag] as const))(
  '%s',
  (_, flag) => {
    const [command] = flag.commands;

    test('is refused without what it needs, and not with it', () => {
      const given = { [flag.name]: asked(flag) };
      for (const { problem } of (flag.needs ?? []).slice(0, 1))
        expect(refusalOf(() => checkRules(command, given)).problem.code).toBe(problem);
      const needed = Object.fromEntries((flag.needs ?? []).map(({ terms: [term] }) => [term.flag, term.value ?? 'x']));
      if (flag.excludes === undefined) checkRules(command, { ...given, ...all(needed) });
    });

    test('is refused beside what it excludes, in both languages', () => {
      for (const { terms, problem } of flag.excludes ?? []) {
        const others = Object.fromEntries(terms.map((term) => [term.flag, term.value ?? askedOf(term.flag)]));
        const needed = Object.fromEntries((flag.needs ?? []).map(({ terms: [term] }) => [term.flag, 'x']));
        const refusal = refusalOf(() => checkRules(command, { ...needed, [flag.name]: asked(flag), ...others }));
        expect(refusal.problem.code).toBe(problem);
        expect(refusal.message).toContain('--');
        expect(wordProblem(refusal.problem, korean).message).toMatch(/[가-힣]/);
      }
    });

    const askedOf = (name: string): unknown => {
      const other = rows.find((row) => row.name === name && row.commands.includes(command));
      return other === undefined ? 'x' : asked(other);
    };
  },
);

/** What is needed, with what that needs itself. */
const all = (needed: Record<string, unknown>): Record<string, unknown> => ({
  ...needed,
  ci: true,
  failIf: 'x',
  sample: 1,
});

test('every flag that a rule names is one of the same commands', () => {
  for (const { commands, needs = [], excludes = [] } of rows)
    for (const { terms } of [...needs, ...excludes])
      for (const term of terms)
        expect([
          term.flag,
          rows.some(({ name, commands: own }) => name === term.flag && own.includes(commands[0])),
        ]).toEqual([term.flag, true]);
});

test('a switch that says what holds anyhow asks for nothing', () => {
  checkRules('score', { replacement: true });
  expect(refusalOf(() => checkRules('score', { replacement: false })).message).toBe(
    `--no-${kebab('replacement')} is about batches, and none is drawn`,
  );
});
