import { expect, test } from '@jest/globals';
import { arrangeCheck } from '../../src/document/check.ts';
import { drawDocument } from '../../src/render/terminal/document.ts';
import type { CheckReport } from '../../src/result/check.ts';
import { checksOf, unjudged, verdictOf } from '../support/verdicts.ts';
import { PEN, speechOf } from '../support/view.ts';

const render = (report: CheckReport): string => [...drawDocument(arrangeCheck(report, speechOf()), PEN)].join('');
const lastOf = (text: string): string | undefined => text.trimEnd().split('\n').at(-1);

test('every verdict has a line, and the last one counts them', () => {
  const text = render(checksOf(verdictOf({}), verdictOf({ outcome: 'passed', value: 0.04 })));
  expect(text).toBe(
    'FAILED mse: mean 0.06 > 0.05 (+20 %, n 10,000)\n' +
      'PASSED mse: mean 0.04 <= 0.05 (-20 %, n 10,000)\n' +
      '2 checks: 1 passed, 1 failed (3 rows, 0 skipped, 0.21 s)\n',
  );
});

test('what is open is counted where there is such', () => {
  const report = checksOf(verdictOf({}), verdictOf({ outcome: 'inconclusive' }), verdictOf({ outcome: 'passed' }));
  expect(lastOf(render(report))).toBe('3 checks: 1 passed, 1 failed, 1 inconclusive (3 rows, 0 skipped, 0.21 s)');
});

test('rows of several results are added up', () => {
  const { results, seconds } = checksOf(verdictOf({}));
  expect(lastOf(render({ results: [...results, ...results], seconds }))).toBe(
    '2 checks: 0 passed, 2 failed (6 rows, 0 skipped, 0.21 s)',
  );
});

test('limits count once each, and so does a check that could not be made; one that could not be made says why', () => {
  const results = [
    { name: 'a', verdicts: [verdictOf({ outcome: 'passed' }), verdictOf({})], summary: checksOf().results[0].summary },
    { ...unjudged('p.csv: \u0007', 'look'), name: 'b' },
  ];
  const lines = render({ results, seconds: 1 }).split('\n');
  expect(lines.slice(2)).toEqual([
    'ERROR b: p.csv: \\u0007',
    '  hint: look',
    '3 checks: 1 passed, 1 failed, 1 with an error (3 rows, 0 skipped, 1.00 s)',
    '',
  ]);
});
