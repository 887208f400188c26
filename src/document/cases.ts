import { type Problem, wordProblem } from '../problem/problem.ts';
import type { CheckReport, CheckResult } from '../result/check.ts';
import type { RankedRow } from '../result/row.ts';
import type { Outcome, Verdict } from '../result/verdict.ts';
import { isCount } from '../verdict/terms.ts';
import { formatNumber } from '../words/number.ts';
import { escapeControls } from '../words/text.ts';
import type { Line } from './document.ts';
import type { Speech } from './interval.ts';
import { verdictLine } from './verdict-line.ts';

/** A verdict, or a check of which there is none, as reports count them. */
export interface Case {
  readonly outcome: Outcome | 'error';
  /** What was judged: the loss, or the name of the check. */
  readonly name: string;
  /** Undefined where it could not be judged. */
  readonly verdict: Verdict | undefined;
  /** Why it could not be judged. */
  readonly problem: Problem | undefined;
  /** The verdict as a sentence, or the error, without its hint. */
  readonly line: Line;
  readonly hint: string | undefined;
  /** The rows that cost most, where it is about them. */
  readonly worst: readonly RankedRow[];
  /** What their loss is called. */
  readonly loss: string;
}

/** Everything that was to be judged, in the order in which it was asked. */
export function casesOf({ results }: Pick<CheckReport, 'results'>, speech: Speech): Case[] {
  return results.flatMap((result): Case[] => {
    const loss = result.worst?.loss ?? '';
    const verdicts = result.verdicts.map(
      (verdict): Case => ({
        outcome: verdict.outcome,
        name: verdict.name,
        verdict,
        problem: undefined,
        line: verdictLine(verdict, speech),
        hint: undefined,
        worst: worstOf(result, verdict),
        loss,
      }),
    );
    return result.error === undefined
      ? verdicts
      : [...verdicts, errorCase(result.name ?? 'lossctl', result.error, speech)];
  });
}

function errorCase(name: string, problem: Problem, { words, wording }: Speech): Case {
  const { message, hint } = wordProblem(problem, wording);
  return {
    outcome: 'error',
    name,
    verdict: undefined,
    problem,
    line: [
      { text: words.check.notMade, tone: 'bad' },
      { text: ` ${escapeControls(name)}: ${escapeControls(message)}` },
    ],
    hint: hint === undefined ? undefined : escapeControls(hint),
    worst: [],
    loss: '',
  };
}

/** The sentence of a case on one line, its hint in brackets behind it. */
export function sentenceOf({ line, hint }: Case): string {
  const text = line.map((span) => span.text).join('');
  return hint === undefined ? text : `${text} (${hint})`;
}

const ROWS_TOLD = 3;

/** The rows that a limit which is not kept is about: of groups the first one's, and of all the one that costs most. */
function worstOf({ worst }: CheckResult, { outcome, term }: Verdict): readonly RankedRow[] {
  if (worst === undefined || outcome === 'passed' || isCount(term)) return [];
  const isGrouped = worst.rows.some(({ group }) => group !== undefined);
  if (!isGrouped) return worst.rows.slice(0, ROWS_TOLD);
  if (term === 'worst-group') return worst.rows.slice(0, 1);
  return [...worst.rows].sort((a, b) => rank(b.losses[0]) - rank(a.losses[0])).slice(0, 1);
}

/** NaN is worse than any number. */
const rank = (loss: number): number => (Number.isNaN(loss) ? Number.MAX_VALUE : Math.min(loss, Number.MAX_VALUE / 2));

const ORDER: readonly Case['outcome'][] = ['error', 'failed', 'inconclusive', 'passed'];

/** What could not be judged, what failed, what is open and what passed, of each kind what lies farthest from its bound first. */
export function worstFirst(cases: readonly Case[]): Case[] {
  return [...cases].sort(
    (a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || compareDistances(distanceOf(a), distanceOf(b)),
  );
}

const compareDistances = (a: number, b: number): number => (a === b ? 0 : b - a);

/** How far a value lies from its bound, relative to that; without end where that cannot be said. */
function distanceOf({ verdict }: Case): number {
  if (verdict === undefined) return Infinity;
  const distance = verdict.value === verdict.bound ? 0 : Math.abs((verdict.value - verdict.bound) / verdict.bound);
  return Number.isNaN(distance) ? Infinity : distance;
}

/** `labels.csv:4`, with control characters escaped. */
export const placeOf = ({ place }: RankedRow, { wording }: Speech): string => wording.place(place);

/** `labels.csv:4: loss 9, share of the total 0.9`. */
export const rowText = (row: RankedRow, speech: Speech): string => `${placeOf(row, speech)}: ${costText(row, speech)}`;

const SHARE_DIGITS = 3;

/** `loss 9, share of the total 0.9`. */
export function costText({ losses, share }: Pick<RankedRow, 'losses' | 'share'>, { words }: Speech): string {
  return `${words.loss} ${formatNumber(losses[0])}, ${words.share} ${formatNumber(share, SHARE_DIGITS)}`;
}

/** `largest losses by mse`. */
export function largestBy(loss: string, { words }: Speech): string {
  return words.check.largestBy(loss).join('');
}
