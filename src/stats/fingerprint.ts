import type { Matrix } from '../math/matrix.ts';
import type { Pairs } from '../rows/block.ts';
import { createRowHash } from './row-hash.ts';
import { createSegments, type SavedSegments } from './segments.ts';
import { checkVersion, type Versioned, versioned } from './version.ts';

/** Takes the rows of block after block and gives a text that tells their labels from others: what they are compared with, not who made them. */
export interface Fingerprint {
  add(pairs: Pairs): void;
  merge(saved: SavedFingerprint): void;
  save(): SavedFingerprint;
  /** 16 hexadecimal digits. */
  finish(): string;
}

export interface SavedFingerprint extends Versioned {
  readonly rows: number;
  /** Of rows with keys, the sums of two words of each. */
  readonly keyed: readonly [high: number, low: number];
  /** Of rows without keys. */
  readonly segments: SavedSegments;
}

/**
 * Of labels, weights and what a headline divides by, as they were read: of rows with keys in whatever order they come, of
 * others in that of their names.
 */
export function createFingerprint(
  { source = '' }: { readonly source?: string } = {},
  saved?: SavedFingerprint,
): Fingerprint {
  const hash = createRowHash();
  const segments = createSegments(source);
  let [high, low] = [1, 2];
  let rows = 0;

  const takeRow = ({ width, values, rest }: Matrix, row: number): void => {
    for (let column = 0; column < width; column++) {
      hash.takeNumber(values[row * width + column]);
      const lacking = rest?.[row * width + column] ?? 0;
      if (lacking !== 0) hash.takeNumber(lacking);
    }
  };

  const fingerprint: Fingerprint = {
    add({ count, sample, roles: { label, weight, base }, ids }) {
      for (let row = 0; row < count; row++) {
        hash.begin();
        for (const texts of ids ?? []) hash.takeText(texts[row]);
        takeRow(label, row);
        if (weight !== undefined) takeRow(weight, row);
        if (base !== undefined) takeRow(base, row);
        if (ids === undefined) segments.add(sample(row), hash.high(), hash.low());
        else {
          for (let round = 0; round < 2; round++) hash.takeWord(hash.low());
          [high, low] = [(high + hash.high()) | 0, (low + hash.low()) | 0];
        }
      }
      rows += count;
    },
    merge(other) {
      checkVersion(other);
      rows += other.rows;
      [high, low] = [(high + other.keyed[0]) | 0, (low + other.keyed[1]) | 0];
      segments.merge(other.segments);
    },
    save: () => versioned({ rows, keyed: [(high - 1) | 0, (low - 2) | 0] as const, segments: segments.save() }),
    finish() {
      hash.begin(high, low);
      for (const word of segments.product()) hash.takeWord(word);
      hash.takeWord(rows);
      return [hash.high(), hash.low()].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
  if (saved !== undefined) fingerprint.merge(saved);
  return fingerprint;
}
