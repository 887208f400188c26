import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeXml, render } from '../../../src/render/checks/junit.ts';
import { runs } from '../../support/arbitrary.ts';
import { expectEqual } from '../../support/equal.ts';
import { anyReport, checksOf, nastyText, rankedRow, reportOf, unjudged, verdictOf } from '../../support/verdicts.ts';
import { PEN, SUMMARY, speechOf } from '../../support/view.ts';
import { type Element, readXml } from '../../support/xml.ts';

const speech = speechOf();

test('a test case for each verdict, a failure for what failed', () => {
  const verdicts = [verdictOf({}), verdictOf({ name: 'price', value: 0.04, outcome: 'passed' })];
  const worst = { loss: 'mse', rows: [rankedRow('y.csv:4', 9, 0.9)] };
  expect(
    render({ results: [{ verdicts, summary: SUMMARY, worst }], seconds: 0.21 }, speech, PEN),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="lossctl" tests="2" failures="1" errors="0" time="0.210">
  <testsuite name="lossctl" tests="2" failures="1" errors="0" time="0.210">
    <testcase classname="mse" name="mse: mean &lt;= 0.05">
      <failure type="failed" message="FAILED mse: mean 0.06 &gt; 0.05 (+20 %, n 10,000)">FAILED mse: mean 0.06 &gt; 0.05 (+20 %, n 10,000)
largest losses by mse:
  y.csv:4: loss 9, share of the total 0.9</failure>
    </testcase>
    <testcase classname="price" name="price: mean &lt;= 0.05">
      <system-out>PASSED price: mean 0.04 &lt;= 0.05 (-20 %, n 10,000)</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test('what is open is a failure, of a type of its own, and what could not be judged an error', () => {
  const { results } = checksOf(verdictOf({ outcome: 'inconclusive' }));
  const [suite] = readXml(render(reportOf(...results, unjudged('p.csv: no such file')), speech, PEN)).children;
  expect(suite.attributes).toEqual({ name: 'lossctl', tests: '2', failures: '1', errors: '1', time: '0.214' });
  expect(suite.children.map(({ children: [{ name, attributes }] }) => [name, attributes.type])).toEqual([
    ['failure', 'inconclusive'],
    ['error', 'error'],
  ]);
  expect(suite.children[1].attributes).toEqual({ classname: 'price', name: 'price' });
});

/** What the schema asks of each element: the attributes it must and may have, and what may stand in it. */
const SCHEMA: Readonly<Record<string, readonly [must: string[], may: string[], within: RegExp]>> = {
  testsuites: [[], ['name', 'tests', 'failures', 'errors', 'time'], /^testsuite$/],
  testsuite: [['name', 'tests', 'failures', 'errors'], ['time'], /^testcase$/],
  testcase: [['name'], ['classname'], /^(failure|error|system-out)$/],
  failure: [[], ['type', 'message'], /^$/],
  error: [[], ['type', 'message'], /^$/],
  'system-out': [[], [], /^$/],
};

function checkSchema({ name, attributes, children, text }: Element): void {
  const [must, may, within] = SCHEMA[name];
  const given = Object.keys(attributes);
  expectEqual(
    must.filter((attribute) => !given.includes(attribute)),
    [],
  );
  expectEqual(
    given.filter((attribute) => ![...must, ...may].includes(attribute)),
    [],
  );
  if (attributes.time !== undefined)
    expect(attributes.time).toMatch(/^(([0-9]{0,3},)*[0-9]{3}|[0-9]{0,3})*(\.[0-9]*)?$/);
  if (within.source !== '^$') expectEqual(text.trim(), '');
  for (const child of children) {
    expect(child.name).toMatch(within);
    checkSchema(child);
  }
}

test('whatever names, groups and places hold, it is well formed and within the schema', () => {
  fc.assert(
    fc.property(anyReport, fc.double({ min: 0, max: 1e9, noNaN: true }), nastyText, (report, seconds, text) => {
      const results = [...report.results, unjudged(text, text)];
      checkSchema(readXml(render({ results, seconds }, speech, PEN)));
    }),
    runs(1000),
  );
});

test('what XML cannot hold is written out, and nothing else is lost', () => {
  expect(escapeXml('a<b>&"\'\u0000\u000b\ud800\ufffe한😀')).toBe(
    'a&lt;b&gt;&amp;&quot;&apos;\\u0000\\u000b\\ud800\\ufffe한😀',
  );
});
