import { expect, test } from '@jest/globals';
import { type Loss, losses } from '../../src/index.ts';
import { ignoredIn } from '../../src/loss/loss.ts';
import type { Matrix } from '../../src/math/matrix.ts';
import type { Pairs } from '../../src/rows/block.ts';
import { areSame, type Case, finishAtOnce, finishInParts } from '../support/merging.ts';
import { column, matrixOf } from '../support/pairs.ts';
import { createRandom, SEED } from '../support/random.ts';
import { describeOptions, drawSample, goWith, optionsOf, settle, shapesOf } from '../support/sampler.ts';

const ROWS = 36;
const SETTINGS = 4;

/** Every `of`th loss from `first` on: merged in any order, and saved in between, its numbers have the same bits. */
export function testMerges(first: number, of: number): void {
  const own = losses.filter((_, index) => index % of === first);
  test.each(own.map((loss, index): [string, Loss, number] => [loss.name, loss, index]))('%s', (_, loss, index) => {
    const random = createRandom(SEED + index);
    const settings = optionsOf(loss).flatMap((options) =>
      shapesOf(loss)
        .filter(([width, labels]) => goWith(loss, options, width, labels))
        .map((shape) => ({ options, shape })),
    );
    for (let setting = 0; setting < SETTINGS; setting++) {
      const { options, shape } = choose(loss, settings, setting);
      const one = caseOf(loss, options, shape, setting, random);
      const hasIntervals = setting === (index % 2 === 0 ? 1 : 2);
      const whole = attempt(() => finishAtOnce(one, hasIntervals));
      const merged = attempt(() => finishInParts(one, hasIntervals, setting === 0 ? 20 : 5, random));
      if (!areSame(merged, whole)) {
        expect({ of: describeOptions(options), shape, ...merged }).toEqual({
          of: describeOptions(options),
          shape,
          ...whole,
        });
        throw new Error('not the same bits');
      }
    }
  });
}

type Setting = { options: ReturnType<typeof optionsOf>[number]; shape: ReturnType<typeof shapesOf>[number] };

/** First one whose headline is a mean over columns and last one that leaves a class out, where there are such; others from all over. */
function choose(loss: Loss, settings: readonly Setting[], number: number): Setting {
  const found =
    number === 0
      ? settings.find(({ options, shape }) => settle(loss, options).values.multi === 'columns' && shape[0] > 1)
      : number === SETTINGS - 1
        ? settings.find(({ options }) => ignoredIn({ ...options.parameters }).length > 0)
        : undefined;
  return found ?? settings[Math.floor((number * settings.length) / SETTINGS)];
}

/** Rows of a setting: weighted in every other one, in groups, clusters, of two sources as its number has it. */
function caseOf(
  loss: Loss,
  options: ReturnType<typeof optionsOf>[number],
  [width, labels]: ReturnType<typeof shapesOf>[number],
  setting: number,
  random: () => number,
): Case {
  const resolved = settle(loss, options);
  const { predictions, labels: own } = drawSample(loss, options, width, ROWS, random, labels);
  const half = setting % 2 === 0 ? ROWS : 20;
  const whole = (bound: number): number[] => Array.from({ length: ROWS }, () => Math.floor(random() * bound));
  const isWeighted = setting === 2 || setting === 3;
  const pairs: Pairs = {
    count: ROWS,
    sample: (row) => 1 + (row < half ? row : row - half),
    roles: {
      prediction: matrixOf('p', predictions),
      label: labelsOf(own, ignoredIn(resolved.values)),
      ...(isWeighted && { weight: matrixOf('w', column(whole(4).map((weight) => weight / 10))) }),
      ...(loss.base && { base: matrixOf('b', column(whole(9))) }),
      ...(setting !== 2 && { 'group 0': matrixOf('g', column(whole(5))) }),
      ...(setting === 3 && { 'group 1': matrixOf('h', column(whole(3))) }),
      ...(setting === 2 && { cluster: matrixOf('c', column(whole(14))) }),
    },
  };
  const { prediction, label } = pairs.roles;
  const evaluated = evaluateRows(loss, resolved.values, prediction, label);
  return {
    resolved,
    pairs,
    losses: evaluated,
    // The losses of another model: those of other rows, and some the same.
    others: evaluated.map((value, row) => (row % 5 === 0 ? value : evaluated[(row * 7) % ROWS])),
    demand: {
      quantiles: isWeighted ? [] : [10, 50],
      sharesOfWorst: [3],
      constant: 'any',
      outputs: loss.shape === 'scalar',
      confidence: 90,
      accuracy: true,
    },
    sourceOf: (row) => (setting % 2 === 0 ? '' : row < half ? 'b.csv' : 'a.csv'),
  };
}

/** Labels, of class indices some of a class that is left out. */
function labelsOf(labels: readonly (number | readonly number[])[], [ignored]: readonly number[]) {
  const rows = labels.map((label, row) =>
    typeof label === 'number' ? [row % 5 === 0 ? (ignored ?? label) : label] : label,
  );
  return matrixOf('y', rows);
}

function evaluateRows(loss: Loss, values: Parameters<Loss['evaluate']>[3], prediction: Matrix, label: Matrix) {
  const own = new Float64Array(ROWS);
  loss.evaluate(ROWS, prediction, label, values, own);
  return own;
}

/** What a function gives, or says. */
function attempt(make: () => object): object {
  try {
    return make();
  } catch (error) {
    return { error: error instanceof Error ? error.message : error };
  }
}
