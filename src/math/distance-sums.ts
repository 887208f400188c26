import { createExactSum } from './exact-sum.ts';
import { type Fraction, fractionOf, fractionOfSum, isZero, minus, ONE, plus, times } from './fraction.ts';
import { type Mergeable, mergeEach } from './saved.ts';
import { createScratch } from './scratch.ts';
import { addWeighted, counted, negated } from './weighted.ts';
import { createWeightedProducts } from './weighted-products.ts';

/**
 * How far predictions are from labels: by squares; or by sizes, of which those of labels above their predictions count α and
 * the others 1 − α.
 */
export type Distance = { readonly power: 2 } | { readonly power: 1; readonly alpha: number };

/** |p − y| / 2: a factor is no matter where sums are held against one another. */
export const ABSOLUTE: Distance = { power: 1, alpha: 0.5 };

export const SQUARED: Distance = { power: 2 };

/** The exact sum of w |p − y| or w (p − y)²: of the differences themselves, and not of what doubles make of them. */
export interface DistanceSum extends Mergeable<readonly unknown[]> {
  /** Weights are those of the numbers; one of 0 is as if its number were not there. */
  add(predictions: Float64Array, labels: Float64Array, weights?: Float64Array): void;
  /** Undefined where a term was infinite or NaN. */
  total(): Fraction | undefined;
}

export const createDistanceSum = (distance: Distance): DistanceSum =>
  distance.power === 2 ? createSquares() : distance.alpha === 0.5 ? createHalves() : createSizes(distance.alpha);

/** Σ(p − y)² without weights, and Σwp² − 2Σwpy + Σwy² with them. */
function createSquares(): DistanceSum {
  const plain = createExactSum();
  const weighted = [createWeightedProducts(), createWeightedProducts(), createWeightedProducts()] as const;
  const [ofPredictions, ofBoth, ofLabels] = weighted;
  return {
    ...mergeEach([plain, ...weighted]),
    add(p, y, weights) {
      if (weights === undefined) return plain.addSquaredDifferences(p, y);
      const [own, labels] = [counted(p, weights), counted(y, weights)];
      ofPredictions.addAll(own, own, weights);
      ofBoth.addAll(own, labels, weights);
      ofLabels.addAll(labels, labels, weights);
    },
    total() {
      const squares = fractionOfSum(plain);
      const [first, both, last] = weighted.map((part) => part.total());
      if (squares === undefined || !first || !both || !last) return undefined;
      const rest = minus(plus(first, last), plus(both, both));
      // Of another denominator, it would make long numbers of what is none.
      return isZero(rest) ? squares : plus(squares, rest);
    },
  };
}

/** Half of Σw max(p, y) − Σw min(p, y). */
function createHalves(): DistanceSum {
  const sum = createExactSum();
  const [takeUpper, takeLower] = [createScratch(), createScratch()];
  return {
    ...mergeEach([sum]),
    add(p, y, weights) {
      const [own, labels] = [counted(p, weights), counted(y, weights)];
      const [upper, lower] = [takeUpper(p.length), takeLower(p.length)];
      for (let index = 0; index < p.length; index++) {
        upper[index] = Math.max(own[index], labels[index]);
        lower[index] = -Math.min(own[index], labels[index]);
      }
      addWeighted(sum, upper, weights);
      addWeighted(sum, lower, weights);
    },
    total() {
      const whole = fractionOfSum(sum);
      return whole && times(whole, { numerator: 1n, denominator: 2n });
    },
  };
}

/** Σwy of labels above their predictions less Σwp of the same, and the same of all of them. */
function createSizes(alpha: number): DistanceSum {
  const parts = [createExactSum(), createExactSum()] as const;
  const [above, all] = parts;
  const [takeFirst, takeSecond] = [createScratch(), createScratch()];

  return {
    ...mergeEach(parts),
    add(p, y, weights) {
      const [own, labels] = [counted(p, weights), counted(y, weights)];
      const [below, over] = [takeFirst(p.length), takeSecond(p.length)];
      for (let index = 0; index < p.length; index++) {
        const isAbove = labels[index] > own[index];
        below[index] = isAbove ? own[index] : 0;
        over[index] = isAbove ? labels[index] : 0;
      }
      addWeighted(above, over, weights);
      addWeighted(above, negated(below), weights);
      addWeighted(all, labels, weights);
      addWeighted(all, negated(own), weights);
    },
    total() {
      const [high, sum, share] = [fractionOfSum(above), fractionOfSum(all), fractionOf(alpha)];
      if (high === undefined || sum === undefined || share === undefined) return undefined;
      return plus(times(share, high), times(minus(ONE, share), minus(high, sum)));
    },
  };
}
