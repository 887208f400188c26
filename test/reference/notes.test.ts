import { expect } from '@jest/globals';
import { type EvaluateOptions, evaluate, gradient, type Numbers, type Result } from '../../src/index.ts';
import { type Cells, expectField, flat, loadCases, planOf, type ReferenceCase } from '../support/reference.ts';
import { suiteOf } from '../support/suite.ts';

interface Call {
  readonly loss: string;
  readonly options?: EvaluateOptions;
  /** Another number than the headline. */
  readonly value?: (result: Result) => number | undefined;
  /** One vector is one row of classes. */
  readonly oneRow?: true;
}

const SCRATCH: EvaluateOptions = { convention: 'scratch' };
const KERAS: EvaluateOptions = { convention: 'keras' };
const ROW = { loss: 'ce', options: SCRATCH, oneRow: true } as const;

const CALLS: Readonly<Record<string, Call>> = {
  '000-mse-half-sse': { loss: 'mse', options: SCRATCH },
  '003-mse-formula': { loss: 'mse' },
  '000-softmax-cee-a': { loss: 'softmax-cee' },
  '000-softmax-cee-b': { loss: 'softmax-cee' },
  '000-sigmoid-cee': { loss: 'sigmoid-cee' },
  '002-sum-squares-error': { loss: 'sum-squares-error' },
  '002-cross-entropy-error': ROW,
  '002-cross-entropy-error-batch-onehot-1d': ROW,
  '002-cross-entropy-error-batch-label-1d': ROW,
  '002-cross-entropy-error-batch-label': { loss: 'ce', options: SCRATCH },
  '002-cross-entropy-error-batch-onehot': { loss: 'ce', options: SCRATCH },
  '002-cross-entropy-error-1d-function-on-2d': { loss: 'ce', options: { ...SCRATCH, reduction: 'sum' } },
  '002-perfect-prediction-is-negative': ROW,
  '001-mse': { loss: 'mse' },
  '001-mse-as-numpy-text': { loss: 'sse' },
  '001-cost-half-mean': { loss: 'cost-j' },
  '001-cee': { loss: 'ce', options: { parameters: { rowSums: 'any' } }, oneRow: true },
  '001-cee-delta': ROW,
  '001-cee-raw-labels': { loss: 'ce', options: { parameters: { rowSums: 'any' } }, oneRow: true },
  '001-cost-ce': { loss: 'bce' },
  '004-mse-price': { loss: 'mse' },
  '004-keras-binary-seed-data': { loss: 'bce', options: KERAS },
  '004-keras-binary-edges': { loss: 'bce', options: KERAS },
  '004-keras-binary-from-logits': { loss: 'bce', options: { ...KERAS, parameters: { fromLogits: true } } },
  '004-keras-categorical-seed-a': { loss: 'ce', options: KERAS },
  '004-keras-categorical-unnormalised': { loss: 'ce', options: KERAS },
};

/** Where the note's numpy sums left to right and lossctl exactly, the exact number counts. */
const EXACT_INSTEAD: readonly string[] = ['002-sum-squares-error', '002-cross-entropy-error-batch-label'];

/** What a note prints, or numpy prints of its code, to the digit: these may not be off by one unit in the last place. */
const TO_THE_DIGIT: readonly string[] = [
  '000-mse-half-sse',
  '000-softmax-cee-a',
  '000-softmax-cee-b',
  '000-sigmoid-cee',
  '001-cost-ce',
  '002-sum-squares-error',
  '002-cross-entropy-error',
];

function plan(of: ReferenceCase): (() => void) | string {
  if (of.id === '003-figure-log09') return () => expectFigure(of);
  if (of.id === '002-accuracy') return () => expectAccuracy(of);
  if (of.id === '001-gradient-b') return () => expectGradient(of, () => 1);
  if (of.id === '001-gradient-w') return () => expectGradient(of, (index) => flat(of.inputs.x)[index]);
  const call = CALLS[of.id];
  if (call === undefined) return 'unknown';
  return () => {
    const { pred, label } = of.inputs as Readonly<Record<string, Cells>>;
    const [predictions, labels] = call.oneRow ? [[pred], [label]] : [pred, label];
    const result = evaluate(call.loss, predictions as Numbers, labels as Numbers, call.options);
    const expected = EXACT_INSTEAD.includes(of.id) ? of.exact_rounded_to_double : of.expected_mean_or_value;
    const relative = TO_THE_DIGIT.includes(of.id) ? 0 : 1e-12;
    expectField(of, 'value', [result.headline ?? Number.NaN], [expected as number], { relative });
    if (of.expected_per_sample === null) return;
    // The Keras of 2018 that this note ran went through the logit of the clipped probability: one unit of 1 away.
    const absolute = of.id === '004-keras-binary-edges' ? 2 ** -52 : 0;
    expectField(of, 'per_sample', result.perSample, flat(of.expected_per_sample as Cells), { relative, absolute });
  };
}

/** The figure of note 003: the cost of giving the true class 0.9. */
function expectFigure(of: ReferenceCase): void {
  expect(evaluate('ce', [[flat(of.inputs.pred_of_true_class)[0], 0.1]], [0]).headline).toBe(of.expected_mean_or_value);
}

/** 32 of 100 predicted right, as the note counts them. */
function expectAccuracy(of: ReferenceCase): void {
  const [right, n] = [flat(of.inputs.correct)[0], flat(of.inputs.n)[0]];
  const rows = Array.from({ length: n }, () => [0.8, 0.2]);
  const labels = rows.map((_, row) => (row < right ? 0 : 1));
  expect(evaluate('ce', rows, labels).accuracy).toBe(of.expected_mean_or_value);
}

/** The gradient of the cost with respect to b, or to w where each logit moves by x. */
function expectGradient(of: ReferenceCase, moves: (index: number) => number): void {
  const [logits, labels] = [flat(of.inputs.logit), flat(of.inputs.label)];
  const slopes = gradient('bce', logits, labels, { parameters: { fromLogits: true } }).map((s, i) => s * moves(i));
  const mean = slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length;
  expectField(of, 'value', [mean], [of.expected_mean_or_value as number], { relative: 1e-15 });
  const each = of.expected_per_sample;
  if (each !== null) expectField(of, 'per_sample', slopes, flat(each as Cells), { relative: 1e-15 });
}

suiteOf('notes', planOf(loadCases('notes'), plan), {});
