import { expect, test } from '@jest/globals';
import { createScoreWatch } from '../../../src/engine/evaluation/score-watch.ts';
import { findLoss } from '../../../src/loss/registry.ts';
import { resolve } from '../../../src/loss/resolve.ts';
import { column, pairsOf } from '../../support/pairs.ts';

type Rows = readonly (readonly number[])[];

/** The code of the fault of some predictions, and of what is said of them, in blocks of a row. */
function watch(loss: string, rows: Rows, fromLogits = false, implied: readonly string[] = []) {
  const own = createScoreWatch(
    resolve(findLoss(loss).loss, { values: { ...(fromLogits && { fromLogits }) }, implied }),
  );
  for (const row of rows) own?.add(pairsOf([row], [[0]]));
  const fault = own?.fault()?.problem.code;
  return fault === undefined ? [fault, ...(own?.notes() ?? []).map(({ code }) => code)] : [fault];
}

const SHARES = [
  [0.2, 0.8],
  [0.5, 0.5],
];

test('rows of shares are no raw scores, by whatever said that they are', () => {
  expect(watch('ce', SHARES, true)).toEqual(['logits-are-shares']);
  expect(watch('ce', SHARES, true, ['fromLogits'])).toEqual([undefined, 'logits-of-library-are-shares']);
  expect(watch('ce', SHARES)).toEqual([undefined]);
  expect(watch('ce', [...SHARES, [0.5, 0.6]], true)).toEqual([undefined]);
  expect(watch('ce', SHARES.slice(0, 1), true)).toEqual([undefined]);
});

test('one column within [0, 1] may be raw scores, which is said', () => {
  expect(watch('bce', column([0.2, 0.9]), true)).toEqual([undefined, 'logits-within-unit']);
  expect(watch('bce', column([0.2, 1.9]), true)).toEqual([undefined]);
});

test('rows of 100 are percentages, also where no sum is checked', () => {
  expect(
    watch('ce', [
      [40, 60],
      [0, 100],
    ]),
  ).toEqual(['rows-of-hundred']);
  expect(
    watch('ce', [
      [40, 60],
      [0, 10],
    ]),
  ).toEqual([undefined]);
});

test('probabilities that are all 0 or 1 are said, but of a loss that reads classes', () => {
  expect(watch('bce', column([0, 1, 1]))).toEqual([undefined, 'probabilities-are-classes']);
  expect(watch('bce', column([0, 1, 0.5]))).toEqual([undefined]);
  expect(watch('accuracy', column([0, 1, 1]))).toEqual([undefined]);
});

test('a loss without raw scores has nothing to watch', () => {
  expect(createScoreWatch(resolve(findLoss('mse').loss))).toBeUndefined();
});
