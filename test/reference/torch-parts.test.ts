import { expect } from '@jest/globals';
import {
  type EvaluateOptions,
  evaluate,
  gradient,
  type Numbers,
  type Predictions,
  type Value,
} from '../../src/index.ts';
import { exactSumOf, ulpOf } from '../support/rational.ts';
import { type Cells, expectField, flat, loadCases, planOf, type ReferenceCase } from '../support/reference.ts';
import { refusalOf } from '../support/refusal.ts';
import { suiteOf } from '../support/suite.ts';

// The losses of torch that read more than predictions and labels of one form.

interface Call {
  readonly predictions: Predictions;
  readonly labels?: Numbers;
  readonly parameters?: Readonly<Record<string, Value>>;
  /** What the samples and the slopes may be off by beside 1e-12 of themselves, where their terms cancel. */
  readonly absolute?: number;
  readonly ofSlopes?: number;
}

const asColumn = (cells: Cells): number[][] => flat(cells).map((cell) => [cell]);
const asRows = (cells: Cells): number[][] => (cells as readonly Cells[]).map((row) => flat(row));

const CALLS: Readonly<Record<string, (inputs: ReferenceCase['inputs']) => Call>> = {
  gaussian_nll_loss: ({ pred, var: variance, label }) => ({
    predictions: { mean: asColumn(pred), variance: asColumn(variance) },
    labels: asColumn(label),
    // ln v and e²/v cancel.
    absolute: 2 ** -52,
  }),
  margin_ranking_loss: ({ pred, pred2, label }) => ({
    predictions: { first: asColumn(pred), second: asColumn(pred2) },
    labels: asColumn(label),
  }),
  hinge_embedding_loss: ({ pred, label }) => ({ predictions: asColumn(pred), labels: asColumn(label) }),
  cosine_embedding_loss: ({ pred, pred2, label }) => ({
    predictions: { first: asRows(pred), second: asRows(pred2) },
    labels: asColumn(label),
    // What is left of 1 where two vectors are nearly parallel, and of products that cancel.
    absolute: 2 ** -52,
    ofSlopes: 2 ** -52,
  }),
  triplet_margin_loss: ({ pred, positive, negative }) => ({
    predictions: { anchor: asRows(pred), positive: asRows(positive), negative: asRows(negative) },
    // Two distances cancel.
    absolute: 2 ** -50,
  }),
  multilabel_margin_loss: ({ pred, label }) => ({
    predictions: asRows(pred),
    // Indices up to the first −1.
    labels: asRows(label).map((row) => {
      const end = row.indexOf(-1);
      const own = end < 0 ? row : row.slice(0, end);
      return row.map((_, k) => (own.includes(k) ? 1 : 0));
    }),
    // The sum of 1/K as often as it comes.
    ofSlopes: 2 ** -53,
  }),
  multilabel_soft_margin_loss: ({ pred, label, weight }) => ({
    predictions: asRows(pred),
    labels: asRows(label),
    ...(weight === undefined ? {} : { parameters: { classWeight: flat(weight) } }),
    ofSlopes: 2 ** -52,
  }),
};

function plan(of: ReferenceCase): (() => void) | string {
  if (of.function === 'kl_div') return () => expectLogTargets(of);
  const { predictions, labels, parameters, absolute = 0, ofSlopes = 0 } = CALLS[of.function](of.inputs);
  // By its name in torch, and so under its convention.
  const loss = `torch.nn.functional.${of.function}`;
  const options: EvaluateOptions = { parameters: { ...parameters, ...(of.params as Readonly<Record<string, Value>>) } };
  if (of.error !== undefined || of.case_id.endsWith('/odd-labels') || flat(of.inputs.pred).length === 0)
    return () => {
      refusalOf(() => evaluate(loss, predictions, labels, options));
    };
  return () => {
    const { perSample, mean, sum, n } = evaluate(loss, predictions, labels, options);
    const tolerance = { relative: 1e-12, absolute: absolute || 2 ** -1022 };
    expectField(of, 'per_sample', perSample, flat(of.per_sample), tolerance);
    expect([mean, sum]).toEqual([exactSumOf(perSample, n), exactSumOf(perSample)]);
    const all = { relative: 1e-12, absolute: absolute * n * largest(perSample) || 2 ** -1022 };
    expectField(of, 'mean', [mean], flat(of.mean), { ...all, absolute: all.absolute / n });
    expectField(of, 'sum', [sum], flat(of.sum), all);
    // What torch adds to the squared lengths is 1e-12 in float32, 4e-9 of itself below it: all that short vectors have, and two slopes differ by twice as much.
    const ofEps =
      of.case_id.startsWith('torch/cosine_embedding_loss') && of.case_id.endsWith('/extreme') ? 8e-9 : 1e-12;
    // torch has the slopes of the first part alone.
    const first = flat(of.inputs.pred).length / n;
    const width = gradient(loss, predictions, labels, options).length / n;
    const slopes = gradient(loss, predictions, labels, options)
      .filter((_, index) => index % width < first)
      .map((slope) => slope / n);
    expectField(
      of,
      'gradient_of_mean',
      slopes,
      flat(of.gradient_of_mean),
      { relative: ofEps, absolute: ofSlopes / n || 2 ** -1022 },
      { skip: (index) => isKink(of, Math.floor(index / first)) },
    );
  };
}

