import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../src/index.ts';
import { findLoss } from '../../src/loss/registry.ts';
import { resolve } from '../../src/loss/resolve.ts';
import { KEEP_SUMS } from '../../src/result/keep.ts';
import { createExactCosts } from '../../src/stats/exact-costs.ts';
import { createReduction } from '../../src/stats/summary.ts';
import { column, pairsOf, weighted } from '../support/pairs.ts';
import { createRandom, SEED } from '../support/random.ts';
import { nearestOfRatio, wholeUnits } from '../support/rational.ts';

interface Example {
  readonly p: readonly number[];
  readonly y: readonly number[];
  readonly w: readonly number[] | undefined;
}

const sizeOf = (value: bigint): bigint => (value < 0n ? -value : value);

/** Sums in whole units: Σwf of each row, and Σw. */
function sumsOf({ p, y, w }: Example) {
  const weightOf = (i: number): bigint => wholeUnits(w?.[i] ?? 1);
  const [units, labels] = [p.map(wholeUnits), y.map(wholeUnits)];
  const sum = (of: (p: bigint, y: bigint) => bigint): bigint =>
    units.reduce((total, own, i) => total + weightOf(i) * of(own, labels[i]), 0n);
  return { sum, weight: sum(() => 1n), labels };
}

/** Each score from its formula, by rational arithmetic written on its own. */
const FORMULAS: Readonly<Record<string, (example: Example) => readonly [bigint, bigint]>> = {
  r2(example) {
    const [errors, spread] = FORMULAS.rse(example);
    return [spread - errors, spread];
  },
  rse(example) {
    const { sum, weight } = sumsOf(example);
    const errors = sum((p, y) => (p - y) ** 2n);
    return [errors * weight, weight * sum((_, y) => y * y) - sum((_, y) => y) ** 2n];
  },
  rae(example) {
    const { sum, weight } = sumsOf(example);
    const mean = sum((_, y) => y);
    return [sum((p, y) => sizeOf(p - y)) * weight, sum((_, y) => sizeOf(y * weight - mean))];
  },
  wmape(example) {
    const { sum } = sumsOf(example);
    return [sum((p, y) => sizeOf(p - y)), sum((_, y) => sizeOf(y))];
  },
  'explained-variance'(example) {
    const { sum, weight } = sumsOf(example);
    const spread = (of: (p: bigint, y: bigint) => bigint): bigint =>
      weight * sum((p, y) => of(p, y) ** 2n) - sum(of) ** 2n;
    const all = spread((_, y) => y);
    return [all - spread((p, y) => p - y), all];
  },
  'd2:mae'(example) {
    // The least is reached at some label.
    const { sum, labels } = sumsOf(example);
    const costs = labels.map((center) => sum((_, y) => sizeOf(y - center)));
    const best = costs.reduce((least, cost) => (cost < least ? cost : least));
    return [best - sum((p, y) => sizeOf(p - y)), best];
  },
};

const random = createRandom(SEED);

function draw(round: number): Example {
  const n = 2 + Math.floor(random() * (round % 10 === 0 ? 600 : 8));
  const decimals = 10 ** (round % 4);
  const number = (): number =>
    round % 3 === 0 ? (random() - 0.5) * 10 ** (8 * random()) : Math.round(random() * 10 * decimals) / decimals;
  const column = (): number[] => Array.from({ length: n }, number);
  const w = round % 2 === 0 ? undefined : Array.from({ length: n }, () => Math.round(random() * 30) / 10 + 0.1);
  return { p: column(), y: [...column().slice(1), 12.5], w };
}

describe('scores are quotients of exact sums, rounded once', () => {
  for (const [name, formula] of Object.entries(FORMULAS)) {
    test(name, () => {
      for (let round = 0; round < 120; round++) {
        const example = draw(round);
        const [loss, of] = name.split(':');
        const { headline } = evaluate(loss, example.p, example.y, {
          ...(of !== undefined && { parameters: { loss: of } }),
          ...(example.w && { weights: example.w }),
        });
        const [numerator, denominator] = formula(example);
        expect({ headline, example }).toEqual({ headline: nearestOfRatio(numerator, denominator), example });
      }
    });
  }
});

