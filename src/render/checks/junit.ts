import { type Case, casesOf, largestBy, rowText, sentenceOf } from '../../document/cases.ts';
import type { Speech } from '../../document/interval.ts';
import { promiseOf } from '../../document/verdict-line.ts';
import { escapeControls } from '../../words/text.ts';
import type { CheckRenderer } from '../renderer.ts';

/**
 * JUnit XML: a test case for each verdict, within the schema that Jenkins' xUnit plugin has (junit-10.xsd). A limit that is left open
 * is a failure of the type "inconclusive": CI servers count a skipped test as nothing to worry about, and a job that ends with 3 has failed.
 */
export const render: CheckRenderer = (report, speech) => {
  const cases = casesOf(report, speech);
  const errors = cases.filter(({ outcome }) => outcome === 'error').length;
  const failures = cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'inconclusive').length;
  const counts = attributes({
    name: 'lossctl',
    tests: String(cases.length),
    failures: String(failures),
    errors: String(errors),
    time: Math.max(0, report.seconds).toFixed(3),
  });
  const body = cases.map((each) => testCase(each, speech)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${counts}>\n  <testsuite${counts}>\n${body}  </testsuite>\n</testsuites>\n`;
};

function testCase(one: Case, speech: Speech): string {
  const { outcome, name, verdict } = one;
  const line = sentenceOf(one);
  const promise = verdict === undefined ? name : `${name}: ${promiseOf(verdict, speech)}`;
  const head = `    <testcase${attributes({ classname: name, name: promise })}>\n`;
  // What was seen is said of a test that passes too.
  if (outcome === 'passed') return `${head}      <system-out>${escapeXml(line)}</system-out>\n    </testcase>\n`;
  const element = outcome === 'error' ? 'error' : 'failure';
  const opening = `${element}${attributes({ type: outcome, message: line })}`;
  return `${head}      <${opening}>${escapeXml(tell(one, speech))}</${element}>\n    </testcase>\n`;
}

/** The verdict, and below it the rows that cost most; an error with its code, by which it can be told in every language. */
function tell(one: Case, speech: Speech): string {
  const { worst, loss, problem } = one;
  if (problem !== undefined) return `${sentenceOf(one)}\ncode: ${problem.code}`;
  if (worst.length === 0) return sentenceOf(one);
  return [sentenceOf(one), `${largestBy(loss, speech)}:`, ...worst.map((row) => `  ${rowText(row, speech)}`)].join(
    '\n',
  );
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(escapeControls(value))}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

// What is no character of XML 1.0: most controls, halves of pairs, and two noncharacters (W3C, XML 1.0, production 2).
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text for an element or an attribute; what XML cannot hold is written as \uXXXX. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
