import type { Interval, NoInterval } from '../result/result.ts';
import type { Dictionary } from '../words/language.ts';
import { formatCount, formatNumber } from '../words/number.ts';

// More digits would say more than an interval knows.
export const DIGITS = 4;

/** `95 % interval 0.0655 to 0.0781 by bootstrap-t`, or why there is none. */
export function intervalText(interval: Interval | NoInterval, words: Dictionary): string {
  const { confidence } = interval;
  if ('reason' in interval) return words.noInterval(formatNumber(confidence), interval.reason);
  const [low, high] = [interval.low, interval.high].map((end) => formatNumber(end, DIGITS));
  const clusters = interval.unit === 'cluster' ? formatCount(interval.units) : undefined;
  return words.interval(formatNumber(confidence), low, high, METHODS[interval.method], clusters);
}

export const METHODS: Readonly<Record<Interval['method'], string>> = {
  'bootstrap-t': 'bootstrap-t',
  'student-t': 'Student t',
  wilson: 'Wilson',
  'bonett-price': 'Bonett-Price',
};
