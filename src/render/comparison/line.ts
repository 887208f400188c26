import type { Change, ComparedModel, Comparison, Verdict } from '../../result/result.ts';
import type { Dictionary } from '../../words/language.ts';
import { formatCount, formatNumber } from '../../words/number.ts';
import { escapeControls } from '../../words/text.ts';
import type { Style } from '../color.ts';
import { DIGITS, intervalText } from '../interval.ts';
import type { View } from '../renderer.ts';
import type { CompareRenderer } from './index.ts';

/** The conclusions alone. */
export const render: CompareRenderer = function* (comparison, view) {
  for (const line of conclusions(comparison, view)) yield `${line}\n`;
};

/**
 * A line for each model but the reference, and of several one on the best: `b is better: 0.6324 against 0.8634 (-26.8 %, 95 % interval of the difference -0.31 to
 * -0.15, wins 61 of 100)`, or what is not decided, and why.
 */
export function conclusions({ models, reference, leader }: Comparison, view: View): string[] {
  const say = view.words.compare;
  const lines = models.flatMap((model) =>
    model.change ? conclude(model, model.change, reference, models.length, view) : [],
  );
  if (models.length === 2 || leader === undefined) return lines;
  const [name, { loss }] = [escapeControls(leader.model.name), leader.model.run.resolved];
  return [...lines, leader.isShown ? say.best(name, models.length) : say.noBest(name, loss.name)];
}

function conclude(
  model: ComparedModel,
  change: Change,
  reference: ComparedModel,
  count: number,
  { words, precision }: View,
): string {
  const say = words.compare;
  const { outcome, difference, interval } = change;
  const { loss } = model.run.resolved;
  const [own, other] = [model.name, reference.name].map(escapeControls);
  const sides = [model.summary.headline ?? Number.NaN, reference.summary.headline ?? Number.NaN] as const;
  if (!('reason' in interval)) {
    const ends = [interval.low, interval.high].map((end) => formatNumber(end, DIGITS));
    const range = say.interval(formatNumber(interval.confidence), ends[0], ends[1]);
    const numbers = numbersOf(sides, change.relative, range, change.wins, change, words, precision);
    if (outcome === 'undecided') return `${say.notShown(own, other)}: ${numbers}`;
    const verdict = say[outcome](own);
    return `${count > 2 ? say.than(verdict, other) : verdict}: ${numbers}`;
  }
  const isBehind = loss.better === 'higher' ? difference < 0 : difference > 0;
  const ahead = say[loss.better === 'higher' ? 'higher' : 'smaller'](isBehind ? other : own, loss.name);
  const state = Number.isNaN(difference)
    ? say.notShown(own, other)
    : difference === 0
      ? say.same(own, other, loss.name)
      : ahead;
  // What is ahead is named first, and so are its numbers.
  const numbers = isBehind
    ? numbersOf(
        [sides[1], sides[0]],
        shareOf(-difference, sides[0]),
        undefined,
        change.losses,
        change,
        words,
        precision,
      )
    : numbersOf(sides, change.relative, undefined, change.wins, change, words, precision);
  return `${state}: ${numbers}; ${say.noMore(words.noInterval(formatNumber(interval.confidence), interval.reason))}`;
}

/** `0.6324 against 0.8634 (-26.8 %, 95 % interval of the difference -0.31 to -0.15, wins 61 of 100)`. */
function numbersOf(
  [value, base]: readonly [number, number],
  relative: number | undefined,
  range: string | undefined,
  won: number,
  { wins, ties, losses }: Change,
  words: Dictionary,
  precision: number | undefined,
): string {
  const [shown, other] = formatBoth(value, base, precision);
  const remarks = [
    relative === undefined ? undefined : percent(relative),
    range,
    words.compare.winsOf(formatCount(won), formatCount(wins + ties + losses)),
  ];
  return `${words.compare.against(shown, other)} (${remarks.filter((remark) => remark !== undefined).join(', ')})`;
}

const shareOf = (difference: number, base: number): number | undefined =>
  base === 0 ? undefined : difference / Math.abs(base);

/** Two headlines at a few digits, at all of them where these would hide that they differ. */
function formatBoth(value: number, base: number, precision = DIGITS): [string, string] {
  const at = (digits: number | undefined): [string, string] => [
    formatNumber(value, digits),
    formatNumber(base, digits),
  ];
  const [first, second] = at(precision);
  return first === second && value !== base ? at(undefined) : [first, second];
}

/** `-26.8 %`, `+3 %`. */
export function percent(share: number, digits = 3): string {
  const text = formatNumber(100 * share, digits);
  return `${share > 0 ? '+' : ''}${text} %`;
}

/** `PASSED b: worse by 0.0071 <= 0.01 (95 % interval 0.0021 to 0.0098 ..., n 10,000)`: a margin held against an interval. */
export function marginLine(verdict: Verdict, words: Dictionary, style: Style): string {
  const { name, value, bound, outcome, n, interval } = verdict;
  const mark = { passed: style.good, failed: style.bad, inconclusive: style.open }[outcome](words.verdict[outcome]);
  const sign = value > bound ? '>' : '<=';
  const compared = words.compare.margin(escapeControls(name), formatNumber(value), sign, formatNumber(bound));
  const remarks = [...(interval === undefined ? [] : [intervalText(interval, words)]), `n ${formatCount(n)}`];
  return `${mark} ${compared} (${remarks.join(', ')})`;
}
