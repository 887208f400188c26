import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { render as github } from '../src/render/checks/github.ts';
import { render as junit } from '../src/render/checks/junit.ts';
import { loadCheckRenderer } from '../src/render/index.ts';
import { render as json } from '../src/render/json/check.ts';
import type { Outcome } from '../src/result/verdict.ts';
import { exitCodeOfReport } from '../src/verdict/limit.ts';
import { runs } from './support/arbitrary.ts';
import { anyReport, nastyText, reportOf, unjudged } from './support/verdicts.ts';
import { PEN, speechOf } from './support/view.ts';
import { readXml } from './support/xml.ts';

const speech = speechOf();
const table = await loadCheckRenderer('table');
const markdown = await loadCheckRenderer('markdown');

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly inconclusive: number;
}

const countLines = (text: string, lineOf: (word: string) => RegExp): Counts => {
  const count = (word: string): number => text.match(lineOf(word))?.length ?? 0;
  return { passed: count('PASSED'), failed: count('FAILED'), inconclusive: count('INCONCLUSIVE') };
};

const countAll = (outcomes: readonly Outcome[]): Counts => {
  const count = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
  return { passed: count('passed'), failed: count('failed'), inconclusive: count('inconclusive') };
};

const codeOf = ({ failed, inconclusive }: Counts): number => (failed > 0 ? 1 : inconclusive > 0 ? 3 : 0);

test('exit code, table, JSON, JUnit, Markdown and annotations say the same of 10,000 sets of verdicts', () => {
  fc.assert(
    fc.property(anyReport, fc.array(nastyText, { maxLength: 2 }), (given, messages) => {
      const [{ verdicts }] = given.results;
      const report = reportOf(...given.results, ...messages.map((message) => unjudged(message)));
      const errors = messages.length;
      const counts = countAll(verdicts.map(({ outcome }) => outcome));
      const code = errors > 0 ? 2 : codeOf(counts);
      expect(exitCodeOfReport(report)).toBe(code);

      const text = table(report, speech, PEN);
      expect(countLines(text, (word) => new RegExp(`^${word} `, 'gm'))).toEqual(counts);
      const { passed, failed, inconclusive } = counts;
      const open = inconclusive === 0 ? '' : `, ${inconclusive} inconclusive`;
      expect(text).toContain(
        `: ${passed} passed, ${failed} failed${open}${errors === 0 ? '' : `, ${errors} with an error`} (`,
      );
      expect(text.match(/^ERROR price: /gm)?.length ?? 0).toBe(errors);

      const object: {
        readonly passed: boolean;
        readonly checks: { outcome: Outcome; passed: boolean; name: string }[];
      } = JSON.parse(json(report, speech, PEN));
      expect(countAll(object.checks.map(({ outcome }) => outcome))).toEqual(counts);
      expect(object.passed).toBe(code === 0);
      const judged = object.checks.slice(0, verdicts.length);
      expect(object.checks.slice(verdicts.length).map((check) => check.passed)).toEqual(messages.map(() => false));
      expect(judged.map((check) => check.passed)).toEqual(verdicts.map(({ outcome }) => outcome === 'passed'));
      expect(judged.map(({ name }) => name)).toEqual(verdicts.map(({ name }) => name));

      const [suite] = readXml(junit(report, speech, PEN)).children;
      const outcomes = suite.children.map(({ children: [{ name, attributes }] }) =>
        name === 'system-out' ? 'passed' : attributes.type,
      );
      expect(outcomes).toEqual([...verdicts.map(({ outcome }) => outcome), ...messages.map(() => 'error')]);
      expect(suite.attributes.errors).toBe(String(errors));
      expect(suite.attributes.failures).toBe(String(failed + inconclusive));
      expect(suite.attributes.tests).toBe(String(verdicts.length + errors));

      const page = markdown(report, speech, PEN);
      expect(countLines(page, (word) => new RegExp(`^\\| (\\*\\*)?${word}(\\*\\*)? \\|`, 'gm'))).toEqual(counts);
      const title = ['PASSED', 'FAILED', 'ERROR', 'INCONCLUSIVE'][code];
      expect(page.startsWith(`**${title}** `)).toBe(true);

      const log = github(report, speech, PEN);
      expect(countLines(log, (word) => new RegExp(`^${word} `, 'gm'))).toEqual(counts);
      expect(log.match(/^::error .*?::ERROR price: /gm)?.length ?? 0).toBe(errors);
      expect(log.match(/^::error .*?::FAILED /gm)?.length ?? 0).toBe(Math.min(10 - errors, failed));
      expect(log.match(/^::warning .*?::INCONCLUSIVE /gm)?.length ?? 0).toBe(Math.min(10, inconclusive));
    }),
    runs(10_000),
  );
});
