import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadCheckRenderer } from '../../../src/render/index.ts';
import { runs } from '../../support/arbitrary.ts';
import { expectEqual } from '../../support/equal.ts';
import { anyReport, checksOf, nastyText, rankedRow, reportOf, unjudged, verdictOf } from '../../support/verdicts.ts';
import { PEN, SUMMARY, speechOf } from '../../support/view.ts';

const speech = speechOf();
const render = await loadCheckRenderer('markdown');

test('the verdict, a table of the checks, the worst first, and the rows that cost most', () => {
  const verdicts = [verdictOf({ name: 'price', value: 0.04, outcome: 'passed' }), verdictOf({ group: 'a|b=<b>' })];
  const worst = { loss: 'mse', rows: [rankedRow('y.csv:4', 9, 0.9)] };
  expect(
    render(reportOf({ verdicts, summary: SUMMARY, worst }, unjudged('no file')), speech, PEN),
  ).toBe(`**ERROR** 3 checks: 1 passed, 1 failed, 1 with an error (3 rows, 0 skipped, 0.21 s)

| verdict | check | value | passes if | n | remarks |
| --- | --- | ---: | --- | ---: | --- |
| **ERROR** | <code>price</code> |  |  |  | <code>ERROR price&#58; no file</code> |
| **FAILED** | <code>mse</code> <code>a&#124;b=&#60;b&#62;</code> | 0.06 | <code>mean &#60;= 0.05</code> | 10,000 | +20 % |
| PASSED | <code>price</code> | 0.04 | <code>mean &#60;= 0.05</code> | 10,000 | -20 % |

largest losses by <code>mse</code>:

- <code>y.csv&#58;4</code>: loss 9, share of the total 0.9
`);
});

test('of many checks a hundred are shown, and the others counted', () => {
  const text = render(checksOf(...Array.from({ length: 103 }, () => verdictOf({}))), speech, PEN);
  expect(text.match(/^\| \*\*FAILED/gm)).toHaveLength(100);
  expect(text).toMatch(/\nand 3 more\n$/);
});

test('a long name is cut', () => {
  expect(render(checksOf(verdictOf({ name: 'x'.repeat(200) })), speech, PEN)).toContain(`>${'x'.repeat(80)}&#8230;<`);
});

test('whatever names, groups and places hold, cells are cells and nothing is markup', () => {
  fc.assert(
    fc.property(anyReport, nastyText, (report, text) => {
      const lines = render(reportOf(...report.results, unjudged(text)), speech, PEN)
        .trimEnd()
        .split('\n');
      const rows = lines.filter((line) => line.startsWith('|'));
      expect(rows).toHaveLength(report.results[0].verdicts.length + 3);
      for (const row of rows) expectEqual([row, row.split('|').length], [row, 8]);
      const data = lines.join('\n').matchAll(/<code>(.*?)<\/code>/gs);
      for (const [, content] of data) expect(content.replace(/&#\d+;/g, '')).toMatch(/^[\p{L}\p{N} .=/-]*$/u);
      expect(lines.join('\n').replace(/<\/?code>/g, '')).not.toMatch(/[<>`@\\\u0000-\u0009\u000b-\u001f]/);
    }),
    runs(1000),
  );
});