test('the skill of a squared error, of its root and of a size is that of the score', () => {
  const [p, y] = [
    [1.5, 2, 3],
    [1, 2, 3],
  ];
  for (const name of ['mse', 'half-mse', 'half-sse', 'sse', 'rse', 'd2'])
    expect(evaluate(name, p, y).skill).toBe(0.875);
  expect(evaluate('r2', p, y).headline).toBe(0.875);
  // 1 − √(1/8), of which 36 digits are 0.646446609406726237799577818947575480.
  expect(evaluate('rmse', p, y).skill).toBe(0.6464466094067263);
  expect(evaluate('mae', p, y).skill).toBe(0.75);
  expect(evaluate('brier', [0.1, 0.7], [0, 1]).skill).toBe(nearestOfRatio(...brierSkill([0.1, 0.7], [0, 1])));
});

/** 1 − Σ(p − y)² / Σ(y − ½)² of a 0 and a 1. */
function brierSkill(p: readonly number[], y: readonly number[]): readonly [bigint, bigint] {
  const unit = wholeUnits(1);
  const errors = p.reduce((sum, own, i) => sum + (wholeUnits(own) - wholeUnits(y[i])) ** 2n, 0n);
  return [unit ** 2n - 2n * errors, unit ** 2n];
}

test('squares that no double holds make no score infinite', () => {
  const [p, y] = [
    [1e200, 2e200, 3.5e200],
    [1e200, 2e200, 3e200],
  ];
  expect(evaluate('r2', p, y).headline).toBeCloseTo(0.875, 12);
  expect(evaluate('r2', [1e-200, 2e-200, 3.5e-200], [1e-200, 2e-200, 3e-200]).headline).toBeCloseTo(0.875, 12);
});

test('labels that are all alike leave no answer, as before', () => {
  expect(evaluate('r2', [1, 2], [0.1, 0.1]).headline).toBe(-Infinity);
  expect(evaluate('r2', [0.1, 0.1], [0.1, 0.1]).headline).toBeNaN();
  expect(evaluate('rse', [1, 2], [0.1, 0.1]).headline).toBe(Infinity);
  expect(evaluate('explained-variance', [1, 2], [3, 3]).headline).toBe(-Infinity);
  expect(evaluate('wmape', [0, 0], [0, 0]).headline).toBeNaN();
});

test('parts of the rows merge to the same bits', () => {
  const { p, y, w } = draw(1);
  for (const name of ['r2', 'rse', 'rae', 'wmape', 'explained-variance', 'nrmse']) {
    const resolved = resolve(findLoss(name).loss);
    const reductionOf = (from: number, to: number) => {
      const reduction = createReduction(resolved, KEEP_SUMS);
      const plain = pairsOf(column(p.slice(from, to)), column(y.slice(from, to)), from + 1);
      const pairs = weighted(plain, (w ?? []).slice(from, to));
      const losses = new Float64Array(pairs.count);
      resolved.loss.evaluate(pairs.count, pairs.roles.prediction, pairs.roles.label, resolved.values, losses);
      reduction.add(pairs, losses);
      return reduction;
    };
    const [whole, last] = [reductionOf(0, p.length), reductionOf(1, p.length)];
    last.merge(JSON.parse(JSON.stringify(reductionOf(0, 1).save())));
    expect(last.finish(0).headline).toBe(whole.finish(0).headline);
    expect(whole.finish(0).headline).toEqual(expect.any(Number));
  }
});

test('a loss that is no multiple of a distance has no exact costs of its own', () => {
  const { loss, values } = resolve(findLoss('huber').loss);
  expect(createExactCosts(loss, values)).toBeUndefined();
});
