import { expect, test } from '@jest/globals';
import { ofUnits } from '../../src/math/fraction.ts';
import { createWeightedProducts } from '../../src/math/weighted-products.ts';
import { createRandom, SEED } from '../support/random.ts';
import { wholeUnits } from '../support/rational.ts';

const random = createRandom(SEED);
const draw = (size: number): number => (random() - 0.5) * 10 ** (size * (random() - 0.5));
const rows = Array.from({ length: 600 }, (_, row) => {
  // Some that are too large or too small for the product of two doubles to be one and a rest.
  const size = row % 3 === 0 ? 560 : 40;
  return [row % 5 === 0 ? 1 : Math.abs(draw(6)), draw(size), draw(size)] as const;
});

test('is the exact sum of w a b, in any order, merged or in arrays', () => {
  const all = createWeightedProducts();
  const [first, second] = [createWeightedProducts(), createWeightedProducts()];
  let expected = 0n;
  for (const [index, [w, a, b]] of rows.entries()) {
    expected += wholeUnits(w) * wholeUnits(a) * wholeUnits(b);
    (index % 2 === 0 ? first : second).add(w, a, b);
  }
  const columns = [0, 1, 2].map((column) => Float64Array.from(rows, (row) => row[column]));
  all.addAll(columns[1], columns[2], columns[0]);
  first.merge(JSON.parse(JSON.stringify(second.save())));
  expect(all.total()).toEqual(ofUnits(expected, 3222n));
  expect(first.total()).toEqual(all.total());
  expect(first.save()).toEqual(all.save());
});

test('is none where a term is not finite', () => {
  const sum = createWeightedProducts();
  sum.addAll(Float64Array.of(1, Infinity), Float64Array.of(1, 2));
  expect(sum.total()).toBeUndefined();
});
