import type { Verdict } from '../result.ts';
import type { CheckRenderer } from './checks.ts';
import { choiceEntries, intervalObject, jsonObject, leftOutEntry } from './json-object.ts';
import { formatJson } from './number.ts';

/** All verdicts as one JSON object, the same values as the printed lines and the exit code. */
export const render: CheckRenderer = ({ results }) => {
  const [{ summary }] = results;
  const verdicts = results.flatMap((result) => result.verdicts);
  const passed = String(verdicts.every(({ outcome }) => outcome === 'passed'));
  const counts: [string, string][] = [
    ['n', String(summary.n)],
    ['skipped', String(summary.skipped)],
    ...(summary.leftOut === undefined ? [] : [leftOutEntry(summary.leftOut)]),
    ...choiceEntries(summary.choice),
  ];
  const counted = counts.map(([key, value]) => `  "${key}": ${value},\n`).join('');
  return `{\n  "schema": 1,\n  "passed": ${passed},\n${counted}  "checks": [\n    ${verdicts.map(verdictObject).join(',\n    ')}\n  ]\n}\n`;
};

function verdictObject({ name, term, group, value, operator, bound, outcome, interval }: Verdict): string {
  return jsonObject([
    ['name', JSON.stringify(name)],
    ['term', JSON.stringify(term)],
    ...(group === undefined ? [] : [['group', JSON.stringify(group)] as [string, string]]),
    ['value', formatJson(value)],
    ['fail_if', JSON.stringify(`${term} ${operator} ${bound}`)],
    ['passed', String(outcome === 'passed')],
    ['outcome', JSON.stringify(outcome)],
    ...(interval === undefined ? [] : [['interval', intervalObject(interval)] as [string, string]]),
  ]);
}
