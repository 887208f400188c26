import { expect, test } from '@jest/globals';
import { scalePredictions } from '../../src/rows/scale.ts';
import { column, pairsOf } from '../support/pairs.ts';

test('predictions are multiplied, and divided where that is exact; labels and the block before stay as they are', async () => {
  const pairs = pairsOf(column([70, 7]), column([1, 0]));
  const blocks = async function* () {
    yield pairs;
  };
  for (const [factor, scaled] of [
    [0.01, [0.7, 0.07]],
    [2.5, [175, 17.5]],
    [-1, [-70, -7]],
  ] as const)
    for await (const { roles } of scalePredictions(blocks(), factor)) {
      expect([...roles.prediction.values]).toEqual(scaled);
      expect([...roles.label.values]).toEqual([1, 0]);
    }
  expect([...pairs.roles.prediction.values]).toEqual([70, 7]);
});
