import { describe, expect, test } from '@jest/globals';
import { findLoss, type Loss, losses } from '../../src/index.ts';
import { LIBRARIES, type LibraryName } from '../../src/loss/convention.ts';
import type { LibraryMeaning } from '../../src/loss/library-names.ts';
import { readsRows } from '../../src/loss/loss.ts';
import { createRandom, SEED, shuffled } from './random.ts';
import { refusalOf } from './refusal.ts';
import {
  describeOptions,
  domainsOf,
  drawSample,
  evaluateSample as evaluate,
  goWith,
  differentiateSample as gradient,
  optionsOf,
  pointOutside,
  type Sample,
  settle,
  shapesOf,
  takeAll,
  takeRows,
  turnRow,
} from './sampler.ts';

/** Every setting of a loss in every shape, with rows drawn for it. */
function samplesOf(loss: Loss, count: number): { options: ReturnType<typeof optionsOf>[number]; sample: Sample }[] {
  const random = createRandom(SEED);
  return optionsOf(loss).flatMap((options) =>
    shapesOf(loss)
      .filter(([width, labels]) => goWith(loss, options, width, labels))
      .map(([width, labels]) => ({ options, sample: drawSample(loss, options, width, count, random, labels) })),
  );
}

/**
 * Constants a little beside one: each column moved either way, or a row of shares, or of their logarithms, moved towards each
 * class and away from it.
 */
function neighboursOf(best: readonly number[], isFree: boolean): number[][] {
  const isLogarithm = best.every((value) => value <= 0);
  return best.flatMap((value, k) =>
    [1e-3, -1e-3, 0.1, -0.1].map((step) => {
      if (isFree) return best.with(k, value + step * Math.max(1, Math.abs(value)));
      const shares = best.map((part, other) => {
        const share = isLogarithm ? Math.exp(part) : part;
        return share + step * ((other === k ? 1 : 0) - share);
      });
      if (shares.some((share) => share < 0)) return [];
      return isLogarithm ? shares.map((share) => Math.log(share)) : shares;
    }),
  );
}

/** Whether whole numbers cost as much as their differences beside 0, with the same slopes, and nothing else is made of labels. */
function followsFromDifferences(loss: Loss): boolean {
  if (loss.shape !== 'scalar') return false;
  const random = createRandom(SEED);
  const count = 40;
  // Under some values a loss is another one.
  const settings = optionsOf(loss).filter((options) => settle(loss, options).loss === loss);
  const isOfDifferences = (options: (typeof settings)[number]): boolean => {
    const { headline, values } = settle(loss, options);
    if ([headline, ...loss.lines.map(({ statistic }) => statistic)].some((one) => NOT_OF_LOSSES.includes(one)))
      return false;
    return [1, 3].every((width) => {
      if (!goWith(loss, options, width, 'rows')) return true;
      const draw = (): Float64Array =>
        Float64Array.from({ length: count * width }, () => Math.round(100 * random() - 50));
      const [p, y] = [draw(), draw()];
      const both = (predictions: Float64Array, labels: Float64Array): number[] => {
        const [losses, slopes] = [new Float64Array(count), new Float64Array(count * width)];
        const matrices = [
          { width, values: predictions },
          { width, values: labels },
        ] as const;
        loss.evaluate(count, ...matrices, values, losses);
        loss.differentiate(count, ...matrices, values, slopes);
        return [...losses, ...slopes];
      };
      const differences = both(
        p.map((value, at) => value - y[at]),
        new Float64Array(y.length),
      );
      return both(p, y).every((value, at) => Object.is(value, differences[at]));
    });
  };
  return settings.length > 0 && settings.every(isOfDifferences);
}

const NOT_OF_LOSSES: readonly string[] = ['skill', 'relative', 'tally'];

/** What holds for every loss, held against one; the test of each loss calls it. */
export function describeLoss(name: string): void {
  const loss = losses.find((one) => one.name === name);
  if (loss === undefined) throw new Error(`no loss is called ${name}`);
  describe(name, () => describeProperties(loss));
}

