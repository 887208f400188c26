import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { render } from '../../../src/render/checks/github.ts';
import type { CheckReport } from '../../../src/result/check.ts';
import { runs } from '../../support/arbitrary.ts';
import { anyReport, checksOf, nastyText, rankedRow, reportOf, unjudged, verdictOf } from '../../support/verdicts.ts';
import { PEN, SUMMARY, speechOf } from '../../support/view.ts';

const speech = speechOf();
const linesOf = (report: CheckReport, folder?: string): string[] =>
  render(report, { ...speech, folder }, PEN)
    .trimEnd()
    .split('\n');
const worstAt = (...places: string[]) => ({ loss: 'mse', rows: places.map((place) => rankedRow(place, 9, 0.9)) });

test('the lines of the table come first, and an annotation at the row that costs most', () => {
  const report = reportOf({ verdicts: [verdictOf({})], summary: SUMMARY, worst: worstAt('y.csv:4', 'y.csv:7') });
  expect(linesOf(report)).toEqual([
    'FAILED mse: mean 0.06 > 0.05 (+20 %, n 10,000)',
    '1 check: 0 passed, 1 failed (3 rows, 0 skipped, 0.21 s)',
    '::error file=y.csv,line=4,title=mse%3A mean::FAILED mse: mean 0.06 > 0.05 (+20 %25, n 10,000)%0A' +
      'largest losses by mse:%0Ay.csv:4: loss 9, share of the total 0.9%0Ay.csv:7: loss 9, share of the total 0.9',
  ]);
});

describe('a place', () => {
  const annotationAt = (place: string, folder?: string): string =>
    linesOf(reportOf({ verdicts: [verdictOf({})], summary: SUMMARY, worst: worstAt(place) }), folder)[2];

  test('is one from the root of the repository', () => {
    expect(annotationAt('data/y.csv:4', 'models/a')).toContain('file=models/a/data/y.csv,line=4,');
    expect(annotationAt('/tmp/y.csv:4', 'models/a')).toContain('file=/tmp/y.csv,line=4,');
    expect(annotationAt('C:\\y.csv:4', 'models/a')).toContain('file=C%3A\\y.csv,line=4,');
  });

  test('in a name of signs is escaped', () => {
    expect(annotationAt('a,b:50%:4')).toContain('file=a%2Cb%3A50%25,line=4,');
  });

  test('without a line is told in words alone', () => {
    expect(annotationAt('y.parquet: record 4')).toMatch(
      /^::error title=mse%3A mean::FAILED .*%0Ay\.parquet: record 4: loss/,
    );
  });
});

test('what could not be judged is an error, what is open a warning, and of what passed there is none', () => {
  const { results } = checksOf(verdictOf({ outcome: 'inconclusive' }), verdictOf({ outcome: 'passed' }));
  const commands = linesOf(reportOf(...results, unjudged('p.csv: no such file', 'look'))).slice(-2);
  expect(commands).toEqual([
    '::error title=price::ERROR price: p.csv: no such file (look)',
    '::warning title=mse%3A mean::INCONCLUSIVE mse: mean 0.06 > 0.05 (+20 %25, n 10,000)',
  ]);
});

test('an error stands at its place', () => {
  const error = { code: 'yaml-fault', args: { text: 'no' }, place: { file: 'y.csv', line: 3, column: 'y' } } as const;
  expect(linesOf(reportOf({ name: 'price', verdicts: [], error })).at(-1)).toBe(
    '::error file=y.csv,line=3,title=price::ERROR price: y.csv:3: column "y": no',
  );
});

test('of a kind there are ten, the worst, and the others are counted', () => {
  const values = Array.from({ length: 13 }, (_, index) => 0.06 + 0.01 * index);
  const lines = linesOf(checksOf(...values.map((value) => verdictOf({ value }))));
  expect(lines.filter((line) => line.startsWith('FAILED'))).toHaveLength(13);
  const errors = lines.filter((line) => line.startsWith('::error'));
  expect(errors).toHaveLength(10);
  expect(errors[0]).toContain('mean 0.18 ');
  expect(lines).toContain('3 more without an annotation: GitHub shows 10 of a kind');
});

/** What GitHub's runner takes for a command, by either of its forms. */
const isCommand = (line: string): boolean => /^\s*::/.test(line) || line.includes('##[');

test('nothing in names, groups or places is a command to the runner', () => {
  fc.assert(
    fc.property(anyReport, nastyText, fc.option(nastyText, { nil: undefined }), (report, text, folder) => {
      const text_ = render(reportOf(...report.results, unjudged(text)), { ...speech, folder }, PEN);
      const lines = text_.split(/\r\n|[\n\r]/);
      const own = lines.filter((line) => /^::(error|warning) (file=[^,:]*,line=\d+,)?title=[^,:]*::[^:]/.test(line));
      expect(lines.filter(isCommand)).toEqual(own);
      // Verdicts, the count, what is not shown, and the end of the last line.
      const { verdicts } = report.results[0];
      expect(lines.length - own.length).toBeLessThanOrEqual(verdicts.length + 4);
      expect(own.length).toBe(
        Math.min(10, verdicts.filter(({ outcome }) => outcome === 'failed').length + 1) +
          Math.min(10, verdicts.filter(({ outcome }) => outcome === 'inconclusive').length),
      );
    }),
    runs(1000),
  );
});
