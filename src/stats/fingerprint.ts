import type { Matrix } from '../math/matrix.ts';
import type { Pairs } from '../rows/block.ts';

/** Takes the rows of block after block and gives a text that tells their labels from others: what they are compared with, not who made them. */
export interface Fingerprint {
  add(pairs: Pairs): void;
  /** 16 hexadecimal digits. */
  finish(): string;
}

/**
 * Of labels, weights and what a headline divides by, as they were read: of rows with keys in whatever order they come, of
 * others in theirs. Two lists that differ in one number never have the same.
 */
export function createFingerprint(): Fingerprint {
  let [high, low] = [1, 2];
  let rows = 0;
  const cell = new Float64Array(1);
  const halves = new Uint32Array(cell.buffer);

  const take = (word: number): void => {
    // Each step can be undone, so that what differs once stays different.
    high = Math.imul(high ^ word, 0x2c9277b5);
    high ^= high >>> 15;
    low = Math.imul(low + word + 1, 0x5f356495);
    low ^= low >>> 13;
  };
  const takeRow = ({ width, values }: Matrix, row: number): void => {
    for (let column = 0; column < width; column++) {
      const value = values[row * width + column];
      // One zero, and one NaN.
      cell[0] = Number.isNaN(value) ? Number.NaN : value + 0;
      take(halves[0]);
      take(halves[1]);
    }
  };

  return {
    add(pairs) {
      const { ids } = pairs;
      const { label, weight, base } = pairs.roles;
      for (let row = 0; row < pairs.count; row++) {
        const [highBefore, lowBefore] = [high, low];
        if (ids !== undefined) {
          [high, low] = [1, 2];
          for (const texts of ids) {
            for (let index = 0; index < texts[row].length; index++) take(texts[row].charCodeAt(index));
            take(texts[row].length);
          }
        }
        takeRow(label, row);
        if (weight !== undefined) takeRow(weight, row);
        if (base !== undefined) takeRow(base, row);
        if (ids !== undefined) {
          for (let round = 0; round < 2; round++) take(low);
          [high, low] = [(high + highBefore) | 0, (low + lowBefore) | 0];
        }
      }
      rows += pairs.count;
    },
    finish() {
      take(rows);
      return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}
