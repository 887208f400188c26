import { describe, expect, test } from '@jest/globals';
import { createRowShares } from '../../src/stats/row-shares.ts';
import { column, pairsOf, weighted } from '../support/pairs.ts';

const THREE = pairsOf(column([0, 0, 0]), column([0, 0, 0]));

describe('what rows add to sums', () => {
  test('is their losses alone where nothing weighs them', () => {
    const losses = Float64Array.of(1, 2, 3);
    expect(createRowShares('weights')(THREE, losses, {})).toEqual({
      costs: losses,
      counted: undefined,
      hits: undefined,
    });
  });

  test('is nothing of a row of weight 0, which still counts where a mean divides by rows', () => {
    const of = (kind: 'weights' | 'count') =>
      createRowShares(kind)(weighted(THREE, [2, 0, 1]), Float64Array.of(1, Infinity, 3), {});
    expect(of('weights')).toMatchObject({
      costs: Float64Array.of(2, 0, 3),
      counted: { weights: Float64Array.of(2, 0, 1), counts: Float64Array.of(1, 0, 1), areWeighted: true },
    });
    expect(of('count').counted).toMatchObject({ counts: Float64Array.of(1, 1, 1), areWeighted: false });
  });

  test('is nothing at all of an ignored row', () => {
    const shares = createRowShares('count')(THREE, Float64Array.of(1, 2, 3), { ignored: Uint8Array.of(0, 1, 0) });
    expect(shares).toMatchObject({
      costs: Float64Array.of(1, 0, 3),
      counted: { weights: Float64Array.of(1, 0, 1), counts: Float64Array.of(1, 0, 1) },
    });
  });

  test('is the weight of a row that is right', () => {
    const right = Uint8Array.of(1, 0, 1);
    const { hits } = createRowShares('weights')(weighted(THREE, [2, 5, 3]), Float64Array.of(0, 0, 0), { right });
    expect(hits).toEqual(Float64Array.of(2, 0, 3));
  });
});
