/** What the last line of `check` counts. */
export interface CheckCounts {
  readonly count: number;
  readonly passed: number;
  readonly failed: number;
  readonly open: number;
  /** Checks that could not be made. */
  readonly errors: number;
  readonly rows: string;
  readonly skipped: string;
  readonly seconds: string;
}

/** What verdicts and reports of checks say. */
export const check = {
  verdict: { passed: 'PASSED', failed: 'FAILED', inconclusive: 'INCONCLUSIVE' },
  /** In the place of a verdict, of a check that could not be made. */
  notMade: 'ERROR',
  /** Under an error, in front of the way out. */
  hint: 'hint',
  isNan: 'is NaN',
  settled: 'inconclusive by itself',
  rows: (count: string) => `n ${count}`,
  /** What a result is held against, and how much worse it may be. */
  against: (now: string, before: string) => `${now} against ${before} of the baseline`,
  againstBaseline: (term: string) => `${term} against the baseline`,
  atMost: (amount: string) => `at most ${amount}`,
  atLeast: (amount: string) => `at least ${amount}`,
  ofChange: (interval: string) => `change: ${interval}`,
  asBefore: 'every row as in the baseline',
  /** The last line. */
  counts: ({ count, passed, failed, open, errors, rows, skipped, seconds }: CheckCounts) =>
    `${count} check${count === 1 ? '' : 's'}: ${passed} passed, ${failed} failed${open === 0 ? '' : `, ${open} inconclusive`}${errors === 0 ? '' : `, ${errors} with an error`} (${rows} rows, ${skipped} skipped, ${seconds} s)`,
  /** The words around the name of a loss, whatever that is. */
  largestBy: <T>(loss: T): readonly (string | T)[] => ['largest losses by ', loss],
  /** The heads of the table of a report. */
  heads: ['verdict', 'check', 'value', 'passes if', 'n', 'remarks'],
  unannotated: (count: string) => `${count} more without an annotation: GitHub shows 10 of a kind`,
  more: (count: string) => `and ${count} more`,
};
