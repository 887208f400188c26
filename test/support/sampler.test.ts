import { describe, expect, test } from '@jest/globals';
import { type EvaluateOptions, findLoss, losses } from '../../src/index.ts';
import { CONVENTIONS } from '../../src/loss/convention.ts';
import { CLIPPED_UNIT, interval, MEMBERSHIP, NON_NEGATIVE, POSITIVE, REAL, UNIT } from '../../src/loss/domain.ts';
import { resolve } from '../../src/loss/resolve.ts';
import { createRandom, SEED } from './random.ts';
import {
  domainsOf,
  drawPoint,
  drawSample,
  optionsOf,
  pointOutside,
  settle,
  shapesOf,
  takeAll,
  turnRow,
} from './sampler.ts';

describe('the sampler of the properties', () => {
  test('draws points of the domain only, spread over it, and where it is clipped from what is usual', () => {
    const random = createRandom(SEED);
    for (const domain of [REAL, UNIT, NON_NEGATIVE, POSITIVE, CLIPPED_UNIT, interval(-Infinity, 3, 'high')]) {
      const points = Array.from({ length: 500 }, () => drawPoint(domain, random));
      expect(points.every((point) => domain.contains(point) && (domain.usual ?? domain).contains(point))).toBe(true);
      expect(new Set(points).size).toBe(500);
      expect(Math.max(...points) - Math.min(...points)).toBeGreaterThan(0.9);
    }
    const reals = Array.from({ length: 500 }, () => drawPoint(REAL, random));
    expect(Math.min(...reals)).toBeLessThan(-7);
    expect(Math.max(...reals)).toBeGreaterThan(7);
  });

  test('finds a point outside every domain that has an outside', () => {
    expect([UNIT, POSITIVE, NON_NEGATIVE].map((domain) => domain.contains(pointOutside(domain) ?? 0.5))).toEqual([
      false,
      false,
      false,
    ]);
    expect(pointOutside(REAL)).toBeUndefined();
  });

  test('draws rows that are distributions for a class loss, and class indices where asked', () => {
    const random = createRandom(SEED);
    const ofShares = losses.filter(
      (loss) => loss.shape === 'class' && loss.distributions(resolve(loss).values).prediction === 'check',
    );
    for (const loss of ofShares) {
      const { predictions, labels } = drawSample(loss, {}, 4, 20, random, 'indices');
      for (const row of predictions) expect(Math.abs(row.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-12);
      expect(new Set(labels as number[])).toEqual(new Set([0, 1, 2, 3]));
    }
  });

  test('draws one of two labels that mean the same, and logarithms of rows that sum to 1', () => {
    const random = createRandom(SEED);
    const signs = Array.from({ length: 40 }, () => drawSample(findLoss('hinge').loss, {}, 2, 20, random).labels);
    const kinds = signs.map((labels) => [...new Set(labels.flat())].sort().join());
    expect(new Set(kinds)).toEqual(new Set(['0,1', '-1,1']));
    for (const row of drawSample(findLoss('nll').loss, {}, 4, 20, random).predictions)
      expect(Math.abs(row.reduce((sum, p) => sum + Math.exp(p), 0) - 1)).toBeLessThan(1e-12);
  });

  test('draws the numbers of a domain that has but a few', () => {
    const random = createRandom(SEED);
    const points = Array.from({ length: 50 }, () => drawPoint(MEMBERSHIP, random));
    expect(new Set(points)).toEqual(new Set([0, 1]));
    expect(pointOutside(MEMBERSHIP)).toBeDefined();
  });

  test('draws each part from its domain and in its order, with as many labels as the loss has', () => {
    const random = createRandom(SEED);
    for (const loss of losses.filter(({ parts }) => parts.length > 0)) {
      for (const [width] of shapesOf(loss)) {
        const sample = drawSample(loss, {}, width, 40, random);
        const domains = domainsOf(settle(loss, {}), width);
        for (const row of sample.predictions) expect(row.every((value, k) => domains[k].contains(value))).toBe(true);
        expect(sample.labels.map((label) => (label as number[]).length)).toEqual(
          Array(40).fill(loss.labelWidth(width)),
        );
        expect(takeAll(sample)[1] === undefined).toBe(loss.labelWidth(width) === 0);
      }
    }
    const ends = drawSample(findLoss('interval-score').loss, {}, 2, 40, random).predictions;
    expect(ends.every(([lower, upper]) => lower <= upper)).toBe(true);
    expect(turnRow(findLoss('gaussian-nll').loss, [1, 2, 3, 4])).toEqual([2, 1, 4, 3]);
    expect(turnRow(findLoss('mse').loss, [1, 2, 3])).toEqual([3, 2, 1]);
  });

  test('changes every parameter of every loss, and every setting of a convention', () => {
    for (const loss of losses) {
      // Parts of one column each have one width.
      expect(shapesOf(loss).length).toBeGreaterThan(loss.parts.some(({ isSingle }) => isSingle) ? 0 : 1);
      for (const [name, { default: value }] of Object.entries(loss.parameters)) {
        expect(optionsOf(loss).some(({ parameters = {} }) => name in parameters && parameters[name] !== value)).toBe(
          true,
        );
      }
      const settings = (options: EvaluateOptions): string => {
        const { values, headline, weightedMean } = settle(loss, options);
        return JSON.stringify([values, headline, weightedMean]);
      };
      const drawn = optionsOf(loss).map(settings);
      for (const convention of CONVENTIONS) expect(drawn).toContain(settings({ convention }));
    }
  });
});
