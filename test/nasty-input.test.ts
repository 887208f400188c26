import { describe, expect, test } from '@jest/globals';
import { type Loss, losses, type Numbers, type Values } from '../src/index.ts';
import { resolve } from '../src/loss/resolve.ts';
import {
  belowTangents,
  isUndefinedAt,
  type NastyGrid,
  nastyGrids,
  ordinaryGrid,
  rowsOf,
  UNDEFINED,
} from './support/nasty.ts';
import { matrixOf } from './support/pairs.ts';
import { createRandom, SEED } from './support/random.ts';
import { nearestOfUnits, wholeUnits } from './support/rational.ts';
import {
  describeOptions,
  drawSample,
  evaluateSample as evaluate,
  differentiateSample as gradient,
  shapesOf,
  takeAll,
} from './support/sampler.ts';

// Every loss at the numbers where formulas overflow, vanish, cancel and tie. What a loss keeps at ordinary points (that its
// slopes rise, that the label itself costs the least) it must keep at nasty ones too; no loss is named.

const each = losses.map((loss): [string, Loss] => [loss.name, loss]);

interface Point {
  readonly prediction: readonly number[];
  readonly label: number | readonly number[];
  readonly loss: number;
  readonly slopes: readonly number[];
}

/** Whether a point is a sample, and not one that its label leaves out. */
function countsAlone(loss: Loss, values: Values, { prediction, label }: Point): boolean {
  const counts = Float64Array.of(1);
  loss.weigh(values)?.(1, matrixOf('p', [prediction]), matrixOf('y', [[label].flat()]), counts);
  return counts[0] !== 0;
}

const known = new Map<NastyGrid, Point[]>();

/** The loss and the slopes at every point of a grid, prediction by prediction. */
function pointsOf(loss: Loss, grid: NastyGrid): Point[] {
  const points = known.get(grid) ?? evaluateAt(loss, grid);
  known.set(grid, points);
  return points;
}

function evaluateAt(loss: Loss, grid: NastyGrid): Point[] {
  const rows = rowsOf(grid);
  const { predictions, labels } = rows;
  const options = { ...grid.options, allowNan: true };
  const { perSample } = evaluate(loss, ...takeAll(rows), options);
  const slopes = gradient(loss, ...takeAll(rows), options);
  return predictions.map((prediction, row) => ({
    prediction,
    label: labels[row],
    loss: perSample[row],
    slopes: [...slopes.subarray(row * prediction.length, (row + 1) * prediction.length)],
  }));
}

const show = ({ options }: NastyGrid, { prediction, label, loss, slopes }: Point): string =>
  `${describeOptions(options)} p [${prediction}] y [${label}] loss ${loss} slopes [${slopes}]`;

const isColumn = ({ predictions }: NastyGrid): boolean => predictions[0].length === 1;

/** The points of each label of a grid of one column, in the order of the predictions. */
function raysOf(loss: Loss, grid: NastyGrid): Point[][] {
  const points = pointsOf(loss, grid);
  const { length } = grid.labels;
  return grid.labels.map((_, index) => grid.predictions.map((_, row) => points[row * length + index]));
}

/** The failures of a property at the nasty points of those settings in which it holds at ordinary points. */
function keptFrom(loss: Loss, failures: (grid: NastyGrid) => string[]): { settings: number; wrong: string[] } {
  const held = nastyGrids(loss).filter((grid) => {
    const ordinary = ordinaryGrid(loss, grid);
    return ordinary !== undefined && failures(ordinary).length === 0;
  });
  return { settings: held.length, wrong: held.flatMap(failures) };
}

/** How many settings of all losses a property was held against: none would make it empty. */
const settings = new Map<string, number>();

function expectKept(property: string, loss: Loss, failures: (grid: NastyGrid) => string[]): void {
  const kept = keptFrom(loss, failures);
  settings.set(property, (settings.get(property) ?? 0) + kept.settings);
  expect(kept.wrong.slice(0, 5)).toEqual([]);
}

/** Where a loss falls though its prediction moves on in the direction in which it rose before. */
const dips =
  (loss: Loss) =>
  (grid: NastyGrid): string[] =>
    isColumn(grid)
      ? raysOf(loss, grid).flatMap((ray) => {
          const least = ray.reduce((best, { loss: value }, place) => (value < ray[best].loss ? place : best), 0);
          return ray.flatMap((point, place) => {
            const inner = ray[place < least ? place + 1 : place - 1] ?? point;
            return place !== least && point.loss < inner.loss - noiseOf(point.loss, inner.loss)
              ? [`${show(grid, point)} after ${inner.loss} at ${inner.prediction}`]
              : [];
          });
        })
      : [];

/** Where another prediction costs less than the label itself. */
const betterThanLabel =
  (loss: Loss) =>
  (grid: NastyGrid): string[] => {
    const points = pointsOf(loss, grid);
    const perfect = new Map(
      points.filter(({ prediction, label }) => same(prediction, label)).map((point) => [String(point.label), point]),
    );
    return points.flatMap((point) => {
      const best = perfect.get(String(point.label));
      const isLess = best !== undefined && !(best.loss <= point.loss + noiseOf(best.loss, point.loss));
      return isLess ? [`${show(grid, point)} and of the label itself ${best.loss}`] : [];
    });
  };

/** Where the slope at the label itself is not 0, though it is the bottom or a kink. */
const slopesAtLabel =
  (loss: Loss) =>
  (grid: NastyGrid): string[] =>
    isColumn(grid)
      ? pointsOf(loss, grid).flatMap((point) =>
          same(point.prediction, point.label) && point.slopes[0] !== 0 ? [show(grid, point)] : [],
        )
      : [];

