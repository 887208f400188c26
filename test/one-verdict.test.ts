import { test } from '@jest/globals';
import fc from 'fast-check';
import { render as github } from '../src/render/checks/github.ts';
import { render as junit } from '../src/render/checks/junit.ts';
import { loadCheckRenderer } from '../src/render/index.ts';
import { render as json } from '../src/render/json/check.ts';
import type { Outcome } from '../src/result/verdict.ts';
import { exitCodeOfReport } from '../src/verdict/outcome.ts';
import { runs } from './support/arbitrary.ts';
import { expectEqual } from './support/equal.ts';
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
      const { passed, failed, inconclusive } = counts;

      const text = table(report, speech, PEN);
      const open = inconclusive === 0 ? '' : `, ${inconclusive} inconclusive`;
      const last = `: ${passed} passed, ${failed} failed${open}${errors === 0 ? '' : `, ${errors} with an error`} (`;
      const object: {
        readonly passed: boolean;
        readonly checks: { outcome: Outcome; passed: boolean; name: string }[];
      } = JSON.parse(json(report, speech, PEN));
      const judged = object.checks.slice(0, verdicts.length);
      const [suite] = readXml(junit(report, speech, PEN)).children;
      const page = markdown(report, speech, PEN);
      const title = ['PASSED', 'FAILED', 'ERROR', 'INCONCLUSIVE'][code];
      const log = github(report, speech, PEN);

      expectEqual(
        {
          code: exitCodeOfReport(report),
          table: countLines(text, (word) => new RegExp(`^${word} `, 'gm')),
          hasLastLine: text.includes(last),
          errors: text.match(/^ERROR price: /gm)?.length ?? 0,
          json: countAll(object.checks.map(({ outcome }) => outcome)),
          jsonPassed: object.passed,
          jsonErrors: object.checks.slice(verdicts.length).map((check) => check.passed),
          jsonVerdicts: judged.map((check) => check.passed),
          jsonNames: judged.map(({ name }) => name),
          junit: suite.children.map(({ children: [{ name, attributes }] }) =>
            name === 'system-out' ? 'passed' : attributes.type,
          ),
          junitErrors: suite.attributes.errors,
          junitFailures: suite.attributes.failures,
          junitTests: suite.attributes.tests,
          markdown: countLines(page, (word) => new RegExp(`^\\| (\\*\\*)?${word}(\\*\\*)? \\|`, 'gm')),
          hasTitle: page.startsWith(`**${title}** `),
          github: countLines(log, (word) => new RegExp(`^${word} `, 'gm')),
          githubErrors: log.match(/^::error .*?::ERROR price: /gm)?.length ?? 0,
          githubFailed: log.match(/^::error .*?::FAILED /gm)?.length ?? 0,
          githubOpen: log.match(/^::warning .*?::INCONCLUSIVE /gm)?.length ?? 0,
        },
        {
          code,
          table: counts,
          hasLastLine: true,
          errors,
          json: counts,
          jsonPassed: code === 0,
          jsonErrors: messages.map(() => false),
          jsonVerdicts: verdicts.map(({ outcome }) => outcome === 'passed'),
          jsonNames: verdicts.map(({ name }) => name),
          junit: [...verdicts.map(({ outcome }) => outcome), ...messages.map(() => 'error')],
          junitErrors: String(errors),
          junitFailures: String(failed + inconclusive),
          junitTests: String(verdicts.length + errors),
          markdown: counts,
          hasTitle: true,
          github: counts,
          githubErrors: errors,
          githubFailed: Math.min(10 - errors, failed),
          githubOpen: Math.min(10, inconclusive),
        },
      );
    }),
    runs(10_000),
  );
});