function describeProperties(loss: Loss): void {
  const { name } = loss;

  test('is found by each of its names', () => {
    for (const other of [name, ...loss.aliases]) expect(findLoss(other)).toEqual({ loss });
    for (const [library, entries] of Object.entries(loss.libraries)) {
      const meanings = entries.map((entry): LibraryMeaning | { names: string[]; values?: undefined } =>
        typeof entry === 'string' ? { names: [entry] } : entry,
      );
      for (const { names, ...meaning } of meanings) {
        for (const other of names) {
          const convention = LIBRARIES[library as LibraryName];
          // Under some values a loss may be another one.
          const meant = loss.become?.(meaning.values ?? {}) ?? loss;
          expect(findLoss(`${library}.losses.${other}`)).toMatchObject({ loss: meant, convention, ...meaning });
        }
      }
    }
  });

  test('has a gradient that equals central differences at points of its domain, in every setting', () => {
    const wrong = samplesOf(loss, 4).flatMap(({ options, sample }) => {
      const { predictions, labels } = sample;
      const slopes = gradient(loss, ...takeAll(sample), options);
      const domains = domainsOf(settle(loss, options), predictions[0].length);
      return predictions.flatMap((row, i) =>
        row.flatMap((p, k) => {
          const { low, high } = domains[k];
          // Near the end of a domain a loss may bend within the usual step.
          const step = 2 ** -19 * Math.min(1, p - low, high - p);
          const at = (moved: number): number =>
            evaluate(loss, [row.with(k, moved)], takeRows(sample, [i])[1], options).perSample[0];
          const difference = (at(p + step) - at(p - step)) / (2 * step);
          const slope = slopes[i * row.length + k];
          const close = Math.abs(slope - difference) <= 1e-6 * Math.max(1, Math.abs(difference));
          return close ? [] : [`${describeOptions(options)} row [${row}] label [${labels[i]}] ${slope} ${difference}`];
        }),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('follows from the differences of predictions and labels exactly where it says so', () => {
    expect(loss.isOfDifferences).toBe(followsFromDifferences(loss));
  });

  test('counts a weight of 2 as the row twice, of 0 as no row, and weights of 1 as none', () => {
    for (const { options, sample } of samplesOf(loss, 4)) {
      const pick = (rows: readonly number[], weights?: readonly number[]) => {
        const { mean, sum, accuracy, headline } = evaluate(loss, ...takeRows(sample, rows), {
          ...options,
          ...(weights && { weights }),
        });
        return { mean, sum, accuracy, headline };
      };
      expect(pick([0, 1, 2, 3], [1, 1, 1, 1])).toEqual(pick([0, 1, 2, 3]));
      const { mean, sum, accuracy, headline } = pick([0, 1, 2, 3], [2, 1, 0, 1]);
      const repeated = pick([0, 0, 1, 3]);
      expect({ sum, accuracy }).toEqual({ sum: repeated.sum, accuracy: repeated.accuracy });
      // 2 + 1 + 0 + 1 are 4 rows, so a convention that divides by the rows comes to the same mean here, but for rows that
      // count by their class.
      const { weightedMean, values } = settle(loss, options);
      if (weightedMean === 'weights' || loss.weigh(values) === undefined)
        expect([mean, headline]).toEqual([repeated.mean, repeated.headline]);
    }
  });

  test('costs no less at a little beside its best constant, in every setting that has one', () => {
    const random = createRandom(SEED);
    const wrong = samplesOf(loss, 9).flatMap(({ options, sample }) => {
      const weights = sample.predictions.map(() => 0.5 + random());
      const { bestConstant, parameters } = evaluate(loss, ...takeAll(sample), { ...options, weights });
      if (bestConstant === undefined) return [];
      const { prediction: best } = bestConstant;
      const meanOf = (row: readonly number[]): number =>
        evaluate(loss, ...takeAll({ ...sample, predictions: weights.map(() => [...row]) }), { ...options, weights })
          .mean;
      const least = meanOf(best);
      const isShares =
        (readsRows(loss.shape) && loss.parts.length === 0) || (loss.shape === 'either' && best.length > 1);
      const isFree = parameters.fromLogits === true || !isShares;
      const domains = domainsOf(settle(loss, options), best.length);
      const moved = neighboursOf(best, isFree).filter(
        (row) => row.length > 0 && row.every((p, k) => domains[k].contains(p)),
      );
      expect(moved).not.toEqual([]);
      return moved
        .filter((row) => meanOf(row) < least - 1e-13 * Math.max(1, Math.abs(least)))
        .map((row) => `${describeOptions(options)} [${row}] costs ${meanOf(row)}, and [${best}] ${least}`);
    });
    expect(wrong).toEqual([]);
  });

  test('gives a sample alone the loss it has in a batch', () => {
    for (const { options, sample } of samplesOf(loss, 5)) {
      const { perSample } = evaluate(loss, ...takeAll(sample), options);
      const alone = sample.predictions.map(
        (_, row) => evaluate(loss, ...takeRows(sample, [row]), options).perSample[0],
      );
      expect(alone).toEqual([...perSample]);
    }
  });

  test('has a mean, a sum and a headline that no order of rows changes by a bit', () => {
    const random = createRandom(SEED);
    for (const { options, sample } of samplesOf(loss, 40)) {
      const order = shuffled([...sample.predictions.keys()], random);
      const one = evaluate(loss, ...takeAll(sample), options);
      const other = evaluate(loss, ...takeRows(sample, order), options);
      expect([other.mean, other.sum, other.headline, other.skill]).toEqual([
        one.mean,
        one.sum,
        one.headline,
        one.skill,
      ]);
    }
  });

  test('does not depend on the order of columns, of several parts within each', () => {
    for (const { options, sample } of samplesOf(loss, 5)) {
      const predictions = sample.predictions.map((row) => turnRow(loss, row));
      const last = predictions[0].length - 1;
      const labels = sample.labels.map((label) => (typeof label === 'number' ? last - label : label.toReversed()));
      const one = evaluate(loss, ...takeAll(sample), options).perSample;
      const other = evaluate(loss, ...takeAll({ predictions, labels: labels as number[][] }), options).perSample;
      // Only the rounding of a sum over columns may differ.
      const wrong = [...one.entries()].filter(([i, value]) => {
        return !(Math.abs(other[i] - value) <= 4e-15 * Math.abs(value) + 4e-15);
      });
      expect(wrong).toEqual([]);
    }
  });

  test('refuses a prediction and a label outside its domain, and NaN, by their place', () => {
    for (const { options, sample } of samplesOf(loss, 3)) {
      const resolved = settle(loss, options);
      const { values } = resolved;
      const { predictions, labels } = sample;
      for (const [column, domain] of domainsOf(resolved, predictions[0].length).entries()) {
        for (const bad of [Number.NaN, pointOutside(domain)]) {
          if (bad === undefined) continue;
          const wrong = predictions.with(1, predictions[1].with(column, bad));
          const { message } = refusalOf(() => evaluate(loss, ...takeAll({ predictions: wrong, labels }), options));
          expect(message).toContain('prediction 2');
        }
      }
      if (loss.labelWidth(predictions[0].length) === 0) continue;
      for (const bad of [Number.NaN, pointOutside(loss.label(values))]) {
        if (bad === undefined) continue;
        const row = labels[1];
        const wrong = typeof row === 'number' ? bad : row.with(0, bad);
        const { message } = refusalOf(() => evaluate(loss, predictions, labels.with(1, wrong as never), options));
        expect(message).toContain('label 2');
      }
    }
  });

  test('is never below the least it says, 0 but for a likelihood and for what eps adds inside its logarithm', () => {
    if (loss.family === 'likelihood') return;
    for (const { options, sample } of samplesOf(loss, 10)) {
      const { perSample, parameters } = evaluate(loss, ...takeAll(sample), options);
      const least = typeof parameters.eps === 'number' ? -(1 + 1.3) * Math.log1p(parameters.eps) : 0;
      expect(Math.min(...perSample)).toBeGreaterThanOrEqual(Math.min(least, loss.least(parameters)));
    }
  });

  test('tells what it measures in two to five English sentences, and in Korean', () => {
    const sentences = loss.about.en.split(/(?<=\.) (?=[A-Z])/);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(5);
    expect(loss.about.en).toMatch(/\.$/);
    expect(loss.about.ko).toMatch(/[가-힣].*다\.$/s);
    for (const text of [loss.formula, loss.derivative, loss.reference, loss.symbol]) expect(text).not.toBe('');
  });

  test('explains each of its parameters in both languages', () => {
    for (const { help } of Object.values(loss.parameters)) {
      expect(help.en).toMatch(/[a-z]{2}/);
      expect(help.ko).toMatch(/[가-힣]/);
    }
    for (const { words } of loss.lines) expect([words.en, words.ko]).not.toContain('');
  });

  test('has defaults, and settings of every convention, that its own parameters allow', () => {
    const settings = Object.values(loss.conventions).flatMap((setting) => Object.entries(setting.values ?? {}));
    const defaults = Object.entries(loss.parameters).map(([key, parameter]) => [key, parameter.default] as const);
    for (const [key, value] of [...defaults, ...settings]) {
      const { domain, choices, default: first } = loss.parameters[key];
      expect(typeof value).toBe(typeof first);
      if (choices !== undefined) expect(choices).toContain(value);
      if (domain !== undefined) expect([value].flat().every((one) => domain.contains(one as number))).toBe(true);
    }
  });
}
