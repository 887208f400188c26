import type { Interval, NoInterval } from '../result/interval.ts';
import { formatCount, formatNumber } from '../words/number.ts';
import type { View } from './view.ts';

// More digits would say more than an interval knows.
export const INTERVAL_DIGITS = 4;

/** What is needed to word a result. */
export type Speech = Pick<View, 'words' | 'wording'>;

/** `95 % interval 0.0655 to 0.0781 by bootstrap-t`, or why there is none. */
export function intervalText(interval: Interval | NoInterval, { words, wording }: Speech): string {
  const { confidence } = interval;
  if ('reason' in interval) return words.interval.missing(formatNumber(confidence), wording.say(interval.reason));
  const [low, high] = [interval.low, interval.high].map((end) => formatNumber(end, INTERVAL_DIGITS));
  const clusters = interval.unit === 'cluster' ? formatCount(interval.units) : undefined;
  return words.interval.text(formatNumber(confidence), low, high, words.interval.method[interval.method], clusters);
}
