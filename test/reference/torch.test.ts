import { expect } from '@jest/globals';
import { type EvaluateOptions, evaluate, gradient, type Numbers, type Values } from '../../src/index.ts';
import { exactSumOf } from '../support/rational.ts';
import { casesOf, expectField, flat, planOf, type ReferenceCase, type Tolerance } from '../support/reference.ts';
import { refusalOf } from '../support/refusal.ts';
import { suiteOf } from '../support/suite.ts';
import { CLASS_FUNCTIONS } from '../support/topics.ts';

const LOSSES: Readonly<Record<string, string>> = {
  mse_loss: 'mse',
  l1_loss: 'mae',
  huber_loss: 'huber',
  smooth_l1_loss: 'smooth-l1',
  poisson_nll_loss: 'poisson',
  binary_cross_entropy: 'bce',
  binary_cross_entropy_with_logits: 'bce',
  soft_margin_loss: 'logistic',
  kl_div: 'kl',
};
/** What torch flushes or rounds to zero is below the normal numbers. */
const SAMPLE = { relative: 1e-12, absolute: 2 ** -1022 };

function plan(of: ReferenceCase): (() => void) | string {
  const loss = LOSSES[of.function];
  if ('weight' in of.inputs) return () => expectWeighted(of);
  if (of.case_id.endsWith('/nan-and-inf')) return () => expectNonFinite(of, loss);
  const options = optionsOf(of);
  const odd = of.case_id.endsWith('/odd-labels');
  if (odd || of.error !== undefined || flat(of.inputs.pred).length === 0) {
    return () => {
      refusalOf(() => evaluate(loss, of.inputs.pred as Numbers, of.inputs.label as Numbers, options));
    };
  }
  return loss === 'kl' ? () => expectDivergences(of, options) : () => expectElements(of, loss, options);
}

function optionsOf({ function: name, params }: ReferenceCase): EvaluateOptions {
  const convention = 'torch';
  if (name === 'huber_loss' || name === 'smooth_l1_loss') return { convention, parameters: params as Values };
  if (name === 'poisson_nll_loss') return { convention, parameters: poissonParameters(params) };
  return name === 'binary_cross_entropy_with_logits'
    ? { convention, parameters: { fromLogits: true } }
    : { convention };
}

const poissonParameters = ({ log_input: logInput = true, full, eps }: ReferenceCase['params']): Values => ({
  logInput: logInput === true,
  ...(full === true && { full: 'stirling' }),
  ...(typeof eps === 'number' && { eps }),
});

/** torch shows the terms of kl_div and not their rows, and its own mean divides by the terms; 0 ln 0 is NaN there. */
function expectDivergences(of: ReferenceCase, options: EvaluateOptions): void {
  const { pred, label } = of.inputs as Record<string, Numbers>;
  const { perSample, mean, sum, n } = evaluate('kl', pred, label, options);
  const slopes = gradient('kl', pred, label, options).map((slope) => slope / n);
  const width = slopes.length / perSample.length;
  const labels = flat(of.inputs.label);
  const terms = flat(of.per_sample).map((term, index) => (labels[index] === 0 ? 0 : term));
  const rows = Array.from(perSample, (_, row) =>
    terms.slice(row * width, (row + 1) * width).reduce((total, term) => total + term, 0),
  );
  const near = { relative: 1e-12, absolute: 2 ** -52 };
  expectField(of, 'rows', perSample, rows, near);
  expectField(
    of,
    'gradient_of_mean',
    slopes.map((slope) => slope / width),
    flat(of.gradient_of_mean),
    { relative: 1e-12, absolute: 2 ** -1022 },
  );
  if (Number.isNaN(of.sum)) return;
  expectField(of, 'batchmean', [mean], flat(of.batchmean as number), SAMPLE);
  const ofElements = evaluate('kl', pred, label, { convention: 'torch', reduction: 'elementmean' });
  expectField(of, 'mean', [ofElements.headline ?? Number.NaN], flat(of.mean), SAMPLE);
  expectField(of, 'sum', [sum], flat(of.sum), SAMPLE);
}