const largest = (losses: Float64Array): number =>
  Math.max(1, ...losses.filter((loss) => Number.isFinite(loss)).map((loss) => ulpOf(loss) * 2 ** 52));

/** Where a slope has a jump torch takes one side or, of two equal distances, the mean of theirs; lossctl takes 0, or the first. */
function isKink({ function: name, inputs, params }: ReferenceCase, row: number): boolean {
  const at = (part: string): number[] => flat((inputs[part] as readonly Cells[])[row]);
  const margin = (params.margin as number | undefined) ?? Number(name === 'hinge_embedding_loss');
  const elements = [inputs.pred, inputs.pred2, inputs.label].map((cells) => flat(cells)[row]);
  if (name === 'hinge_embedding_loss') return elements[0] === margin && elements[2] === -1;
  if (name === 'margin_ranking_loss') return elements[2] * (elements[0] - elements[1]) === margin;
  if (name === 'triplet_margin_loss')
    return params.swap === true && at('pred').every((value, k) => value === at('positive')[k]);
  if (name !== 'cosine_embedding_loss') return false;
  const [a, b] = [at('pred'), at('pred2')];
  // There torch's squares overflow, to NaN.
  if ([...a, ...b].some((cell) => Math.abs(cell) > 1e154)) return true;
  return at('label')[0] === -1 && margin === a.reduce((sum, value, k) => sum + value * b[k], 0);
}

/** torch shows the terms of kl_div; NaN is 0 · −∞ there. */
function expectLogTargets(of: ReferenceCase): void {
  const [pred, label] = [of.inputs.pred, of.inputs.label].map(asRows);
  const parameters = { target: 'log' };
  const { perSample, mean, sum } = evaluate('torch.nn.functional.kl_div', pred, label, { parameters });
  const width = pred[0].length;
  const labels = label.flat();
  const terms = flat(of.per_sample).map((term, index) => (labels[index] === -Infinity ? 0 : term));
  const rows = Array.from(perSample, (_, row) =>
    terms.slice(row * width, (row + 1) * width).reduce((total, term) => total + term, 0),
  );
  const tolerance = { relative: 1e-12, absolute: 2 ** -52 };
  expectField(of, 'rows', perSample, rows, tolerance);
  const slopes = gradient('torch.nn.functional.kl_div', pred, label, { parameters });
  const expected = flat(of.gradient_of_mean);
  const ofElements = slopes.map((slope) => slope / slopes.length);
  expectField(of, 'gradient_of_mean', ofElements, expected, { relative: 1e-12, absolute: 2 ** -1022 });
  if (Number.isNaN(of.sum)) return;
  expectField(of, 'batchmean', [mean], flat(of.batchmean as number), tolerance);
  expectField(of, 'sum', [sum], flat(of.sum), tolerance);
  const { headline } = evaluate('torch.nn.functional.kl_div', pred, label, { parameters, reduction: 'elementmean' });
  expectField(of, 'mean', [headline ?? Number.NaN], flat(of.mean), tolerance);
}

const CASES = loadCases('torch').filter(
  ({ function: name, params }) => name in CALLS || (name === 'kl_div' && 'log_target' in params),
);

suiteOf('torch parts', planOf(CASES, plan), {});
