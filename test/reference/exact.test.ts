import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import { type EvaluateOptions, evaluate, type Numbers, type Predictions, type Values } from '../../src/index.ts';
import { createWords } from '../support/random.ts';
import { exactSumOf, ulpOf, ulpsBetween } from '../support/rational.ts';
import { type Cells, flat, isClose, loadCases, planOf, type ReferenceCase } from '../support/reference.ts';
import { suiteOf } from '../support/suite.ts';

interface Call {
  readonly loss: string;
  readonly options?: EvaluateOptions;
  /** What ln(1 - p) in doubles may be off by. */
  readonly absolute?: number;
  /** The largest term of a formula that is evaluated as written, by whose last place its value may be off. */
  readonly term?: (p: number, y: number, of: ReferenceCase, index: number) => number;
  /** Of a loss of several parts what they are. */
  readonly parts?: (inputs: ReferenceCase['inputs']) => Predictions;
}

const PROBABILITY = 2 ** -52;
const LOG_INPUT = { parameters: { logInput: true } };
const FROM_LOGITS = { parameters: { fromLogits: true } };
const CALLS: Readonly<Record<string, Call>> = {
  mse: { loss: 'mse' },
  sse_half: { loss: 'sse' },
  mae: { loss: 'mae' },
  huber: { loss: 'huber' },
  pinball: { loss: 'pinball' },
  log_cosh: { loss: 'log-cosh' },
  msle: { loss: 'msle' },
  poisson: { loss: 'poisson', term: (p, y) => Math.max(p, y === 0 ? 0 : Math.abs(y * Math.log(p))) },
  poisson_log: { loss: 'poisson', options: LOG_INPUT, term: (z, y) => Math.max(Math.exp(z), Math.abs(y * z)) },
  tweedie: { loss: 'tweedie', term: largestTweedieTerm },
  bce: { loss: 'bce', absolute: PROBABILITY },
  bce_logits: { loss: 'bce', options: FROM_LOGITS },
  softmax_ce: { loss: 'ce', options: FROM_LOGITS },
  focal: { loss: 'focal' },
  gaussian_nll: { loss: 'gaussian-nll', parts: gaussianParts, term: largestGaussianTerm },
  gaussian_nll_full: {
    loss: 'gaussian-nll',
    options: { parameters: { full: true } },
    parts: gaussianParts,
    term: largestGaussianTerm,
  },
  // Terms of a row cancel.
  kl: { loss: 'kl', absolute: PROBABILITY, options: { parameters: { rowSums: 'any' } } },
  scratch_bce: { loss: 'bce', options: { parameters: { eps: 1e-7 } }, absolute: PROBABILITY },
  scratch_ce: { loss: 'ce', options: { convention: 'scratch' }, absolute: PROBABILITY },
};

/** Between the powers 1 and 2 and above; those two are 2y ln(y/p) and so on, with terms no larger than y, p, y/p and their logarithms. */
function largestTweedieTerm(p: number, y: number, { params }: ReferenceCase): number {
  const power = params.power as number;
  if (power === 1) return 2 * Math.max(p, y, Math.abs(y * Math.log(y / p)));
  if (power === 2) return 2 * Math.max(1, y / p, Math.abs(Math.log(y / p)));
  const terms = [y ** (2 - power) / ((1 - power) * (2 - power)), (y * p ** (1 - power)) / (1 - power)];
  return 2 * Math.max(...[...terms, p ** (2 - power) / (2 - power)].map(Math.abs));
}

function gaussianParts({ pred, var: variance }: ReferenceCase['inputs']): Predictions {
  return { mean: pred, variance } as unknown as Record<string, Numbers>;
}

function largestGaussianTerm(p: number, y: number, { inputs, function: name }: ReferenceCase, index: number): number {
  const v = flat(inputs.var)[index];
  const constant = name === 'gaussian_nll_full' ? Math.log(2 * Math.PI) / 2 : 0;
  return Math.max(Math.abs(Math.log(v)) / 2, (p - y) ** 2 / v / 2, constant);
}

interface Generator {
  readonly kind: string;
  readonly seed: number;
  readonly n: number;
}

