import type { Interval, NoInterval } from '../../result/interval.ts';
import { english } from '../../words/en/wording.ts';
import { formatJson } from '../../words/number.ts';
import { type Entry, jsonObject } from './object.ts';

/** An interval, or why there is none, as one object. */
export function intervalObject(interval: Interval | NoInterval, precision?: number): string {
  const { confidence, unit, units } = interval;
  return jsonObject([
    ...('reason' in interval
      ? reasonEntries(interval)
      : ([
          ['low', formatJson(interval.low, precision)],
          ['high', formatJson(interval.high, precision)],
          ['method', JSON.stringify(interval.method)],
        ] as Entry[])),
    ['confidence', String(confidence)],
    ['unit', JSON.stringify(unit)],
    ['units', String(units)],
  ]);
}

/** Why there is none: a code for programs, and its English. */
function reasonEntries({ reason }: NoInterval): Entry[] {
  return [
    ['reason', JSON.stringify(english.say(reason))],
    ['reason_code', JSON.stringify(reason.code)],
  ];
}