const same = (prediction: readonly number[], label: number | readonly number[]): boolean =>
  typeof label !== 'number' && prediction.every((part, column) => part === label[column]);

/** What rounding may make of the terms of two losses. */
const noiseOf = (a: number, b: number): number =>
  Number.isFinite(a) && Number.isFinite(b) ? 2 ** -49 * Math.max(Math.abs(a), Math.abs(b)) + 2 ** -50 : 0;

/** A thousand rows over and over; rows of one number as a typed array. */
function repeated(rows: readonly (number | readonly number[])[], count: number): Numbers {
  const flat = rows.map((row) => (typeof row !== 'number' && row.length === 1 ? row[0] : row));
  const all = Array.from({ length: count }, (_, row) => flat[row % 1000]);
  return typeof flat[0] === 'number' ? Float64Array.from(all as number[]) : (all as number[][]);
}

describe.each(each)('%s at nasty points', (_, loss) => {
  // A million of one loss of each shape, whose losses share all that goes over rows.
  const count = losses.find(({ shape }) => shape === loss.shape) === loss ? 1_000_000 : 5_000;

  test('is a number, not below the least it says and no -0, and so are its slopes', () => {
    const wrong = nastyGrids(loss).flatMap((grid) => {
      const least = loss.least(grid.values);
      return pointsOf(loss, grid).flatMap((point) => {
        const isRight = point.loss >= least && !Object.is(point.loss, -0) && !point.slopes.some(Number.isNaN);
        if (isRight || isUndefinedAt(loss, grid, point.prediction, point.label)) return [];
        return [show(grid, point)];
      });
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test('never falls on the way from its least', () => {
    expectKept('rises', loss, dips(loss));
  });

  test('costs the least where the prediction is the label', () => {
    expectKept('label', loss, betterThanLabel(loss));
  });

  test('has the slope 0 where the prediction is the label', () => {
    expectKept('slope', loss, slopesAtLabel(loss));
  });

  test('lies above its tangents, and is infinite only where one is above the largest double', () => {
    expectKept('convex', loss, (grid) =>
      isColumn(grid)
        ? raysOf(loss, grid)
            .filter((_, place) => place % 4 === 0)
            .flatMap((ray) =>
              belowTangents(ray.map(({ prediction, loss: value, slopes }) => [prediction[0], value, slopes[0]])).map(
                (text) => `${show(grid, ray[0])}: ${text}`,
              ),
            )
        : [],
    );
  });

  test('has that loss as mean and sum of one sample', () => {
    const wrong: string[] = [];
    for (const grid of nastyGrids(loss)) {
      const points = pointsOf(loss, grid).filter(({ loss: value }) => !Number.isNaN(value));
      const { values } = resolve(loss, { ...grid.options, values: { ...grid.options.parameters } });
      const isCountedOnce = loss.weigh(values) === undefined;
      for (const point of points.filter((_, place) => place % Math.ceil(points.length / 5) === 0)) {
        if (!countsAlone(loss, values, point)) continue;
        const sample = { predictions: [[...point.prediction]], labels: [point.label] as number[] | number[][] };
        const { mean, sum, perSample } = evaluate(loss, ...takeAll(sample), grid.options);
        // A row that counts by its class is divided by that.
        const found = [sum, perSample[0], ...(isCountedOnce ? [mean] : [])];
        if (!found.every((value) => Object.is(value, point.loss))) wrong.push(`${show(grid, point)}: ${found}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test(`has the exact mean of ${count} samples`, () => {
    const [width, kind] =
      shapesOf(loss).findLast(([, labels]) => loss.shape === 'class' && labels === 'indices') ?? shapesOf(loss)[0];
    const drawn = drawSample(loss, {}, width, 1000, createRandom(SEED), kind);
    const thousand = evaluate(loss, ...takeAll(drawn)).perSample;
    const labels = takeAll(drawn)[1] && repeated(drawn.labels, count);
    const { n, mean, sum } = evaluate(loss, repeated(drawn.predictions, count), labels);
    const total = thousand.reduce((units, value) => units + wholeUnits(value), 0n);
    expect([n, mean, sum]).toEqual([
      count,
      nearestOfUnits(total, 1000n),
      nearestOfUnits((BigInt(count) / 1000n) * total, 1n),
    ]);
  });

  test('takes the first of classes with equal scores as the prediction', () => {
    if (loss.shape !== 'class') return;
    for (const grid of nastyGrids(loss)) {
      const ties = grid.predictions.filter((row) => row.every((part) => part === row[0]));
      if (ties.length === 0) continue;
      const options = { ...grid.options, allowNan: true };
      const accuracyOf = (label: number): number | undefined =>
        evaluate(loss, ties, new Array<number>(ties.length).fill(label), options).accuracy;
      expect([accuracyOf(0), accuracyOf(ties[0].length - 1)]).toEqual([1, 0]);
    }
  });
});

test('each property is kept by settings of many losses', () => {
  for (const property of ['rises', 'label', 'slope', 'convex'])
    expect([property, (settings.get(property) ?? 0) > 100]).toEqual([property, true]);
});

test('each reason for an undefined loss is met, and the loss there is NaN', () => {
  for (const { reason, holds } of UNDEFINED) {
    const isMet = losses.some((loss) =>
      nastyGrids(loss).some((grid) =>
        pointsOf(loss, grid).some(
          ({ prediction, label, loss: value }) => Number.isNaN(value) && holds(loss, grid, prediction, label),
        ),
      ),
    );
    expect([reason, isMet]).toEqual([reason, true]);
  }
});
