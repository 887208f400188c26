import { expect, test } from '@jest/globals';
import { bestShares, crossEntropy, crossEntropySlopes, guarded, PLAIN, total } from '../../src/loss/cross-entropy.ts';
import { fractionOf, rounded, ZERO } from '../../src/math/fraction.ts';

const VALUES = { ...PLAIN, fromLogits: false, renormalize: false };
const LOGITS = { ...VALUES, fromLogits: true };

test('a class whose target is 0 costs nothing, also where its probability is 0', () => {
  expect(crossEntropy(Float64Array.of(0, 1), Float64Array.of(0, 1), VALUES)).toBe(0);
  expect(crossEntropy(Float64Array.of(0.25, 0.75), Float64Array.of(1, 0), VALUES)).toBe(-Math.log(0.25));
});

test('equal logits cost the logarithm of the number of classes, and pull by the shares', () => {
  const [p, y] = [Float64Array.of(7, 7), Float64Array.of(1, 0)];
  expect(crossEntropy(p, y, LOGITS)).toBe(Math.LN2);
  const slopes = new Float64Array(2);
  crossEntropySlopes(p, y, LOGITS, slopes);
  expect([...slopes]).toEqual([-0.5, 0.5]);
});

test('the best constant is the shares of the classes', () => {
  const exact = { count: fractionOf(4), sums: [fractionOf(1), fractionOf(3)] };
  const best = bestShares({ count: 4, sums: [1, 3], exact, means: [0.25, 0.75], variances: [], squares: [] }, VALUES);
  expect(best?.prediction).toEqual([0.25, 0.75]);
  expect(rounded(best?.exact ?? ZERO)).toBe(best?.sum);
});

test('a clip moves a probability from both ends, and none leaves it alone', () => {
  expect([guarded(0, 0.1), guarded(1, 0.1), guarded(2, 0)]).toEqual([0.1, 0.9, 2]);
  expect(total(Float64Array.of(1, 2))).toBe(3);
});
