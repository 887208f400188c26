import { expect, test } from '@jest/globals';
import { evaluate, gradient } from '../../src/index.ts';
import { describeLoss } from '../support/loss-properties.ts';
import { ulpsBetween } from '../support/rational.ts';
import { expectField, flat, loadCases } from '../support/reference.ts';

test('counts a sure sample a hundredth of its cross-entropy', () => {
  const { perSample } = evaluate('focal', [0.9, 0.5], [1, 1]);
  expect(ulpsBetween(perSample[0], 0.0010536051565782623)).toBeLessThanOrEqual(4);
  expect(perSample[1]).toBe(Math.LN2 / 4);
});

test('weighs its classes by alpha where it is asked to, and in the convention of torchvision', () => {
  const parameters = { alpha: 0.25 };
  const { perSample } = evaluate('focal', [0.9, 0.5], [1, 0], { parameters });
  expect(ulpsBetween(perSample[0], 0.00026340128914456557)).toBeLessThanOrEqual(4);
  expect(perSample[1]).toBe((0.75 * Math.LN2) / 4);
  expect(evaluate('focal', [0.9, 0.5], [1, 0], { convention: 'torch' }).perSample).toEqual(perSample);
});

test('with gamma 0 is bce', () => {
  const parameters = { gamma: 0 };
  const exact = evaluate('bce', [0.2, 0.7], [0, 1], { parameters: { log1p: true } }).perSample;
  expect(evaluate('focal', [0.2, 0.7], [0, 1], { parameters }).perSample).toEqual(exact);
});

test('costs infinity where it is sure and wrong, and 16.1 as Keras clips', () => {
  expect([...evaluate('focal', [0, 1, 1, 0], [1, 0, 1, 0]).perSample]).toEqual([Infinity, Infinity, 0, 0]);
  expect(evaluate('focal', [0], [1], { convention: 'keras' }).mean).toBe(16.11809565095832);
  expect([...gradient('focal', [1, 0], [1, 0])].map((slope) => slope + 0)).toEqual([0, 0]);
});

test.each(loadCases('optax').filter(({ function: name }) => name === 'sigmoid_focal_loss'))('is $case_id', (of) => {
  const options = { parameters: { ...(of.params as Record<string, number>), fromLogits: true } };
  const [pred, label] = [flat(of.inputs.pred), flat(of.inputs.label)];
  const { perSample, mean, n } = evaluate('focal', pred, label, options);
  const tolerance = { relative: 1e-12, absolute: 2 ** -1022 };
  // optax cancels the digits of 1 - p_t for scores of 30 and more.
  const near = { relative: 1e-12, absolute: of.case_id.endsWith('/extreme') ? 1e-15 : 0 };
  expectField(of, 'per_sample', perSample, flat(of.per_sample), near);
  expectField(of, 'mean', [mean], flat(of.mean), tolerance);
  const slopes = gradient('focal', pred, label, options).map((slope) => slope / n);
  expectField(of, 'gradient_of_mean', slopes, flat(of.gradient_of_mean), { relative: 1e-11, absolute: 2 ** -52 });
});

test('has the slope 0 where alpha counts the label for nothing', () => {
  expect([...gradient('focal', [5e-324], [1], { parameters: { alpha: 0 } })]).toEqual([0]);
});

test('is infinite, and so is its slope, where the logarithm is and the power of the miss vanishes', () => {
  expect([...evaluate('focal', [0, 0], [5e-324, 0.5]).perSample]).toEqual([Infinity, Infinity]);
  expect([...gradient('focal', [0, 0, 1], [5e-324, 0.5, 0.5])]).toEqual([-Infinity, -Infinity, Infinity]);
});

describeLoss('focal');
