import type { Change, ComparedModel, Comparison } from '../result/comparison.ts';
import { formatCount, formatNumber } from '../words/number.ts';
import { escapeControls } from '../words/text.ts';
import { changeCell, textOf } from './cells.ts';
import type { Conclusion, Tone } from './document.ts';
import { INTERVAL_DIGITS, intervalText } from './interval.ts';
import type { View } from './view.ts';

const TONES: Readonly<Record<Change['outcome'], Tone>> = { better: 'good', worse: 'bad', undecided: 'open' };

/**
 * A line for each model but the reference, and of several one on the best: `b is better: 0.6324 against 0.8634 (-26.8 %, 95 % interval
 * of the difference -0.31 to -0.15, wins 61 of 100)`, or what is not decided, and why.
 */
export function conclusionsOf({ models, reference, leader }: Comparison, view: View): Conclusion[] {
  const say = view.words.compare;
  const each = models.flatMap((model): Conclusion[] =>
    model.change === undefined
      ? []
      : [{ text: conclude(model, model.change, reference, models.length, view), tone: TONES[model.change.outcome] }],
  );
  if (models.length === 2 || leader === undefined) return each;
  const [name, { loss }] = [escapeControls(leader.model.name), leader.model.run.resolved];
  const best: Conclusion = leader.isShown
    ? { text: say.best(name, models.length), tone: 'good' }
    : { text: say.noBest(name, loss.name), tone: 'open' };
  return [...each, best];
}

function conclude(model: ComparedModel, change: Change, reference: ComparedModel, count: number, view: View): string {
  const say = view.words.compare;
  const { outcome, difference, interval } = change;
  const { loss, better } = model.run.resolved;
  const [own, other] = [model.name, reference.name].map(escapeControls);
  const sides = [model.summary.headline ?? Number.NaN, reference.summary.headline ?? Number.NaN] as const;
  if (!('reason' in interval)) {
    const ends = [interval.low, interval.high].map((end) => formatNumber(end, INTERVAL_DIGITS));
    const range = say.interval(formatNumber(interval.confidence), ends[0], ends[1]);
    const numbers = numbersOf(sides, change.relative, range, change.wins, change, view);
    if (outcome === 'undecided') return `${say.notShown(own, other)}: ${numbers}`;
    const verdict = say[outcome](own);
    return `${count > 2 ? say.than(verdict, other) : verdict}: ${numbers}`;
  }
  const isBehind = better === 'higher' ? difference < 0 : difference > 0;
  const ahead = say[better === 'higher' ? 'higher' : 'smaller'](isBehind ? other : own, loss.name);
  const state = Number.isNaN(difference)
    ? say.notShown(own, other)
    : difference === 0
      ? say.same(own, other, loss.name)
      : ahead;
  // What is ahead is named first, and so are its numbers.
  const numbers = isBehind
    ? numbersOf([sides[1], sides[0]], shareOf(-difference, sides[0]), undefined, change.losses, change, view)
    : numbersOf(sides, change.relative, undefined, change.wins, change, view);
  return `${state}: ${numbers}; ${say.noMore(intervalText(interval, view))}`;
}

/** `0.6324 against 0.8634 (-26.8 %, 95 % interval of the difference -0.31 to -0.15, wins 61 of 100)`. */
function numbersOf(
  [value, base]: readonly [number, number],
  relative: number | undefined,
  range: string | undefined,
  won: number,
  { wins, ties, losses }: Change,
  { words, precision }: View,
): string {
  const [shown, other] = formatBoth(value, base, precision);
  const remarks = [
    relative === undefined ? undefined : textOf(changeCell(relative)),
    range,
    words.compare.winsOf(formatCount(won), formatCount(wins + ties + losses)),
  ];
  return `${words.compare.against(shown, other)} (${remarks.filter((remark) => remark !== undefined).join(', ')})`;
}

const shareOf = (difference: number, base: number): number | undefined =>
  base === 0 ? undefined : difference / Math.abs(base);

/** Two headlines at a few digits, at all of them where these would hide that they differ. */
function formatBoth(value: number, base: number, precision = INTERVAL_DIGITS): [string, string] {
  const at = (digits: number | undefined): [string, string] => [
    formatNumber(value, digits),
    formatNumber(base, digits),
  ];
  const [first, second] = at(precision);
  return first === second && value !== base ? at(undefined) : [first, second];
}
