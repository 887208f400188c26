import type { BaselineChange, CheckResult, Verdict } from '../result/result.ts';
import type { Dictionary } from '../words/language.ts';
import { formatCount, formatNumber } from '../words/number.ts';
import { escapeControls } from '../words/text.ts';
import type { Style } from './color.ts';
import { DIGITS, intervalText } from './interval.ts';

/** A line for each verdict of a check, or why it could not be made. */
export function resultLines({ name = '', verdicts, error }: CheckResult, words: Dictionary, style: Style): string[] {
  if (error === undefined) return verdicts.map((verdict) => verdictLine(verdict, words, style));
  const hint = error.hint === undefined ? [] : [`  hint: ${escapeControls(error.hint)}`];
  return [`${style.bad(words.notMade)} ${name}: ${escapeControls(error.message)}`, ...hint];
}

const OPPOSITE: Readonly<Record<Verdict['operator'], string>> = { '>': '<=', '>=': '<', '<': '>=', '<=': '>' };

/**
 * `FAILED mse: mean 0.0712 > 0.05 (+42 %, n 10,000)`: the verdict, the value, the comparison that holds, the distance, and the
 * interval where one was asked.
 */
export function verdictLine(verdict: Verdict, words: Dictionary, style: Style): string {
  const { name, term, value, operator, bound, outcome, n, group, baseline } = verdict;
  const mark = { passed: style.good, failed: style.bad, inconclusive: style.open }[outcome](words.verdict[outcome]);
  const holds = fails(value, operator, bound) ? operator : OPPOSITE[operator];
  const limited = Number.isNaN(value) ? 'is NaN' : `${formatNumber(value)} ${holds} ${formatNumber(bound)}`;
  const compared = baseline ? words.against(formatNumber(value), formatNumber(baseline.value)) : limited;
  const remarks = [...remarksOf(verdict, words), `n ${formatCount(n)}`];
  return `${mark} ${escapeControls(name)}: ${term} ${group === undefined ? '' : `${escapeControls(group)} `}${compared} (${remarks.join(', ')})`;
}

/** What must hold of a value to pass, `mean <= 0.05`: a name for the same limit from run to run. */
export function promiseOf({ term, operator, bound, baseline }: Verdict): string {
  return baseline === undefined
    ? `${term} ${OPPOSITE[operator]} ${formatNumber(bound)}`
    : `${term} against the baseline`;
}

/** How far the value lies from its bound, its interval, and whether that was settled, as far as there are such. */
export function remarksOf(
  { value, operator, bound, interval, isSettled, baseline }: Verdict,
  words: Dictionary,
): string[] {
  const remarks = [
    ...(baseline ? changeRemarks(baseline, operator, words) : [distanceOf(value, bound)]),
    interval === undefined ? '' : intervalText(interval, words),
    isSettled ? words.settled : '',
  ];
  return remarks.filter((remark) => remark !== '');
}

/** How much has changed since a baseline, how sure that is, and how much may. */
function changeRemarks(
  { value, change, tolerance, interval, isSame }: BaselineChange,
  operator: Verdict['operator'],
  words: Dictionary,
): string[] {
  const isScore = operator === '<';
  const { amount, isRelative } = tolerance;
  const relative = distanceOf(value + change, value);
  const most = `${amount === 0 ? '' : isScore ? '-' : '+'}${formatNumber(amount)}${isRelative ? ' %' : ''}`;
  return [
    isRelative && relative !== '' ? relative : `${change > 0 ? '+' : ''}${formatNumber(change, DIGITS)}`,
    interval === undefined ? '' : words.ofChange(intervalText(interval, words)),
    isSame ? words.asBefore : '',
    isScore ? words.atLeast(most) : words.atMost(most),
  ];
}

/** Whether the condition to fail holds for a value. */
function fails(value: number, operator: Verdict['operator'], bound: number): boolean {
  return { '>': value > bound, '>=': value >= bound, '<': value < bound, '<=': value <= bound }[operator];
}

/** How far a value lies from its bound, relative to the bound. */
function distanceOf(value: number, bound: number): string {
  const percent = (100 * (value - bound)) / Math.abs(bound);
  if (!Number.isFinite(percent)) return '';
  const rounded = Number(percent.toPrecision(2));
  return `${rounded >= 0 ? '+' : '-'}${formatCount(Math.abs(rounded))} %`;
}
