import { escapeControls } from '../error.ts';
import type { Summary, Verdict } from '../result.ts';
import type { Dictionary } from '../words/language.ts';
import type { Style } from './color.ts';
import { choiceEntries, jsonObject, leftOutEntry } from './json-object.ts';
import { formatCount, formatJson, formatNumber } from './number.ts';

const OPPOSITE: Readonly<Record<Verdict['operator'], string>> = { '>': '<=', '>=': '<', '<': '>=', '<=': '>' };

/** `FAILED mse: mean 0.0712 > 0.05 (+42 %, n 10,000)`: the verdict, the value, the comparison that holds, the distance. */
export function verdictLine(verdict: Verdict, words: Dictionary, style: Style): string {
  const { name, term, value, operator, bound, passed, n, group } = verdict;
  const mark = (passed ? style.good : style.bad)(words.verdict(verdict));
  const holds = passed ? OPPOSITE[operator] : operator;
  const compared = Number.isNaN(value) ? 'is NaN' : `${formatNumber(value)} ${holds} ${formatNumber(bound)}`;
  const distance = distanceOf(value, bound);
  return `${mark} ${name}: ${term} ${group === undefined ? '' : `${escapeControls(group)} `}${compared} (${distance === '' ? '' : `${distance}, `}n ${formatCount(n)})`;
}

/** `3 checks: 2 passed, 1 failed (10,000 rows, 0 skipped)`. */
export function countLine(verdicts: readonly Verdict[], { n, skipped }: Summary, words: Dictionary): string {
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  return words.checks(verdicts.length, passed, verdicts.length - passed, formatCount(n), formatCount(skipped));
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
      ['passed', String(verdict.passed)],
    ]),
  );
  const passed = String(verdicts.every((verdict) => verdict.passed));
  const counts: [string, string][] = [
    ['n', String(n)],
    ['skipped', String(skipped)],
    ...(leftOut === undefined ? [] : [leftOutEntry(leftOut)]),
    ...choiceEntries(choice),
  ];
  const counted = counts.map(([key, value]) => `  "${key}": ${value},\n`).join('');
  return `{\n  "schema": 1,\n  "passed": ${passed},\n${counted}  "checks": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`;
}
