import { escapeControls } from '../error.ts';
import type { Outcome, Summary, Verdict } from '../result.ts';
import type { Dictionary } from '../words/language.ts';
import type { Style } from './color.ts';
import { intervalText } from './interval.ts';
import { choiceEntries, intervalObject, jsonObject, leftOutEntry } from './json-object.ts';
import { formatCount, formatJson, formatNumber } from './number.ts';

const OPPOSITE: Readonly<Record<Verdict['operator'], string>> = { '>': '<=', '>=': '<', '<': '>=', '<=': '>' };

/**
 * `FAILED mse: mean 0.0712 > 0.05 (+42 %, n 10,000)`: the verdict, the value, the comparison that holds, the distance, and the
 * interval where one was asked.
 */
export function verdictLine(verdict: Verdict, words: Dictionary, style: Style): string {
  const { name, term, value, operator, bound, outcome, n, group, interval, isSettled } = verdict;
  const mark = { passed: style.good, failed: style.bad, inconclusive: style.open }[outcome](words.verdict[outcome]);
  const holds = fails(value, operator, bound) ? operator : OPPOSITE[operator];
  const compared = Number.isNaN(value) ? 'is NaN' : `${formatNumber(value)} ${holds} ${formatNumber(bound)}`;
  const remarks = [
    distanceOf(value, bound),
    interval === undefined ? '' : intervalText(interval, words),
    isSettled ? words.settled : '',
    `n ${formatCount(n)}`,
  ].filter((remark) => remark !== '');
  return `${mark} ${name}: ${term} ${group === undefined ? '' : `${escapeControls(group)} `}${compared} (${remarks.join(', ')})`;
}

/** Whether the condition to fail holds for a value. */
function fails(value: number, operator: Verdict['operator'], bound: number): boolean {
  return { '>': value > bound, '>=': value >= bound, '<': value < bound, '<=': value <= bound }[operator];
}

/** `3 checks: 2 passed, 1 failed (10,000 rows, 0 skipped)`. */
export function countLine(verdicts: readonly Verdict[], { n, skipped }: Summary, words: Dictionary): string {
  const count = (outcome: Outcome): number => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  const counts = [count('passed'), count('failed'), count('inconclusive')] as const;
  return words.checks(verdicts.length, ...counts, formatCount(n), formatCount(skipped));
}

/** How far a value lies from its bound, relative to the bound. */
function distanceOf(value: number, bound: number): string {
  const percent = (100 * (value - bound)) / Math.abs(bound);
  if (!Number.isFinite(percent)) return '';
  const rounded = Number(percent.toPrecision(2));
  return `${rounded >= 0 ? '+' : '-'}${formatCount(Math.abs(rounded))} %`;
}

/** The verdicts of a command as one JSON object, the same values as the printed lines and the exit code. */
export function verdictObject(verdicts: readonly Verdict[], { n, skipped, leftOut, choice }: Summary): string {
  const lines = verdicts.map((verdict) =>
    jsonObject([
      ['name', JSON.stringify(verdict.name)],
      ['term', JSON.stringify(verdict.term)],
      ...(verdict.group === undefined ? [] : [['group', JSON.stringify(verdict.group)] as [string, string]]),
      ['value', formatJson(verdict.value)],
      ['fail_if', JSON.stringify(`${verdict.term} ${verdict.operator} ${verdict.bound}`)],
      ['passed', String(verdict.outcome === 'passed')],
      ['outcome', JSON.stringify(verdict.outcome)],
      ...(verdict.interval === undefined ? [] : [['interval', intervalObject(verdict.interval)] as [string, string]]),
    ]),
  );
  const passed = String(verdicts.every(({ outcome }) => outcome === 'passed'));
  const counts: [string, string][] = [
    ['n', String(n)],
    ['skipped', String(skipped)],
    ...(leftOut === undefined ? [] : [leftOutEntry(leftOut)]),
    ...choiceEntries(choice),
  ];
  const counted = counts.map(([key, value]) => `  "${key}": ${value},\n`).join('');
  return `{\n  "schema": 1,\n  "passed": ${passed},\n${counted}  "checks": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`;
}
