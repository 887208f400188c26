import { createExactSum, toUnits, UNIT_EXPONENT } from '../math/exact-sum.ts';
import { roundRatio } from '../math/ratio.ts';
import { type Mergeable, mergeEach, type SavedSum } from '../math/saved.ts';
import type { Counted } from './units.ts';

/** The exact sums of costs, of those of another model and of counts, and of their products. */
export interface Moments extends Mergeable<SavedMoments> {
  add(rows: Counted): void;
  count(): number;
  /** The mean cost, the mean cost of the other model and the mean count. */
  means(): readonly [number, number, number];
  /** What the counts add up to. */
  weight(): number;
  /** Σ (Σ_j a_j (x_ij − mean_j))² for the factors a of costs, others and counts: exact, rounded once. */
  squares(factors: readonly [number, number, number]): number;
}

export interface SavedMoments {
  readonly rows: number;
  readonly isCounted: boolean;
  readonly sums: readonly SavedSum[];
}

/** The others are 0 where there are none, and the counts 1: then their products need no sums. */
export function createMoments(): Moments {
  const [c, o, w, cc, oo, ww, co, cw, ow] = Array.from({ length: 9 }, createExactSum);
  const all = mergeEach([c, o, w, cc, oo, ww, co, cw, ow]);
  let rows = 0;
  let isCounted = false;

  const unit = (): bigint => BigInt(rows) << UNIT_EXPONENT;
  const ofCounts = () =>
    isCounted
      ? { w: w.units(), ww: ww.units(), cw: cw.units(), ow: ow.units() }
      : { w: unit(), ww: unit(), cw: c.units(), ow: o.units() };

  return {
    add({ costs, others, counts }) {
      rows += costs.length;
      c.addAll(costs);
      cc.addSquares(costs);
      if (others !== undefined) {
        o.addAll(others);
        oo.addSquares(others);
        co.addProducts(costs, others);
      }
      if (counts === undefined) return;
      isCounted = true;
      w.addAll(counts);
      ww.addSquares(counts);
      cw.addProducts(costs, counts);
      if (others !== undefined) ow.addProducts(others, counts);
    },
    count: () => rows,
    means: () => [c.over(BigInt(rows)), o.over(BigInt(rows)), isCounted ? w.over(BigInt(rows)) : 1],
    weight: () => (isCounted ? w.over(1n) : rows),
    squares(factors) {
      if (!factors.every(Number.isFinite)) return Number.NaN;
      const counts = ofCounts();
      const sums = [c.units(), o.units(), counts.w];
      const products = [
        [cc.units(), co.units(), counts.cw],
        [co.units(), oo.units(), counts.ow],
        [counts.cw, counts.ow, counts.ww],
      ];
      const [scales, n] = [factors.map(toUnits), BigInt(rows)];
      // Σ_jk a_j a_k (n Σ x_j x_k − Σ x_j Σ x_k) over n, in units of 2^-6444.
      let sum = 0n;
      for (const [j, first] of sums.entries())
        for (const [k, second] of sums.entries()) {
          const product = products[j][k];
          if (first === undefined || second === undefined || product === undefined) return Number.NaN;
          sum += scales[j] * scales[k] * (((n * product) << UNIT_EXPONENT) - first * second);
        }
      return roundRatio(sum, n << (3n * UNIT_EXPONENT));
    },
    merge(saved) {
      rows += saved.rows;
      isCounted ||= saved.isCounted;
      all.merge(saved.sums);
    },
    save: () => ({ rows, isCounted, sums: all.save() as SavedSum[] }),
  };
}
