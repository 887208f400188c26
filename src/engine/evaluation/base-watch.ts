import { holdsIndices } from '../../loss/loss.ts';
import type { Resolved } from '../../loss/resolve.ts';
import { logFactorial } from '../../math/log-factorial.ts';
import type { Matrix } from '../../math/matrix.ts';
import { warning } from '../../problem/problem.ts';
import type { Watch } from './watch.ts';

// So unlikely that chance is no explanation.
const CHANCE = 1e-6;

/**
 * Watches whether labels that are read as class indices from 0 may count from 1: as long as none is 0, it counts the rows whose
 * largest prediction is that of the label, and of the one before. Undefined for a loss without classes.
 */
export function createBaseWatch({ loss }: Resolved): Watch | undefined {
  if (loss.shape !== 'class' && loss.shape !== 'either') return undefined;
  let isOpen = true;
  const hits = { fromZero: 0, fromOne: 0 };
  return {
    add({ count, roles: { prediction, label } }) {
      isOpen &&= holdsIndices(loss.shape, prediction, label) && !label.values.includes(0);
      for (let row = 0; isOpen && row < count; row++) {
        const largest = largestOf(prediction, row);
        if (largest === label.values[row]) hits.fromZero++;
        if (largest === label.values[row] - 1) hits.fromOne++;
      }
    },
    fault: () => undefined,
    notes() {
      const { fromZero, fromOne } = hits;
      if (!isOpen || chanceOf(fromOne, fromZero + fromOne) >= CHANCE) return [];
      return [warning('labels-may-count-from-one', { fromZero, fromOne, flags: { 'class-base': 1 } })];
    },
  };
}

function largestOf({ width, values }: Matrix, row: number): number {
  const first = row * width;
  let best = 0;
  for (let k = 1; k < width; k++) if (values[first + k] > values[first + best]) best = k;
  return best;
}

/** The chance of so many heads or more of `tosses` of a fair coin. */
export function chanceOf(heads: number, tosses: number): number {
  if (2 * heads <= tosses) return 1;
  let chance = 0;
  for (let k = heads; k <= tosses; k++) {
    const term = Math.exp(logFactorial(tosses) - logFactorial(k) - logFactorial(tosses - k) - tosses * Math.LN2);
    chance += term;
    // Later terms are smaller each.
    if (term < chance * 1e-12) break;
  }
  return chance;
}
