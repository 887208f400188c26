/** What a whole number of a date or time counts since 1970. */
export type TimeUnit = 'day' | 's' | 'ms' | 'us' | 'ns';

const IN_A_DAY: Readonly<Record<TimeUnit, number>> = { day: 1, s: 86_400, ms: 86_400e3, us: 86_400e6, ns: 86_400e9 };
const DIGITS: Readonly<Record<TimeUnit, number>> = { day: 0, s: 0, ms: 3, us: 6, ns: 9 };

/** A date and time after ISO 8601: `2024-01-31`, or with the time where that is not midnight, `2024-01-31 12:30:00.5`. */
export function isoTime(value: bigint, unit: TimeUnit): string {
  const inADay = BigInt(IN_A_DAY[unit]);
  const rest = ((value % inADay) + inADay) % inADay;
  return joinTime(Number((value - rest) / inADay), Number(rest), unit);
}

/** The same of days since 1970, and what has passed of the day. */
export function joinTime(days: number, rest: number, unit: TimeUnit): string {
  const date = new Date(days * IN_A_DAY.ms);
  // Beyond what a Date holds the count itself is shown.
  if (Number.isNaN(date.getTime())) return `${days} d ${rest}`;
  const day = date.toISOString().replace(/T.*/, '');
  if (rest === 0) return day;
  const scale = 10 ** DIGITS[unit];
  const seconds = Math.floor(rest / scale);
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  const fraction =
    rest % scale === 0
      ? ''
      : `.${String(rest % scale)
          .padStart(DIGITS[unit], '0')
          .replace(/0+$/, '')}`;
  return `${day} ${clock.join(':')}${fraction}`;
}

const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/;

/** A text in the same form, where it is a date with a time in another: `2024-01-31T00:00:00.000Z`. An offset is taken off. */
export function plainTime(text: string): string {
  // Most keys are none.
  if (text.length < 16 || text[4] !== '-') return text;
  const [, day, hours, minutes, seconds = '0', fraction = '', zone] = TIME.exec(text) ?? [];
  if (day === undefined) return text;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) return text;
  const [, sign, zoneHours = '0', zoneMinutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '') ?? [];
  const offset = (sign === '-' ? -60 : 60) * (60 * Number(zoneHours) + Number(zoneMinutes));
  const passed = 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds) - (sign === undefined ? 0 : offset);
  const whole = BigInt(midnight / 1000 + passed) * 1_000_000_000n;
  return isoTime(whole + BigInt(fraction.padEnd(9, '0')), 'ns');
}
