import { createExactSum, productRest, toUnits, UNIT_EXPONENT } from './exact-sum.ts';
import { type Fraction, ofUnits } from './fraction.ts';
import { loadUnits, type Mergeable, type SavedSum, saveUnits } from './saved.ts';

/** Those whose parts are sums of products of two doubles, and the others. */
export type SavedProducts = readonly [usual: SavedSum, extreme: SavedSum];

/** The exact sum of w a b. */
export interface WeightedProducts extends Mergeable<SavedProducts> {
  add(weight: number, a: number, b: number): void;
  /** Adds the product of each value and its fellow, by its weight or once. */
  addAll(a: Float64Array, b: Float64Array, weights?: Float64Array): void;
  /** Undefined where a term was infinite or NaN. */
  total(): Fraction | undefined;
}

// A product of two doubles is in units of 2^-2148, of three in units of 2^-3222.
const WEIGHT_EXPONENT = 1074n;

const PRODUCT_EXPONENT = UNIT_EXPONENT + WEIGHT_EXPONENT;

export function createWeightedProducts(): WeightedProducts {
  const usual = createExactSum();
  let extreme = 0n;

  const add = (weight: number, a: number, b: number): void => {
    if (weight === 1 || !Number.isFinite(a) || !Number.isFinite(b)) {
      usual.addProduct(a, b);
      return;
    }
    // a b is a double and a rest, but for some that are very large or small.
    const product = a * b;
    const rest = productRest(a, b, product);
    if (rest === undefined) extreme += toUnits(weight) * toUnits(a) * toUnits(b);
    else {
      usual.addProduct(weight, product);
      usual.addProduct(weight, rest);
    }
  };

  return {
    add,
    addAll(a, b, weights) {
      if (weights === undefined) usual.addProducts(a, b);
      else for (let index = 0; index < a.length; index++) add(weights[index], a[index], b[index]);
    },
    total() {
      const units = usual.units();
      if (units === undefined) return undefined;
      return ofUnits((units << WEIGHT_EXPONENT) + extreme, PRODUCT_EXPONENT);
    },
    merge([own, others]) {
      usual.merge(own);
      extreme += loadUnits(others, -Number(PRODUCT_EXPONENT));
    },
    save: () => [usual.save(), saveUnits(extreme, -Number(PRODUCT_EXPONENT))],
  };
}
