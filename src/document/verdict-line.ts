import type { BaselineChange, Verdict } from '../result/verdict.ts';
import { formatCount, formatNumber } from '../words/number.ts';
import { escapeControls } from '../words/text.ts';
import type { Line, Tone } from './document.ts';
import { INTERVAL_DIGITS, intervalText, type Speech } from './interval.ts';

const OPPOSITE: Readonly<Record<Verdict['operator'], string>> = { '>': '<=', '>=': '<', '<': '>=', '<=': '>' };

export const TONES: Readonly<Record<Verdict['outcome'], Tone>> = {
  passed: 'good',
  failed: 'bad',
  inconclusive: 'open',
};

/**
 * `FAILED mse: mean 0.0712 > 0.05 (+42 %, n 10,000)`: the verdict, the value, the comparison that holds, the distance, and the
 * interval where one was asked.
 */
export function verdictLine(verdict: Verdict, speech: Speech): Line {
  const { name, term, value, operator, bound, outcome, n, group, baseline } = verdict;
  const { words } = speech;
  const holds = fails(value, operator, bound) ? operator : OPPOSITE[operator];
  const limited = Number.isNaN(value) ? words.check.isNan : `${formatNumber(value)} ${holds} ${formatNumber(bound)}`;
  const compared = baseline ? words.check.against(formatNumber(value), formatNumber(baseline.value)) : limited;
  const remarks = [...remarksOf(verdict, speech), words.check.rows(formatCount(n))];
  const what = group === undefined ? term : `${term} ${escapeControls(group)}`;
  return [
    { text: words.check.verdict[outcome], tone: TONES[outcome] },
    { text: ` ${escapeControls(name)}: ${what} ${compared} (${remarks.join(', ')})` },
  ];
}

/** `PASSED b: worse by 0.0071 <= 0.01 (95 % interval 0.0021 to 0.0098 ..., n 10,000)`: a margin held against an interval. */
export function marginLine({ name, value, bound, outcome, n, interval }: Verdict, speech: Speech): Line {
  const { words } = speech;
  const sign = value > bound ? '>' : '<=';
  const compared = words.compare.margin(escapeControls(name), formatNumber(value), sign, formatNumber(bound));
  const remarks = [
    ...(interval === undefined ? [] : [intervalText(interval, speech)]),
    words.check.rows(formatCount(n)),
  ];
  return [
    { text: words.check.verdict[outcome], tone: TONES[outcome] },
    { text: ` ${compared} (${remarks.join(', ')})` },
  ];
}

/** What must hold of a value to pass, `mean <= 0.05`: a name for the same limit from run to run. */
export function promiseOf({ term, operator, bound, baseline }: Verdict, { words }: Pick<Speech, 'words'>): string {
  return baseline === undefined
    ? `${term} ${OPPOSITE[operator]} ${formatNumber(bound)}`
    : words.check.againstBaseline(term);
}

/** How far the value lies from its bound, its interval, and whether that was settled, as far as there are such. */
export function remarksOf(
  { value, operator, bound, interval, isSettled, baseline }: Verdict,
  speech: Speech,
): string[] {
  const remarks = [
    ...(baseline ? changeRemarks(baseline, operator, speech) : [distanceOf(value, bound)]),
    interval === undefined ? '' : intervalText(interval, speech),
    isSettled ? speech.words.check.settled : '',
  ];
  return remarks.filter((remark) => remark !== '');
}

/** How much has changed since a baseline, how sure that is, and how much may. */
function changeRemarks(
  { value, change, tolerance, interval, isSame }: BaselineChange,
  operator: Verdict['operator'],
  speech: Speech,
): string[] {
  const { words } = speech;
  const isScore = operator === '<';
  const { amount, isRelative } = tolerance;
  const relative = distanceOf(value + change, value);
  const most = `${amount === 0 ? '' : isScore ? '-' : '+'}${formatNumber(amount)}${isRelative ? ' %' : ''}`;
  return [
    isRelative && relative !== '' ? relative : `${change > 0 ? '+' : ''}${formatNumber(change, INTERVAL_DIGITS)}`,
    interval === undefined ? '' : words.check.ofChange(intervalText(interval, speech)),
    isSame ? words.check.asBefore : '',
    isScore ? words.check.atLeast(most) : words.check.atMost(most),
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