function generate({ kind, seed, n }: Generator): { pred: Float64Array; label: Float64Array } {
  const next = createWords(seed);
  const pred = new Float64Array(n);
  const label = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const u = next();
    const v = next();
    const size = 1 + v / 2 ** 32;
    pred[i] =
      kind === 'wide-residuals' ? (u >>> 31 ? -1 : 1) * size * 2 ** ((u % 54) - 27) : size * 2 ** -(1 + (u % 53));
    label[i] = kind === 'wide-residuals' ? 0 : u >>> 31;
  }
  return { pred, label };
}

function sha256(values: Float64Array): string {
  const bytes = new DataView(new ArrayBuffer(values.length * 8));
  values.forEach((value, index) => {
    bytes.setFloat64(index * 8, value);
  });
  return createHash('sha256').update(bytes).digest('hex');
}

function plan(of: ReferenceCase): (() => void) | string {
  const known = CALLS[of.function];
  if (known === undefined) return 'a loss of a later release';
  const parameters = { ...known.options?.parameters, ...(of.params as Values) };
  const call = { ...known, options: { ...known.options, parameters } };
  return 'inputs_generator' in of ? () => expectLarge(of, call) : () => expectSmall(of, call);
}

function expectSmall(of: ReferenceCase, call: Call): void {
  const { pred, label } = of.inputs as Record<string, Numbers>;
  const { absolute = 0, term } = call;
  const predictions = call.parts?.(of.inputs) ?? pred;
  const { perSample } = evaluate(call.loss, predictions, label, call.options);
  const expected = flat(of.per_sample);
  expect(perSample).toHaveLength(expected.length);
  const [p, y] = [pred, label].map((cells) => flat(cells as Cells));
  const bounds = expected.map(
    (value, index) => 4 * ulpOf(Math.max(Math.abs(value), term?.(p[index], y[index], of, index) ?? 0)),
  );
  const wrong = expected.flatMap((value, index) => {
    const near = Math.abs(perSample[index] - value) <= bounds[index] + absolute;
    return near || perSample[index] === value ? [] : [`sample ${index + 1} is ${perSample[index]}, not ${value}`];
  });
  expect(wrong).toEqual([]);
  const ofTerms = term === undefined ? absolute : Math.max(...bounds);
  expectReductions(of, { ...call, absolute: ofTerms }, predictions, label);
}

/** Mean, sum and half the sum are exact for the samples as they are, and near those of the exact samples. */
function expectReductions(of: ReferenceCase, call: Call, pred: Predictions, label: Numbers): void {
  const { perSample, mean, sum } = evaluate(call.loss, pred, label, call.options);
  expect([mean, sum]).toEqual([exactSumOf(perSample, perSample.length), exactSumOf(perSample)]);
  const near = (value: number, stored: unknown): boolean =>
    value === stored || isClose(value, stored as number, 1e-15, call.absolute);
  // A sample above the largest double is infinite, and so is a mean that exactly would be finite.
  const overflows = perSample.includes(Infinity);
  if (!overflows)
    expect([mean, sum].filter((value, index) => !near(value, [of.mean ?? mean, of.sum][index]))).toEqual([]);
  if (of.function !== 'sse_half') return;
  const halves = [
    evaluate('half-sse', pred, label).headline,
    evaluate('mse', pred, label, { convention: 'scratch' }).headline,
  ];
  const half = exactSumOf(perSample, 2);
  expect(halves.filter((value) => value !== half && ulpsBetween(value ?? 0, half) > 1)).toEqual([]);
  if (!overflows) expect(halves.filter((value) => !near(value ?? 0, of.value))).toEqual([]);
}

function expectLarge(of: ReferenceCase, call: Call): void {
  const { pred, label } = generate(of.inputs_generator as Generator);
  expect([sha256(pred), sha256(label)]).toEqual([of.pred_sha256, of.label_sha256]);
  const { perSample, mean, sum } = evaluate(call.loss, pred, label, call.options);
  expectReductions(of, call, pred, label);
  if (call.loss === 'bce') return;
  expect(sha256(perSample)).toBe(of.per_sample_sha256);
  expect([mean, sum]).toEqual([of.mean ?? mean, of.sum]);
}

suiteOf('exact', planOf(loadCases('exact'), plan), {});
