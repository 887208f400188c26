import fc from 'fast-check';
import { hint as hintOf, problem } from '../../src/problem/problem.ts';
import type { CheckReport, CheckResult } from '../../src/result/check.ts';
import type { RankedRow } from '../../src/result/row.ts';
import type { Verdict } from '../../src/result/verdict.ts';
import { anyText } from './arbitrary.ts';
import { SUMMARY } from './view.ts';

/** A verdict made up by hand, with what is given in its place. */
export const verdictOf = (given: Partial<Verdict>): Verdict => ({
  name: 'mse',
  term: 'mean',
  value: 0.06,
  operator: '>',
  bound: 0.05,
  outcome: 'failed',
  n: 10000,
  ...given,
});

/** A report of some results, after 0.214 seconds. */
export const reportOf = (...results: CheckResult[]): CheckReport => ({ results, seconds: 0.214 });

/** A report of such verdicts, on three rows. */
export const checksOf = (...verdicts: Verdict[]): CheckReport => reportOf({ verdicts, summary: SUMMARY });

/** A row that costs something, at `file:line`. */
export const rankedRow = (at: string, loss: number, share: number, group?: number[]): RankedRow => ({
  sample: 1,
  prediction: [0],
  label: [0],
  losses: [loss],
  share,
  place: placeOf(at),
  group,
});

/** A check that could not be judged. */
export const unjudged = (message: string, hint?: string): CheckResult => ({
  name: 'price',
  verdicts: [],
  error: problem(
    'yaml-fault',
    { text: message },
    hint === undefined ? {} : { hints: [hintOf('yaml-fault', { text: hint })] },
  ).problem,
});

/** Text with what markup, terminals and CI runners obey. */
export const nastyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::error::',
        '##[error]',
        '\n',
        '\r',
        '\u0000',
        '\u001b[31m',
        '\ud800',
        '\ufffe',
        '\u2028',
        '%0A',
      ),
      fc.constantFrom('|', '\\', '`', '<b>', '</code>', '&amp;', ']]>', '"', "'", '@all', ',', ':', '<!--', '*', '#1'),
      anyText(4),
      fc.constantFrom('region=north', 'mse', '한국', 'key', '__proto__'),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const anyNumber = fc.oneof(
  fc.constantFrom(0, -0, 1, Number.NaN, Infinity, -Infinity, 5e-324, 1.5e300),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** Verdicts of every outcome, on any numbers, with any names. */
export const anyVerdict: fc.Arbitrary<Verdict> = fc
  .record({
    name: nastyText,
    term: fc.constantFrom('mean', 'sum', 'n', 'skipped', 'p95', 'worst-group'),
    value: anyNumber,
    operator: fc.constantFrom('>' as const, '>=' as const, '<' as const, '<=' as const),
    bound: anyNumber.filter((bound) => !Number.isNaN(bound)),
    outcome: fc.constantFrom('passed' as const, 'failed' as const, 'inconclusive' as const),
    n: fc.nat(),
    group: fc.option(nastyText, { nil: undefined }),
    isSettled: fc.boolean(),
  })
  .map(({ group, ...verdict }) => (group === undefined ? verdict : { ...verdict, group }));

/** Reports of up to a dozen verdicts, with the rows that cost most. */
export const anyReport: fc.Arbitrary<CheckReport> = fc
  .record({
    verdicts: fc.array(anyVerdict, { minLength: 1, maxLength: 12 }),
    loss: nastyText,
    rows: fc.array(
      fc.tuple(nastyText, fc.nat(), anyNumber).map(([file, line, loss]) => rankedRow(`${file}:${line}`, loss, 0.5)),
      { maxLength: 4 },
    ),
  })
  .map(({ verdicts, ...worst }) => reportOf({ verdicts, summary: SUMMARY, worst }));

function placeOf(at: string): RankedRow['place'] {
  const [, file = at, line] = /^(.+):(\d+)$/s.exec(at) ?? [];
  return { file, ...(line !== undefined && { line: Number(line) }) };
}
