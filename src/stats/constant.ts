import type { BestConstant, Loss } from '../loss/loss.ts';
import type { Values } from '../loss/parameter.ts';
import { distanceFrom } from '../math/center-distance.ts';
import { addUp, fractionOf } from '../math/fraction.ts';
import type { Mergeable } from '../math/saved.ts';
import type { Pairs } from '../rows/block.ts';
import { createKeptLabels } from './kept-labels.ts';
import { createLabelGatherer } from './labels.ts';

/** Takes the labels of block after block and gives the best constant prediction for them. */
export interface ConstantSeeker extends Mergeable<unknown> {
  /** Rows of an ignored class, those marked 1, are left out. */
  add(pairs: Pairs, ignored: Uint8Array | undefined): void;
  solve(): BestConstant | undefined;
}

/** Starts the search; undefined where a loss has no best constant, or none in one pass and `keepsLabels` is not set. */
export function seekConstant(loss: Loss, values: Values, keepsLabels: boolean): ConstantSeeker | undefined {
  const rule = loss.constant?.(values);
  if (rule?.from === 'moments') {
    const gatherer = createLabelGatherer(loss.shape, rule.variances);
    return {
      ...gatherer,
      solve() {
        const solved = rule.solve(gatherer.moments(), values);
        if (solved === undefined || loss.distance?.(values) !== undefined)
          return solved && { ...solved, exact: gatherer.deviation() };
        return { ...solved, exact: solved.exact ?? fractionOf(solved.sum) };
      },
    };
  }
  if (rule === undefined || !keepsLabels) return undefined;
  const labels = createKeptLabels();
  return {
    ...labels,
    solve() {
      const prediction = Array.from({ length: labels.width() }, (_, column) =>
        rule.predict(labels.sorted(column), values),
      );
      const domain = loss.prediction(values);
      const isRight = (value: number | undefined): value is number => value !== undefined && domain.contains(value);
      if (!prediction.every(isRight)) return undefined;
      const cost = labels.costOf(loss, values, prediction);
      const distance = loss.distance?.(values);
      if (distance === undefined) return { prediction, ...cost };
      const distances = prediction.map((value, column) => {
        const own = labels.sorted(column);
        const center = rule.exactly?.(own) ?? fractionOf(value);
        return center && distance.power === 1
          ? distanceFrom(center, own.values, own.weights, distance.alpha)
          : undefined;
      });
      return { prediction, ...cost, exact: addUp(distances) };
    },
  };
}
