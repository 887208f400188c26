import type { ConventionName } from '../../loss/convention.ts';
import type { Loss } from '../../loss/loss.ts';
import type { Values } from '../../loss/parameter.ts';
import type { Note } from '../../problem/problem.ts';
import { KEEP_NOTHING, KEEP_SUMS, type Keep } from '../../result/keep.ts';
import type { Summary } from '../../result/summary.ts';
import { createAccumulation } from '../accumulation.ts';
import { explainHeadline, explainNan } from '../nan-result.ts';
import { inLibraryWords, wordForLibrary } from './library-words.ts';
import type { Labels, Predictions } from './numbers.ts';
import type { EvaluateOptions, GradientOptions } from './options.ts';
import { planArrays } from './plan-arrays.ts';

/** What samples come to. Numbers are in the loss's unit: squared label units for mse, nats for cross-entropy. */
export interface Totals {
  /** The exact sum of their losses over n (of weighted samples over what the convention says), rounded once. */
  readonly mean: number;
  /** The exact sum of their losses, weighted where there are weights, rounded once. */
  readonly sum: number;
  /** The number the loss is known by; undefined with `reduction: 'none'`. */
  readonly headline: number | undefined;
  /** The share of samples classified right; undefined for a loss without classes. */
  readonly accuracy: number | undefined;
  /** The best constant prediction of each column and its headline; undefined for a loss that has none. */
  readonly bestConstant: { readonly prediction: readonly number[]; readonly loss: number } | undefined;
  /** 1 − headline / loss of the best constant; undefined where that is unknown, or 0 or less. */
  readonly skill: number | undefined;
}

/** What an evaluation gives: plain data. */
export interface Result extends Totals {
  /** The canonical name. */
  readonly loss: string;
  readonly convention: ConventionName;
  /** Every parameter as it was settled: default, then convention, then what was asked for. */
  readonly parameters: Values;
  /** The number of samples, those of weight 0 among them. */
  readonly n: number;
  /** The loss of each sample, in row order. */
  readonly perSample: Float64Array;
  /** The same of each output column alone, in their order, with `perOutput: true`. */
  readonly perOutput: readonly Totals[] | undefined;
  /** What a user should know, a sentence each. */
  readonly warnings: readonly string[];
  /** The same as data: a code, and its arguments. */
  readonly notes: readonly Note[];
}

/**
 * Evaluates a loss on arrays, which it does not change.
 *
 * @param loss A loss, or any of its names: `mse`, `MSELoss`, `mean_squared_error`, `torch.nn.MSELoss`.
 * @param predictions n numbers; n rows of k outputs; for a class loss n rows of K probabilities (logits with the parameter
 *   `fromLogits`); for a loss of several parts an array for each of them; for accuracy, zero-one and hamming also n classes.
 * @param labels n numbers; n rows of k; for a class loss n class indices from 0, names of the option `classes`, or n rows of K
 *   shares; true and false for 1 and 0; none for a loss without labels.
 * @returns Losses in the unit of the loss (`about` of the loss tells what it measures), with what they come to.
 * @throws UserError for an unknown loss, option or parameter, what is no array of numbers, shapes that do not fit, a value outside its
 *   domain, a NaN loss, and values that contradict how they are read, which `asIs` lets pass.
 */
export function evaluate(
  loss: string | Loss,
  predictions: Predictions,
  labels?: Labels,
  options?: EvaluateOptions,
): Result {
  return inLibraryWords(() => {
    const { plan, pairs, ...read } = planArrays('evaluate', { loss, predictions, labels, options }, EVERYTHING);
    const accumulation = createAccumulation(plan);
    const { losses } = accumulation.add([pairs]);
    const { report, warnings } = accumulation.finish({ skipped: 0 });
    const [run] = plan.runs;
    const [summary] = report.summaries;
    const ofHeadline = [...explainNan(plan, summary), ...explainHeadline(run, summary)];
    const notes = [...read.notes, ...warnings[0], ...ofHeadline.slice(0, 1)];
    const { resolved } = run;
    return {
      loss: resolved.loss.name,
      convention: resolved.convention,
      parameters: resolved.values,
      n: summary.n,
      perSample: losses[0],
      ...totalsOf(summary),
      perOutput: plan.keep.outputs ? summary.outputs.map(totalsOf) : undefined,
      warnings: notes.map(wordForLibrary),
      notes,
    };
  });
}

/**
 * The derivative of each sample's loss with respect to its predictions (or logits), in units of loss per unit of prediction.
 *
 * @returns n rows of k numbers, row-major; 0 at a kink. Arguments and errors as for `evaluate`; weights and a reduction, which are
 *   about all samples together, are no options of it.
 */
export function gradient(
  loss: string | Loss,
  predictions: Predictions,
  labels?: Labels,
  options?: GradientOptions,
): Float64Array {
  return inLibraryWords(() => {
    const { plan, pairs } = planArrays('gradient', { loss, predictions, labels, options }, SLOPES);
    const accumulation = createAccumulation(plan);
    const [slopes] = accumulation.add([pairs]).gradients ?? [];
    accumulation.finish({ skipped: 0 });
    return slopes;
  });
}

const EVERYTHING: Keep = { ...KEEP_SUMS, accuracy: true, constant: 'any' };
const SLOPES: Keep = { ...KEEP_NOTHING, gradients: true };

const totalsOf = ({ mean, sum, headline, accuracy, constant, skill }: Summary): Totals => ({
  mean,
  sum,
  headline,
  accuracy,
  bestConstant: constant,
  skill,
});
