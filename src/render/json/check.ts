import type { Speech } from '../../document/interval.ts';
import type { CheckResult } from '../../result/check.ts';
import type { Summary } from '../../result/summary.ts';
import type { BaselineChange, Verdict } from '../../result/verdict.ts';
import { formatJson } from '../../words/number.ts';
import type { CheckRenderer } from '../renderer.ts';
import { intervalObject } from './interval.ts';
import { type Entry, jsonObject } from './object.ts';
import { problemEntries } from './problem.ts';
import { toldEntries } from './reading.ts';
import { choiceEntries, leftOutEntry } from './row-choice.ts';

/**
 * All verdicts as one JSON object, the same values as the printed lines and the exit code. What is said of the rows stands
 * above them; of a file of checks, whose checks have rows of their own, with each verdict.
 */
export const render: CheckRenderer = ({ results }, speech) => {
  const passed = results.every(
    ({ verdicts, error }) => error === undefined && verdicts.every(({ outcome }) => outcome === 'passed'),
  );
  const common = results.flatMap((result) => (result.name === undefined ? rowEntries(result, speech) : []));
  const counted = common.map(([key, value]) => `  "${key}": ${value},\n`).join('');
  const objects = results.flatMap((result) => resultObjects(result, speech));
  const checks = objects.length === 0 ? '[]' : `[\n    ${objects.join(',\n    ')}\n  ]`;
  return `{\n  "schema": 1,\n  "passed": ${passed},\n${counted}  "checks": ${checks}\n}\n`;
};

/** What is known of the rows of a check, and of how they were read. */
function rowEntries({ summary, told }: CheckResult, { wording }: Speech): Entry[] {
  return [
    ...(summary === undefined ? [] : summaryEntries(summary)),
    ...(told === undefined ? [] : toldEntries(told, wording)),
  ];
}

function summaryEntries({ n, skipped, leftOut, choice }: Summary): Entry[] {
  return [
    ['n', String(n)],
    ['skipped', String(skipped)],
    ...(leftOut === undefined ? [] : [leftOutEntry(leftOut)]),
    ...choiceEntries(choice),
  ];
}

function resultObjects(result: CheckResult, speech: Speech): string[] {
  const { name, verdicts, error } = result;
  const check: Entry[] = name === undefined ? [] : [['check', JSON.stringify(name)]];
  if (error !== undefined)
    return [
      jsonObject([...check, ['passed', 'false'], ['outcome', '"error"'], ...problemEntries(error, speech.wording)]),
    ];
  const rows = name === undefined ? [] : rowEntries(result, speech);
  return verdicts.map((verdict) => jsonObject([...check, ...verdictEntries(verdict), ...rows]));
}

function verdictEntries({ name, term, group, value, operator, bound, outcome, interval, baseline }: Verdict): Entry[] {
  return [
    ['name', JSON.stringify(name)],
    ['term', JSON.stringify(term)],
    ...(group === undefined ? [] : [['group', JSON.stringify(group)] satisfies Entry]),
    ['value', formatJson(value)],
    ['fail_if', JSON.stringify(`${term} ${operator} ${bound}`)],
    ['passed', String(outcome === 'passed')],
    ['outcome', JSON.stringify(outcome)],
    ...(baseline === undefined ? [] : baselineEntries(baseline)),
    ...(interval === undefined ? [] : [['interval', intervalObject(interval)] satisfies Entry]),
  ];
}

function baselineEntries({ value, change, tolerance, interval, isSame }: BaselineChange): Entry[] {
  const { amount, isRelative } = tolerance;
  return [
    ['baseline', formatJson(value)],
    ['change', formatJson(change)],
    ['tolerance', JSON.stringify(`${amount}${isRelative ? '%' : ''}`)],
    ...(isSame ? [['unchanged', 'true'] satisfies Entry] : []),
    ...(interval === undefined ? [] : [['change_interval', intervalObject(interval)] satisfies Entry]),
  ];
}
