import type { CheckReport, CheckResult, Outcome, RankedRow, Verdict } from '../../result/result.ts';
import { english } from '../../words/en/wording.ts';
import type { Dictionary } from '../../words/language.ts';
import { formatNumber } from '../../words/number.ts';
import { escapeControls } from '../../words/text.ts';
import { PLAIN } from '../color.ts';
import { verdictLine } from '../verdict.ts';

/** A verdict, or a check of which there is none, as reports count them. */
export interface Case {
  readonly outcome: Outcome | 'error';
  /** What was judged: the loss, or the name of the check. */
  readonly name: string;
  /** Undefined where it could not be judged. */
  readonly verdict: Verdict | undefined;
  /** The verdict as a sentence, or the error. */
  readonly line: string;
  /** The rows that cost most, where it is about them. */
  readonly worst: readonly RankedRow[];
  /** What their loss is called. */
  readonly loss: string;
}

/** Everything that was to be judged, in the order in which it was asked. */
export function casesOf({ results }: CheckReport, words: Dictionary): Case[] {
  return results.flatMap((result): Case[] => {
    const loss = result.worst?.loss ?? '';
    const verdicts = result.verdicts.map(
      (verdict): Case => ({
        outcome: verdict.outcome,
        name: verdict.name,
        verdict,
        line: verdictLine(verdict, words, PLAIN),
        worst: worstOf(result, verdict),
        loss,
      }),
    );
    return result.error === undefined
      ? verdicts
      : [...verdicts, errorCase(result.name ?? 'lossctl', result.error, words)];
  });
}

function errorCase(name: string, { message, hint }: NonNullable<CheckResult['error']>, words: Dictionary): Case {
  const line = `${words.notMade} ${name}: ${message}${hint === undefined ? '' : ` (${hint})`}`;
  return { outcome: 'error', name, verdict: undefined, line: escapeControls(line), worst: [], loss: '' };
}

/** Terms that no single row answers for. */
const COUNTS: readonly string[] = ['n', 'skipped'];

const ROWS_TOLD = 3;

/** The rows that a limit which is not kept is about: of groups the first one's, and of all the one that costs most. */
function worstOf({ worst }: CheckResult, { outcome, term }: Verdict): readonly RankedRow[] {
  if (worst === undefined || outcome === 'passed' || COUNTS.includes(term)) return [];
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

/** `labels.csv:4: loss 9, share of the total 0.9`. */
export function rowLine({ place, losses, share }: RankedRow, words: Dictionary): string {
  return `${english.place(place)}: ${lossOf(losses[0], share, words)}`;
}

/** `loss 9, share of the total 0.9`. */
export function lossOf(loss: number, share: number, words: Dictionary): string {
  return `${words.loss} ${formatNumber(loss)}, ${words.share} ${formatNumber(share, SHARE_DIGITS)}`;
}

const SHARE_DIGITS = 3;
