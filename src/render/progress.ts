import { formatCount } from '../words/number.ts';

/** How far a run has come. */
export interface Advance {
  /** The bytes read so far. */
  readonly bytes: number;
  /** All that there are to read; undefined where that is not known, as of a pipe. */
  readonly total: number | undefined;
  readonly rows: number;
  /** Milliseconds since the beginning. */
  readonly elapsed: number;
}

const LONGEST_BAR = 30;
const SHORTEST_BAR = 10;
const GAP = '  ';

/**
 * A line of at most `width` characters: `[====>     ]  45%  1.2 GB of 2.7 GB  9,100,000 rows  310 MB/s  5 s left`. What does
 * not fit is left out; where there is no end of the line to keep to, the bar is.
 */
export function renderProgress({ bytes, total, rows, elapsed }: Advance, width = Infinity): string {
  const share = total === undefined || total === 0 ? undefined : Math.min(1, bytes / total);
  const percent = share === undefined ? [] : [`${Math.floor(100 * share)}%`.padStart(4)];
  const left = share === undefined || share === 0 || share === 1 ? [] : [timeLeft((elapsed / share) * (1 - share))];
  const size = [
    total === undefined ? formatBytes(bytes) : `${formatBytes(Math.min(bytes, total))} of ${formatBytes(total)}`,
  ];
  const count = rows === 0 ? [] : [rows === 1 ? '1 row' : `${formatCount(rows)} rows`];
  const rate = elapsed > 0 ? [`${formatBytes((1000 * bytes) / elapsed)}/s`] : [];
  // From the fullest to the barest.
  const [full, ...shorter] = [
    [...percent, ...size, ...count, ...rate, ...left],
    [...percent, ...size, ...count, ...left],
    [...percent, ...size, ...left],
    [...percent, ...left],
    percent.length > 0 ? percent : size,
  ].map((parts) => parts.join(GAP));
  if (full.length > width) return shorter.find((text) => text.length <= width) ?? '';
  if (width === Infinity) return full.trimStart();
  const room = Math.min(LONGEST_BAR, width - full.length - 1);
  return share === undefined || room < SHORTEST_BAR ? full : `${drawBar(share, room - 2)} ${full}`;
}

function drawBar(share: number, size: number): string {
  const full = Math.floor(share * size);
  const bar = full === size || full === 0 ? '='.repeat(full) : `${'='.repeat(full - 1)}>`;
  return `[${bar.padEnd(size)}]`;
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** `512 B`, `1.2 MB`, `310 MB`: in powers of 1000, of two digits at least. */
function formatBytes(bytes: number): string {
  let [value, unit] = [bytes, 0];
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toFixed(unit > 0 && value < 9.95 ? 1 : 0)} ${UNITS[unit]}`;
}

/** `5 s left`, `3:05 left`, `1:02:03 left`. */
function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s left`;
  const two = (number: number): string => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)} left`;
}