/** torch gives a loss an element: here a row each, with its own weight of the positive class. */
function expectElements(of: ReferenceCase, loss: string, options: EvaluateOptions): void {
  const [pred, label, weights] = [of.inputs.pred, of.inputs.label, of.inputs.pos_weight].map(flat);
  const each = pred.map((p, index): [number[], number[], EvaluateOptions] => [
    [p],
    [label[index]],
    weights.length === 0
      ? options
      : { ...options, parameters: { ...options.parameters, posWeight: weights[index % weights.length] } },
  ]);
  const perSample = each.map((args) => evaluate(loss, ...args).perSample[0]);
  const slopes = each.map((args) => gradient(loss, ...args)[0] / pred.length);
  // torch makes NaN of 0 · −∞ where a rate of 0 meets a count of 0, which lossctl costs 0.
  const undefinedThere = (index: number): boolean =>
    loss === 'poisson' && label[index] === 0 && pred[index] === -Infinity;
  // torch divides the gradient of binary_cross_entropy by p(1 − p), or by 1e-12 where that is larger.
  const flattened = (index: number): boolean =>
    of.function === 'binary_cross_entropy' && !(pred[index] * (1 - pred[index]) > 1e-12);
  const weight = Math.max(1, ...weights);
  const ofSample: { relative: number; absolute: NonNullable<Tolerance['absolute']> } = { ...SAMPLE };
  const ofSlope: { relative: number; absolute: NonNullable<Tolerance['absolute']> } = {
    ...SAMPLE,
    absolute: (weight * 2 ** -52) / pred.length,
  };
  if (loss === 'poisson') {
    // Of terms that cancel the last place of the largest is right.
    const rate = (index: number): number => (of.params.log_input === false ? pred[index] : Math.exp(pred[index]));
    const term = (index: number): number =>
      Math.max(
        rate(index),
        label[index] * Math.abs(Math.log(rate(index) + 1e-8)),
        label[index] * Math.log(label[index] + 1),
      );
    ofSample.absolute = (index) => 4 * 2 ** -52 * term(index);
    ofSlope.absolute = (index) => (4 * 2 ** -52 * Math.max(rate(index), label[index])) / pred.length;
  }
  expectField(of, 'per_sample', perSample, flat(of.per_sample), ofSample, { skip: undefinedThere });
  // torch computes soft_margin_loss by e^(-yf) itself, and its slope as a quotient of infinities.
  const expected = flat(of.gradient_of_mean);
  const overflown = (index: number): boolean => loss === 'logistic' && Number.isNaN(expected[index]);
  const skip = (index: number): boolean => flattened(index) || overflown(index);
  expectField(of, 'gradient_of_mean', slopes, expected, ofSlope, { skip });
  if (pred.some((_, index) => undefinedThere(index))) return;
  // A residual above the largest double is infinite before any mean is taken, here as in torch.
  const orLibrary = perSample.includes(Infinity);
  expectField(of, 'mean', [exactSumOf(perSample, pred.length)], flat(of.mean), SAMPLE, { orLibrary });
  expectField(of, 'sum', [exactSumOf(perSample)], flat(of.sum), SAMPLE, { orLibrary });
  if (weights.length > 0) return;
  const { mean, sum } = evaluate(loss, pred, label, options);
  expect([mean, sum]).toEqual([exactSumOf(perSample, pred.length), exactSumOf(perSample)]);
}

/** A loss by its name in torch, under a weight for each element: column by column, each with its weights. */
function expectWeighted(of: ReferenceCase): void {
  const [pred, label, weight, posWeight] = ['pred', 'label', 'weight', 'pos_weight'].map((name) =>
    flat(of.inputs[name]),
  );
  const width = pred.length / (of.inputs.pred as Numbers).length;
  const run = (column: number) => {
    const own = (cells: readonly number[]): number[] => cells.filter((_, index) => index % width === column);
    return evaluate(`torch.nn.functional.${of.function}`, own(pred), own(label), {
      weights: own(weight),
      parameters: { ...(of.params as Values), ...(posWeight.length > 0 && { posWeight: posWeight[column] }) },
    });
  };
  if (weight.every((value) => value === 0)) {
    expect(refusalOf(() => run(0)).message).toMatch(/all weights are 0/);
    return;
  }
  const columns = Array.from({ length: width }, (_, column) => run(column));
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  // torch shows losses with their weights.
  const weighted = pred.map((_, index) => weight[index] * columns[index % width].perSample[Math.floor(index / width)]);
  expectField(of, 'per_sample', weighted, flat(of.per_sample), SAMPLE);
  expectField(of, 'mean', [total(columns.map(({ mean }) => mean)) / width], flat(of.mean), SAMPLE);
  expectField(of, 'sum', [total(columns.map(({ sum }) => sum))], flat(of.sum), SAMPLE);
}

/** NaN is refused unless allowed; a label outside [0, 1] is refused although torch computes with it. */
function expectNonFinite(of: ReferenceCase, loss: string): void {
  const { pred, label } = of.inputs as Record<string, Numbers>;
  const options = optionsOf(of);
  refusalOf(() => evaluate(loss, pred, label, options));
  if (loss === 'bce') {
    const message = 'label 4: label Infinity is outside [0, 1], where bce is defined';
    expect(refusalOf(() => evaluate(loss, pred, label, { ...options, allowNan: true })).message).toBe(message);
    return;
  }
  const { perSample, mean, sum } = evaluate(loss, pred, label, { ...options, allowNan: true });
  expectField(of, 'per_sample', perSample, flat(of.per_sample), SAMPLE);
  expect([mean, sum]).toEqual([of.mean, of.sum]);
}

// Losses of several parts or labels, and kl_div of logarithms, are in torch-parts.test.ts.
const CASES = casesOf('torch', CLASS_FUNCTIONS.torch, 'others').filter(
  ({ function: name, params }) => name in LOSSES && !('log_target' in params),
);

suiteOf('torch', planOf(CASES, plan), {});
